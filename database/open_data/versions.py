"""The path of an amended contract's amounts: one row a version, the one notified first (version 0)."""

import polars as pl

VERSION = pl.Schema(
    {
        "contract_key": pl.UInt64,
        "version": pl.Int64,
        "file_id": pl.Int64,
        "row": pl.Int64,
        "changed_on": pl.Date,  # of the notification for version 0
        "amount_cents": pl.Int64,  # null: this version tells no amount
        "duration_months": pl.Int64,
    }
)


def versions(rows: pl.LazyFrame) -> pl.LazyFrame:
    """One row a version of every contract of which several are published, from prevailing rows; its holders are one row."""
    amended = rows.filter(pl.col("version").n_unique().over("key") > 1)
    told = amended.group_by("key", "version", maintain_order=True).agg(
        pl.col("file_id", "row").first(),
        pl.coalesce("changed_on", "notified_on").first().alias("changed_on"),
        pl.col("amount_cents", "duration_months").drop_nulls().first(),
    )
    return told.with_columns(contract_key="key").select(pl.col(name).cast(kind) for name, kind in VERSION.items())
