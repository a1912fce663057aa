"""The municipal term (mandature) of a day: figures of two terms are never pooled.

Law: Code électoral, art. L227.
"""

from itertools import pairwise

import polars as pl

from council.term import TERMS


def term(day: pl.Expr) -> pl.Expr:
    """The municipal term (mandature) of a date: "2020-2026"; null before 1995."""
    label = pl.lit(None, dtype=pl.String)
    for start, end in pairwise(TERMS):
        label = pl.when((day >= start) & (day < end)).then(pl.lit(f"{start.year}-{end.year}")).otherwise(label)
    return label
