"""A rate is a fraction (taux): "k of n, u unknown"; small numbers show no percentage and bear no rank."""

import math

import polars as pl
from babel.numbers import format_decimal

from locales import Language, plural, text

LEAST_FOR_RATE = 5
LEAST_FOR_RANK = 10


def rate(k: pl.Expr, n: pl.Expr, known: pl.Expr | None = None) -> pl.Expr:
    """k / n, null where fewer than five known cases (`known`, by default n) carry it."""
    known = n if known is None else known
    return pl.when((known >= LEAST_FOR_RATE) & (n > 0)).then(k / n).cast(pl.Float64)


def rankable(n: pl.Expr) -> pl.Expr:
    """Whether a rank, or a colour that judges, may stand on `n` cases."""
    return n >= LEAST_FOR_RANK


def percent(share: float | None, language: Language) -> str:
    """ "93,4 %" or "93.4%"; one decimal at most, and never 0 or 100 for what is not exactly so; "" for null."""
    if share is None or math.isnan(share):
        return ""
    rounded = round(share * 100, 1)
    if 0 < share < 1:
        rounded = min(max(rounded, 0.1), 99.9)
    digits = f"{rounded:.1f}".removesuffix(".0")
    return f"{digits.replace('.', ',')}\u00a0%" if language == "fr" else f"{digits}%"


def in_words(
    k: int, n: int, unknown: int, language: Language, ends: tuple[float | None, float | None] = (None, None), *, inside: bool = False
) -> str:
    """ "910 sur 1 080 (84,3 %), et 2 inconnus": no percentage under five, and what is unknown always said.

    `inside`: n holds the unknown too, as seats do: "910 sur 1 082, dont 2 inconnus".

    `ends`: certain and possible, which stand in place of the one percentage where they are told: a page that leads with them says the same.
    """
    counts = {name: str(format_decimal(one, locale=language)).replace("\u202f", "\u00a0") for name, one in (("k", k), ("n", n))}
    said = text("fraction.k_of_n", language, **counts)
    if n >= LEAST_FOR_RATE:
        said = f"{said} ({both_ends(*ends, language) or percent(k / n, language)})"
    key = "fraction.unknown_inside" if inside else "fraction.unknown_beside"
    return f"{said}, {plural(key, unknown, language)}" if unknown else said


def both_ends(certain: float | None, possible: float | None, language: Language) -> str:
    """ "83,6 à 93,4 %", as a figure in large bears a rate: neither end stands before the other; one figure where both are the same."""
    low, high = percent(certain, language), percent(possible, language)
    if not low or not high:
        return ""
    return low if low == high else text("fraction.both_ends", language, low=low.rstrip("%\u00a0"), high=high)


def interval_in_words(certain: float | None, possible: float | None, language: Language) -> str:
    """ "83,6 % à 93,4 %", one figure where both are the same, "" where no rate is shown."""
    low, high = percent(certain, language), percent(possible, language)
    if not low or not high:
        return ""
    return low if low == high else text("fraction.interval", language, low=low, high=high)
