"""Totals by supplier over what was voted and what was published: each contract once, bounds of one basis added up.

Law: Code de la commande publique R2162-4. What the two readings are is told in metrics/published/one_truth.py.
"""

import polars as pl

from metrics.money.contracts import BASIS, notified_sum, sum_or_null
from metrics.money.suppliers import ranges

# Counts of what a range lacks -> the same of contracts published alone.
_THEIRS = {
    "amount_not_printed": "their_unpriced",
    "minimum_not_printed": "their_unfloored",
    "maximum_not_printed": "their_unceiled",
    "open_maximum": "their_open",
}


def by_supplier(voted: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame, alone: pl.DataFrame) -> pl.DataFrame:
    """`suppliers.ranges` with what was published alone: bounds of one basis added up, each contract once, and from which source.

    `voted_only`, `both` and `published_only` count contracts; `notified_cents` is the amount published for those of `both`; `contested` are
    those with a vote against (0 where every act prints none, null where one does not say), and `against` who is named so.
    """
    keys = ["supplier_id", *BASIS]
    ours = ranges(voted, contracts, contract_holders)
    counted = _counted(ours)
    both = voted.filter(pl.col("origin") == "both")
    beside = both.group_by(keys).agg(both=pl.len().cast(pl.Int64), notified_cents=notified_sum())
    theirs = alone.filter("in_totals").group_by(keys).agg(
        pl.col("first_holder").mode().sort().first(),
        published_only=pl.len().cast(pl.Int64),
        their_lower=sum_or_null("lower_cents"),
        their_upper=sum_or_null("upper_cents"),
        their_unpriced=(pl.col("kind").eq("fixed") & pl.col("upper_cents").is_null()).sum().cast(pl.Int64),
        their_unfloored=pl.col("minimum_not_printed").sum().cast(pl.Int64),
        their_unceiled=pl.col("maximum_not_printed").sum().cast(pl.Int64),
        their_open=pl.col("no_maximum").sum().cast(pl.Int64),
    )  # fmt: skip
    for told in (beside, _contested(voted, keys)):
        ours = ours.join(told, on=keys, how="left", nulls_equal=True)
    joined = ours.join(theirs.filter(pl.col("supplier_id").is_not_null()), on=keys, how="full", coalesce=True, nulls_equal=True)
    names = ("both", "published_only", *_THEIRS.values(), *counted)
    added = [(pl.col(name) + pl.col(theirs)).alias(name) for name, theirs in _THEIRS.items()]
    return (
        joined.with_columns(pl.coalesce("supplier", "first_holder").alias("supplier"), *(pl.col(name).fill_null(0) for name in names))
        .with_columns(
            *added,
            voted_only=pl.col("contracts") - pl.col("both"),
            contracts=pl.col("contracts") + pl.col("published_only"),
            lower_cents=_added("lower_cents", "their_lower"),
            upper_cents=_added("upper_cents", "their_upper"),
        )
        .drop("first_holder", "their_lower", "their_upper", *_THEIRS.values())
        .sort(*BASIS, "upper_cents", "supplier", "supplier_id", descending=[False] * 3 + [True, False, False], nulls_last=True)
    )


def of_voted(voted: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame) -> pl.DataFrame:
    """`suppliers.ranges` of voted contracts alone, with `notified_cents` of those that are published too."""
    keys = ["supplier_id", *BASIS]
    beside = voted.group_by(keys).agg(notified_cents=notified_sum())
    return ranges(voted, contracts, contract_holders).join(beside, on=keys, how="left", nulls_equal=True, maintain_order="left")


def held_alone(alone: pl.DataFrame, holders: pl.DataFrame, supplier_id: int) -> pl.DataFrame:
    """One supplier's contracts among those published alone: its own, and those in which it `takes_part`."""
    own = holders.filter(pl.col("supplier_id") == supplier_id).select("contract_key", takes_part=~pl.col("lead"))
    return alone.join(own.unique("contract_key"), on="contract_key", how="inner", maintain_order="left")


def sharing(alone: pl.DataFrame, holders: pl.DataFrame, supplier_id: int) -> tuple[int, list[str]]:
    """How many of these published contracts others hold with a supplier, and the names of these, in their order."""
    others = holders.join(alone.select("contract_key"), on="contract_key", how="semi").filter(pl.col("supplier_id").ne_missing(supplier_id))
    return others["contract_key"].n_unique(), others["supplier"].drop_nulls().unique().sort().to_list()


def _contested(voted: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    if "against" not in voted.columns:
        return voted.select(keys).unique().with_columns(contested=pl.lit(None, pl.Int64), against=pl.lit(None, pl.String))
    opposed = (pl.col("votes_against") > 0) | pl.col("against").is_not_null()
    named = pl.col("against").drop_nulls().str.split(", ").explode().unique(maintain_order=True).str.join(", ")
    some = opposed.fill_null(value=False).sum().cast(pl.Int64)
    none_known = pl.col("votes_against").is_not_null().all()  # an act without a printed count may hide a vote against
    counted = pl.when((some > 0) | none_known).then(some)
    return voted.group_by(keys).agg(contested=counted, against=named.replace("", None))


def _counted(ranges: pl.DataFrame) -> list[str]:
    return [name for name, kind in ranges.schema.items() if kind.is_integer() and not name.endswith(("_cents", "_id"))]


def _added(ours: str, theirs: str) -> pl.Expr:
    """The sum of what is known; null where neither is."""
    known = pl.any_horizontal(pl.col(ours, theirs).is_not_null())
    return pl.when(known).then(pl.sum_horizontal(ours, theirs))
