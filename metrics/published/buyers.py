"""Published contracts added up as ranges: by buyer, supplier, year, procedure or kind of purchase (CPV division).

A fixed price counts once, whoever shares it; a framework (accord-cadre, CCP L2125-1) counts from its floor to its ceiling and its ceilings
are told apart, for they are no spending; what is ordered under a framework and concessions (CCP L1121-1) are counted, never added.
"""

import polars as pl

from metrics.money.named import named as is_named
from metrics.published.bounds import bounded

BY = ("year", "procedure", "cpv_division", "supplier", "buyer")
_PARTIES = ("supplier", "buyer")
_DIVISION = 2  # digits of a CPV code that name its division (regulation EC 2195/2002)
SCHEMA = pl.Schema(
    {
        "total_of": pl.String,  # null: not published
        "tax": pl.String,
        "currency": pl.String,
        "contracts": pl.Int64,
        "lower_cents": pl.Int64,  # fixed prices and floors
        "upper_cents": pl.Int64,  # fixed prices and ceilings; null where nothing tells an amount
        "ceiling_cents": pl.Int64,  # of that, ceilings of frameworks
        "frameworks": pl.Int64,
        "no_ceiling": pl.Int64,  # frameworks without ceiling: the upper end is then too low
        "amount_missing": pl.Int64,
        "shared": pl.Int64,  # contracts of several holders, counted once, whole
        "subsequent": pl.Int64,  # contracts under a framework, not added
        "concessions": pl.Int64,  # not added
    }
)


def totals(published: pl.DataFrame, by: str) -> pl.DataFrame:
    """One row a value of `by` (of BY, or "whole"), tax and currency: amounts before and after tax are no one sum. Raises KeyError else."""
    key, name = _groups()[by]
    rows = bounded(published.with_columns(key=key, total_of=name))
    if by in _PARTIES:  # a number, or nothing, stands where a source tells no name: what is under none is one row, the last
        someone = is_named("total_of").any().over("key")
        rows = rows.with_columns(key=pl.when(someone).then("key"), total_of=pl.when(someone).then("total_of"))
    named = pl.col("total_of").filter(is_named("total_of"))
    some, ended = (pl.any_horizontal(pl.col(names).is_not_null()) for names in (["fixed", "ceiling", "floor"], ["fixed", "ceiling"]))
    summed = rows.group_by("key", "tax", "currency").agg(
        total_of=pl.coalesce(most_frequent(named), most_frequent(pl.col("total_of"))),
        contracts=pl.col("own").sum(),
        lower_cents=pl.when(some.any()).then(pl.col("fixed").sum() + pl.col("floor").sum()),
        upper_cents=pl.when(ended.any()).then(pl.col("fixed").sum() + pl.col("ceiling").sum()),
        ceiling_cents=pl.col("ceiling").sum(),
        frameworks=pl.col("framework").sum(),
        no_ceiling=(pl.col("framework") & pl.col("ceiling").is_null()).sum(),
        amount_missing=(pl.col("own") & ~some).sum(),
        shared=(pl.col("own") & (pl.col("holders") > 1)).sum(),
        subsequent=pl.col("under").sum(),
        concessions=pl.col("apart").sum(),
    )
    typed = summed.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    order = [["upper_cents", "total_of", "tax", "currency"], ["total_of", "tax", "currency"]][by == "year"]
    ordered = typed.sort(order, descending=[by != "year", *[False] * (len(order) - 1)], nulls_last=True)
    return ordered.sort(pl.col("total_of").is_null() & (by in _PARTIES), maintain_order=True)


def whole(published: pl.DataFrame) -> pl.DataFrame:
    """The same of all together, a row a tax and currency, that of most contracts first."""
    return totals(published, "whole").sort("contracts", descending=True, maintain_order=True)


def supplier_key() -> pl.Expr:
    """Who holds a contract: the numbers of its holders, else their name; null where nobody is published as such."""
    return pl.coalesce(pl.col("supplier_sirens", "supplier").replace("", None))


def buyer_key() -> pl.Expr:
    """Who buys: the council that it is, else its number, else its name."""
    return pl.coalesce(pl.col("council_id").cast(pl.String), pl.col("buyer_siret").replace("", None), "buyer")


def most_frequent(names: pl.Expr) -> pl.Expr:
    """The name that stands most often; of several, the first in alphabetical order."""
    return names.drop_nulls().mode().sort().first()


def _groups() -> dict[str, tuple[pl.Expr, pl.Expr]]:
    """What each total adds up, and its name: those of a number bear the name that it has most often."""
    plain = {
        "year": pl.col("notified_on").dt.year().cast(pl.String),
        "procedure": pl.col("procedure"),
        "cpv_division": pl.col("cpv").str.slice(0, _DIVISION),
        "whole": pl.lit("whole"),
    }
    numbered = {
        "supplier": (supplier_key(), pl.col("supplier").replace("", None)),
        "buyer": (buyer_key(), pl.col("buyer")),
    }
    return {name: (rule, rule) for name, rule in plain.items()} | numbered
