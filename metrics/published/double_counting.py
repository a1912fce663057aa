"""What adding up published rows would claim, beside what the contracts come to: a row is a holder, a version or a repeated publication.

Arrêté of 22 December 2022: an amended contract is published again with its new total; each holder of one contract bears its whole amount.
Where one number was notified several times with several amounts (an amendment told as a new row, or lots under one number, which the file
does not tell apart), the last day's amount counts, and the least and most of them say how far the sum may be off.
"""

import polars as pl

SCHEMA = pl.Schema(
    {
        "source": pl.String,
        "tax": pl.String,
        "currency": pl.String,
        "rows_published": pl.Int64,
        "rows_sum_cents": pl.Int64,
        "contracts": pl.Int64,
        "amount_cents": pl.Int64,
        "several_rows": pl.Int64,  # contracts of more than one row
        "several_amounts": pl.Int64,
        "least_cents": pl.Int64,
        "most_cents": pl.Int64,
        "amount_missing": pl.Int64,
    }
)


def by_file(published: pl.DataFrame) -> pl.DataFrame:
    """One row a file, tax and currency, the largest sum of rows first; a contract of several files stands with the one that prevails."""
    amended = pl.col("amendments") > 0  # its last amount is told as such: no doubt about which one counts
    least, most = (pl.when(amended).then("amount_cents").otherwise(name) for name in ("least_cents", "most_cents"))
    some = pl.col("amount_cents").is_not_null().any()  # a file of floors and ceilings alone has no sum, not one of 0
    told = published.group_by("source", "tax", "currency").agg(
        pl.col("rows_published").sum(),
        contracts=pl.len(),
        rows_sum_cents=pl.when(some).then(pl.col("rows_sum_cents").sum()),
        amount_cents=pl.when(some).then(pl.col("amount_cents").sum()),
        several_rows=(pl.col("rows_published") > 1).sum(),
        several_amounts=(least < most).sum(),
        least_cents=pl.when(some).then(pl.coalesce(least, "amount_cents").sum()),
        most_cents=pl.when(some).then(pl.coalesce(most, "amount_cents").sum()),
        amount_missing=pl.col("amount_cents").is_null().sum(),
    )
    typed = told.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    return typed.sort("rows_sum_cents", "source", "tax", "currency", descending=[True, *[False] * 3], nulls_last=True)
