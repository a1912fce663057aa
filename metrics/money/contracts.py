"""Contracts (marchés, accords-cadres) as ranges: what must be ordered at least, what may be ordered at most.

Law: Code de la commande publique R2162-4 (minimum and maximum of a framework), R2194-1 and following (amendments). A maximum is a
ceiling, not spending; what is not printed adds nothing and is said.
"""

from typing import Literal

import polars as pl

from metrics.money.contract_states import BASIS, acts, current, key, of_key
from metrics.votes.decided import refused

__all__ = [
    "BASIS", "SAID", "Split", "acts", "by_year", "current", "key", "left_out", "notified_sum", "of_key", "of_main_basis", "own_total",
    "ranges", "sum_or_null",
]  # fmt: skip

Split = Literal["supplier", "theme", "year", "procedure", "council"]

SAID = ["minimum_not_printed", "maximum_not_printed", "amount_not_printed", "amended_without_total", "terminated"]
_KEYS: dict[Split, list[str]] = {
    "supplier": ["supplier_id"],
    "theme": ["theme"],
    "year": ["year"],
    "procedure": ["procedure"],
    "council": ["council_id"],
}
_NAMES: dict[Split, list[str]] = {"supplier": ["supplier"], "council": ["council"]}


def own_total(current: pl.DataFrame) -> pl.DataFrame:
    """Adds engaged_min_cents (minimum of the firm period), potential_max_cents (with every renewal) and total_months.

    "20 000 to 80 000 a year, one year renewable three times" engages 20 000 and may reach 320 000 in 48 months. Null is not zero: without
    a printed duration (for amounts a year), or number of renewals, the figure that needs it is null.
    """
    scope = pl.col("scope").cast(pl.String)
    months, periods = pl.col("duration_months").cast(pl.Int64), pl.col("renewals").cast(pl.Int64) + 1
    years = pl.when((months > 0) & (months % 12 == 0)).then(months // 12)
    firm = pl.when(scope == "year").then(years).when(scope.is_in(["total", "period"])).then(1)
    potential = pl.when(scope == "total").then(1).otherwise(firm * periods)
    return current.with_columns(
        engaged_min_cents=pl.col("lower_cents") * firm,
        potential_max_cents=pl.col("upper_cents") * potential,
        total_months=months * periods,
    )


def ranges(current: pl.DataFrame, by: Split) -> pl.DataFrame:
    """Sums of lower and upper bounds by supplier, theme, year…, never across tax basis, scope or currency; largest ceiling first.

    Null where no bound is known. `open_maximum`: contracts "sans maximum", above any ceiling shown.
    """
    keys = [*_KEYS[by], *BASIS]
    return (
        current.with_columns(year=pl.col("date").dt.year())
        .group_by(keys)
        .agg(
            *(pl.col(name).first() for name in _NAMES.get(by, [])),
            *(sum_or_null(name) for name in ("lower_cents", "upper_cents")),
            pl.col("no_maximum").sum().cast(pl.Int64).alias("open_maximum"),
            *(pl.col(name).cast(pl.Int64).sum() for name in SAID),
            (pl.col("amendments") > 0).sum().cast(pl.Int64).alias("amended"),
            pl.len().cast(pl.Int64).alias("contracts"),
        )
        .sort(*BASIS, "upper_cents", *_KEYS[by], descending=[False] * 3 + [True] + [False] * len(_KEYS[by]), nulls_last=True)
    )


def by_year(current: pl.DataFrame) -> pl.DataFrame:
    """`ranges` by the year of the vote, the last first."""
    return ranges(current, by="year").sort("year", descending=True)


def of_main_basis(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of the basis that most of them have: what one scale can hold."""
    return max(rows.partition_by(BASIS, maintain_order=True), key=len, default=rows)


def left_out(contracts: pl.DataFrame) -> pl.DataFrame:
    """One row: acts on contracts that no supplier's range holds: refused, unsuccessful, or without a supplier printed."""
    unsuccessful = (pl.col("stage").cast(pl.String) == "unsuccessful").fill_null(False) & ~refused()
    return contracts.select(
        unsuccessful.sum().cast(pl.Int64).alias("unsuccessful"),
        (~unsuccessful & ~refused() & pl.col("supplier_id").is_null()).sum().cast(pl.Int64).alias("without_supplier"),
        refused().sum().cast(pl.Int64).alias("refused"),
    )


def sum_or_null(name: str) -> pl.Expr:
    """The sum of what is known; null where nothing is."""
    return pl.when(pl.col(name).is_not_null().any()).then(pl.col(name).sum()).alias(name)


def notified_sum() -> pl.Expr:
    """The sum of what was published; null where nothing was, or where it is told before tax here and after tax there."""
    some = pl.col("notified_cents").is_not_null()
    one_basis = pl.col("notified_tax").filter(some).n_unique() == 1
    return pl.when(one_basis).then(pl.col("notified_cents").sum()).alias("notified_cents")
