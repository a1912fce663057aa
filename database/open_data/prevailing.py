"""Of several files that publish one contract the rows of the one that tells of it last."""

import polars as pl

from database.open_data.numbers import numbered


def prevailing(lines: pl.LazyFrame) -> pl.LazyFrame:
    """Rows with the `key` of their contract and in how many files it is published, of the file that tells of it last; worked out once."""
    own = pl.concat_str([pl.col("file_id"), pl.col("row")], separator=":")
    named = pl.concat_str(["buyer", "number", pl.col("lot").fill_null("")], separator="\x1f")
    keyed = numbered(lines).with_columns(key=pl.when(pl.col("number") != "").then(named).otherwise(own).hash(0)).collect().lazy()
    told = keyed.group_by("key").agg(
        published=pl.col("file_id").n_unique(), rows_published=pl.len(), rows_sum_cents=pl.col("amount_cents").sum()
    )
    counted = keyed.join(told, on="key", how="left")
    several = pl.col("published") > 1
    found = pl.concat([counted.filter(~several), _latest(counted.filter(several))])
    return found.sort("key", "version", "notified_on", "row", "holder", nulls_last=False).collect().lazy()


def _latest(rows: pl.LazyFrame) -> pl.LazyFrame:
    newest = pl.col("published_on").fill_null(pl.date(1, 1, 1)).max().over("key", "file_id")
    told = pl.col("version").max().over("key", "file_id")
    ranked = rows.with_columns(newest=newest, told=told)
    last = pl.struct("newest", "told", "file_id").rank("dense", descending=True).over("key") == 1
    return ranked.filter(last).drop("newest", "told")
