"""Amounts as they are read at a glance: millions with two decimals, a range with its unit once."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from babel.numbers import format_compact_currency, format_decimal

from locales import Language
from ui.language import euros, language, large_euros, say

Written = Callable[[int, str | None], str]  # cents and their currency

_SPACE, _UNKNOWN = "\u00a0", "?"
_BETWEEN = "\u2009–\u2009"  # a line may end there
MILLION = 100_000_000  # in cents
_TENTHS = 10  # from a tenth of a million on an amount is no small one


def short(cents: int, currency: str | None) -> str:
    """ "5,15 M€" from a million on; below it the amount itself."""
    if abs(cents) < MILLION:
        return euros(round(cents / 100) * 100, currency)
    return _compact(cents, currency or "EUR", language())


@lru_cache(4096)
def _compact(cents: int, currency: str, spoken: Language) -> str:
    said = str(format_compact_currency(cents / 100, currency, locale=spoken, fraction_digits=2))
    said = re.sub(r"\d+([.,]\d+)?", lambda found: _hundredths(found[0], spoken), said, count=1)
    return re.sub(r"(?<=[^\W\d])\s", "", said)  # "5,15 M€": Babel parts the million from its unit


def _hundredths(figures: str, spoken: Language) -> str:
    return str(format_decimal(float(figures.replace(",", ".")), "0.00", locale=spoken))


def in_millions(cents: int, currency: str | None) -> str:
    """ "0,65 M€": less than a million as well, beside others that are more."""
    return _millions(cents, currency or "EUR", language())


@lru_cache(4096)
def _millions(cents: int, currency: str, spoken: Language) -> str:
    return re.sub(r"\d[.,]\d\d|\d", format_decimal(cents / MILLION, "0.00", locale=spoken), _compact(MILLION, currency, spoken), count=1)


def of_picture(cents: Iterable[int | None]) -> Written:
    """How all amounts of one picture are written: in millions where none of them is small, else in whole euros."""
    told = [one for one in cents if one]
    if not told or max(told) < MILLION:
        return short
    return in_millions if min(told) * _TENTHS >= MILLION else large_euros


def bounds(row: Mapping[str, Any], *, said: Written = short) -> str:
    """From at least to at most, of a row of ranges, with what its papers leave open; one amount where both are the same."""
    lower, upper = row["lower_cents"], row["upper_cents"]
    low, high = ("" if cents is None else said(cents, row["currency"]) for cents in (lower, upper))
    if row["open_maximum"]:
        return say("town.no_maximum", lower=low or _UNKNOWN)
    if lower is None or upper is None:
        return f"{low or _UNKNOWN}{_BETWEEN}{high or _UNKNOWN}"
    if low == high:
        return high
    (first, _, unit), (_, _, last) = low.rpartition(_SPACE), high.rpartition(_SPACE)
    return f"{first if first and last == unit else low}{_BETWEEN}{high}"


def unbroken(bounds_said: str) -> str:
    """The same of `bounds`, of which no line ends between the two ends."""
    return bounds_said.replace(_BETWEEN, "\u202f–\u2060\u202f")
