"""A figure ten times its neighbours over years (hors d'échelle): a comma lost, a total taken for a line; marked, never mended."""

import polars as pl

from metrics.money.grants import folded_name
from metrics.money.named import named
from metrics.votes.decided import refused

TIMES = 10
_LEAST_YEARS = 3


def marked(years: pl.DataFrame, keys: list[str], amount: str = "amount_cents") -> pl.DataFrame:
    """The rows of a series by `year` with `out_of_scale`: at least ten times, or at most a tenth of, each of the years beside it.

    Of three known years or more; the years beside are the nearest of the same `keys`: one before and one after, at an end of
    the series two.
    """
    ordered = years.sort([*keys, "year"], nulls_last=True)
    known = pl.col(amount).cast(pl.Float64)
    before, further, after, later = (known.shift(step).over(keys) if keys else known.shift(step) for step in (1, 2, -1, -2))
    beside = (pl.coalesce(before, later), pl.coalesce(after, further))
    least, most = pl.min_horizontal(beside), pl.max_horizontal(beside)
    several = (known.is_not_null().sum().over(keys) if keys else known.is_not_null().sum()) >= _LEAST_YEARS
    far = (known >= most * TIMES) | (known * TIMES <= least)
    return ordered.with_columns(out_of_scale=(several & far & (least > 0) & (known > 0)).fill_null(value=False))


def of_grants(grants: pl.DataFrame) -> pl.DataFrame:
    """What a council gives one named beneficiary in a year, where the years beside it are a tenth or ten times of it; the last first."""
    given = grants.filter(~refused(), ~pl.col("masked").fill_null(value=False), named("beneficiary"))
    rows = given.with_columns(key=folded_name(), year=pl.col("date").dt.year())
    keys = ["council_id", "key", "currency"]
    summed = rows.group_by(*keys, "year").agg(pl.col("council", "beneficiary", "date").first(), pl.col("amount_cents").sum())
    return marked(summed, keys).filter("out_of_scale").sort("year", "beneficiary", descending=[True, False])
