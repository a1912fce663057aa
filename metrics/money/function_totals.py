"""Totals of voted money by budget function, theme or year: contracts and grants, each basis apart.

Law: CGCT L2312-3, R2311-1.
"""

from typing import Literal

import polars as pl

from metrics.money.contracts import BASIS, notified_sum, sum_or_null

By = Literal["head", "theme", "year"]
_WHAT = pl.Enum(["contracts", "grants"])


def totals(contracts: pl.DataFrame, grants: pl.DataFrame | None = None, by: By = "head") -> pl.DataFrame:
    """One row a head (theme, year), kind of money (`what`) and basis, of `of_contracts` and `of_grants`; "unknown" where nothing tells.

    `printed` and `guessed`: how many are placed by a function in the paper, how many by words of the title alone.
    """
    bounds = {"contracts": ("lower_cents", "upper_cents"), "grants": ("amount_cents", "amount_cents")}
    parts = [_summed(rows, what, by, *bounds[what]) for what, rows in (("contracts", contracts), ("grants", grants)) if rows is not None]
    found = pl.concat(parts, how="diagonal").with_columns(unknown=pl.col(by).cast(pl.String) == "unknown")
    keys = ["what", *BASIS, "unknown", *((by, "upper_cents") if by == "year" else ("upper_cents", by))]
    return found.sort(keys, descending=[*[False] * (len(keys) - 2), True, False], nulls_last=True).drop("unknown")


def _summed(rows: pl.DataFrame, what: str, by: By, lower: str, upper: str) -> pl.DataFrame:
    keys = [by, *(name for name in BASIS if name in rows.columns)]
    open_end = pl.col("no_maximum").sum() if "no_maximum" in rows.columns else pl.lit(0)
    told = {"notified_cents": notified_sum()} if "notified_cents" in rows.columns else {}
    found = rows.group_by(keys).agg(
        entries=pl.len().cast(pl.Int64),
        lower_cents=sum_or_null(lower),
        upper_cents=sum_or_null(upper),
        open_maximum=open_end.cast(pl.Int64),
        amount_not_printed=pl.all_horizontal(pl.col(lower, upper).is_null()).sum().cast(pl.Int64),
        printed=(pl.col("head_by") == "printed").sum().cast(pl.Int64),
        guessed=(pl.col("head_by") == "title").sum().cast(pl.Int64),
        **told,
    )
    return found.with_columns(what=pl.lit(what, _WHAT))
