"""Amounts as they are read at a glance: millions with two decimals, a range with its unit once."""

import re
from collections.abc import Mapping
from typing import Any

from babel.numbers import format_compact_currency

from ui.language import euros, language, say

_SPACE, _UNKNOWN = "\u00a0", "?"
_MILLION = 100_000_000  # in cents


def short(cents: int, currency: str | None) -> str:
    """ "5,15 M€" from a million on; below it the amount itself."""
    if abs(cents) < _MILLION:
        return euros(round(cents / 100) * 100, currency)
    said = str(format_compact_currency(cents / 100, currency or "EUR", locale=language(), fraction_digits=2))
    return re.sub(r"(?<=[^\W\d])\s", "", said)  # "5,15 M€": Babel parts the million from its unit


def bounds(row: Mapping[str, Any]) -> str:
    """From at least to at most, of a row of ranges, with what its papers leave open; one amount where both are the same."""
    lower, upper = row["lower_cents"], row["upper_cents"]
    low, high = ("" if cents is None else short(cents, row["currency"]) for cents in (lower, upper))
    if row["open_maximum"]:
        return say("town.no_maximum", lower=low or _UNKNOWN)
    if lower is None or upper is None:
        return f"{low or _UNKNOWN}\u2009–\u2009{high or _UNKNOWN}"
    if low == high:
        return high
    (first, _, unit), (_, _, last) = low.rpartition(_SPACE), high.rpartition(_SPACE)
    return f"{first if first and last == unit else low}\u2009–\u2009{high}"
