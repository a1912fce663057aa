"""Who is named (non nommé): a supplier, a beneficiary or a council told by a number, a placeholder or nothing is no row of a ranking.

Law: CCP R2196-1, decree 2017-779 (who receives is named in the essential data). What they hold stays in the tables and is counted.
"""

import polars as pl

from council.party import NAMED, NO_NAME


def named(column: str) -> pl.Expr:
    """Whether the column tells a name."""
    told = pl.col(column).cast(pl.String)
    return (told.str.contains(NAMED) & ~told.str.contains(NO_NAME)).fill_null(value=False)


def ranked(totals: pl.DataFrame, column: str) -> pl.DataFrame:
    """The rows that a ranking may show."""
    return totals.filter(named(column))


def unnamed(totals: pl.DataFrame, column: str, counted: str, amount: str) -> pl.DataFrame:
    """One row a currency: how many contracts or grants (`counted`) are under no name, and what they come to (`amount`)."""
    rest = totals.filter(~named(column))
    summed = rest.group_by("currency").agg(
        rows=pl.col(counted).sum().cast(pl.Int64),
        amount_cents=pl.when(pl.col(amount).is_not_null().any()).then(pl.col(amount).sum()),
    )
    return summed.filter(pl.col("rows") > 0).sort("currency", nulls_last=True)
