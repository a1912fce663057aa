"""Totals by supplier over what was voted and what was published: each contract once, bounds of one basis added up.

Law: Code de la commande publique R2162-4. What the two readings are is told in metrics/published/one_truth.py.
"""

import polars as pl

from metrics.money.contracts import BASIS, SAID, by_year, notified_sum, sum_or_null
from metrics.money.holdings import OWN_ENDS
from metrics.money.suppliers import ONCE, counted, counts_of, with_ends

# Counts of what a range lacks -> the same of contracts published alone.
_THEIRS = {
    "amount_not_printed": "their_unpriced",
    "minimum_not_printed": "their_unfloored",
    "maximum_not_printed": "their_unceiled",
}


def by_supplier(voted: pl.DataFrame, alone: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """`suppliers.with_ends` of what was voted and what was published alone (`rows`: `holdings.of` both), and from which source.

    `voted_only`, `both` and `published_only` count contracts, each with its first holder; `notified_cents` is the amount published for
    those of `both`; `contested` are those with a vote against (0 where every act prints none, null where one does not say), and `against`
    who is named so.
    """
    keys = ["supplier_id", *BASIS]
    ours = counted(voted)
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
    )  # fmt: skip
    for told in (beside, _contested(voted, keys)):
        ours = ours.join(told, on=keys, how="left", nulls_equal=True)
    joined = ours.join(theirs.filter(pl.col("supplier_id").is_not_null()), on=keys, how="full", coalesce=True, nulls_equal=True)
    names = [name for name in counts_of(joined) if name != "contested"]
    added = [(pl.col(name) + pl.col(theirs)).alias(name) for name, theirs in _THEIRS.items()]
    counts = (
        joined.with_columns(pl.coalesce("supplier", "first_holder").alias("supplier"), *(pl.col(name).fill_null(0) for name in names))
        .with_columns(
            *added,
            *(_added(ours, theirs) for ours, theirs in zip(ONCE, ("their_lower", "their_upper"), strict=True)),
            voted_only=pl.col("contracts") - pl.col("both"),
            contracts=pl.col("contracts") + pl.col("published_only"),
        )
        .drop("first_holder", "their_lower", "their_upper", *_THEIRS.values())
    )
    return with_ends(counts, rows)


def held_alone(alone: pl.DataFrame, holders: pl.DataFrame, rows: pl.DataFrame, supplier_id: int) -> pl.DataFrame:
    """One supplier's contracts among those published alone, with what of each is its own (`holdings`); what is in no total has neither."""
    told = rows.filter(pl.col("supplier_id") == supplier_id).drop_nulls("published_key")
    own = told.select("counted_as", *OWN_ENDS, contract_key="published_key")
    lists = holders.filter(pl.col("supplier_id") == supplier_id).select("contract_key")
    mine = alone.filter(pl.col("contract_key").is_in(pl.concat([lists, own.select("contract_key")])["contract_key"].unique().implode()))
    return mine.join(own, on="contract_key", how="left", maintain_order="left")


def years(voted: pl.DataFrame, published: pl.DataFrame) -> pl.DataFrame:
    """A supplier's own ends by the year of the vote, or else of the notification, the last first: the years add up to its range.

    `voted` and `published` (`alone`): its contracts with `own_lower_cents` and `own_upper_cents`.
    """
    unpriced = pl.col("kind").eq("fixed") & pl.col("upper_cents").is_null()
    lacks = {"amount_not_printed": unpriced, "amended_without_total": pl.lit(0), "terminated": pl.lit(value=False)}
    names = ["date", *BASIS, "no_maximum", *SAID, "amendments", *OWN_ENDS]
    counted = published.filter(pl.col("counted_as").is_not_null()).with_columns(**lacks)
    rows = pl.concat([voted.select(names), counted.select(names)], how="vertical_relaxed")
    lower, upper = OWN_ENDS
    return by_year(rows.with_columns(lower_cents=lower, upper_cents=upper))


def _contested(voted: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    if "against" not in voted.columns:
        return voted.select(keys).unique().with_columns(contested=pl.lit(None, pl.Int64), against=pl.lit(None, pl.String))
    opposed = (pl.col("votes_against") > 0) | pl.col("against").is_not_null()
    named = pl.col("against").drop_nulls().str.split(", ").explode().unique(maintain_order=True).str.join(", ")
    some = opposed.fill_null(value=False).sum().cast(pl.Int64)
    none_known = pl.col("votes_against").is_not_null().all()  # an act without a printed count may hide a vote against
    counted = pl.when((some > 0) | none_known).then(some)
    return voted.group_by(keys).agg(contested=counted, against=named.replace("", None))


def _added(ours: str, theirs: str) -> pl.Expr:
    """The sum of what is known; null where neither is."""
    known = pl.any_horizontal(pl.col(ours, theirs).is_not_null())
    return pl.when(known).then(pl.sum_horizontal(ours, theirs))
