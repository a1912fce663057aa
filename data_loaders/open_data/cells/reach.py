"""Amounts that are written and cannot be: more than the body could ever sign, or what a spreadsheet left of a number ("1,5E+04")."""

import polars as pl

_DESTROYED = r"^\s*-?\d(?:[,.]\d+)?E\+\d\d\s*(?:€|(?i:eur(?:os?)?))?\s*$"  # other programs write a small e, and lose no figure
_OF_A_COMMUNE, _OF_ANY = 2 * 10**9, 10**10  # euros: above what the largest of them ever signed
_COMMUNE = r"^21\d{7}"  # SIREN of communes (Insee)
CENTS = 100


def most(siret: str) -> pl.Expr:
    """The euros above which no amount is one of this body's; of one that is not known, of any body's."""
    return pl.when(pl.col(siret).str.contains(_COMMUNE)).then(pl.lit(_OF_A_COMMUNE, pl.Int64)).otherwise(pl.lit(_OF_ANY, pl.Int64))


def within(cents: str, siret: str) -> pl.Expr:
    """Whether an amount in cents may be one of the body's; null where there is none."""
    return pl.col(cents).abs() <= most(siret) * CENTS


def intact(cell: str) -> pl.Expr:
    """Whether what is printed is not such a rest of a number; null where nothing is."""
    return ~pl.col(cell).str.contains(_DESTROYED)
