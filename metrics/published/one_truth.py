"""One contract, two readings: the range that the council voted and the amount that its body published, joined and never added.

A pair that the join holds for sure (`contract_matches`, state "matched") is one contract: the vote's range counts, the notified amount
stands beside it. What was published and meets no vote counts by itself; what may meet one is told apart and counted with the vote only.
"""

import polars as pl

from metrics.money.contracts import key
from metrics.published.bounds import bounded
from metrics.published.supplier_totals import by_supplier, held_alone, years

__all__ = ["ORIGIN", "alone", "by_supplier", "held_alone", "pairs", "voted", "years"]

ORIGIN = pl.Enum(["both", "voted", "published"])


def pairs(contracts: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Sure pairs, one row a published contract: the key of the contract voted, whichever of its acts was matched; the best first."""
    sure = matches.filter(pl.col("state") == "matched").sort("score", descending=True, maintain_order=True)
    keyed = contracts.select("contract_id", contract_key=key())
    return sure.join(keyed, on="contract_id", how="inner", maintain_order="left").select("contract_key", "published_key", "score")


def voted(current: pl.DataFrame, contracts: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """`contracts.current` with the reading published beside it: `origin` "both" or "voted", and the notified day, amount and row.

    Where the vote prints no amount at all, the published one counts in its own basis (`priced_by` "published").
    """
    found = pairs(contracts, matches)
    theirs = bounded(published.filter(pl.col("contract_key").is_in(found["published_key"].implode()))).select(
        "notified_on",
        published_key="contract_key",
        published_source="source",
        published_row="row",
        notified_cents=pl.coalesce("amount_cents", "max_cents"),
        notified_tax=pl.col("tax").cast(contracts.schema["tax"], strict=False),
        their_lower=pl.coalesce("fixed", "floor"),
        their_upper=pl.coalesce("fixed", "ceiling"),
        their_open="open",
        their_currency="currency",
    )
    told = found.join(theirs, on="published_key", how="inner", maintain_order="left").unique("contract_key", keep="first")
    beside = current.join(told.drop("score"), on="contract_key", how="left", maintain_order="left")
    origin = pl.when(pl.col("published_key").is_null()).then(pl.lit("voted")).otherwise(pl.lit("both"))
    return _priced(beside).with_columns(origin=origin.cast(ORIGIN))


def alone(published: pl.DataFrame, holders: pl.DataFrame, contracts: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """The published contracts that meet no vote for sure, the last notified first, as ranges under their first holder.

    `in_totals` is false for what another contract may count already: orders under a framework, concessions, and a contract that may be one
    of those voted (`candidates` of them).
    """
    might = matches.filter(pl.col("state") != "matched").group_by(contract_key="published_key").agg(candidates=pl.len().cast(pl.Int64))
    rest = published.join(pairs(contracts, matches), left_on="contract_key", right_on="published_key", how="anti")
    lead = holders.filter("lead").select("contract_key", "supplier_id", first_holder="supplier")
    scope = pl.when(pl.col("scope").is_null()).then(pl.lit("total")).otherwise("scope").alias("scope")
    rows = bounded(rest).join(lead, on="contract_key", how="left").join(might, on="contract_key", how="left")
    return (
        rows.with_columns(
            pl.col("tax").cast(contracts.schema["tax"], strict=False),
            scope.cast(contracts.schema["scope"], strict=False),
            pl.col("candidates").fill_null(0),
            origin=pl.lit("published", ORIGIN),
            kind=pl.when("framework").then(pl.lit("framework")).otherwise(pl.lit("fixed")),
            theme=pl.lit(None, pl.String),  # a filter of themes or stages, which only papers tell, leaves none of these
            stage=pl.lit(None, pl.String),
            date="notified_on",
            lower_cents=pl.coalesce("fixed", "floor"),
            upper_cents=pl.coalesce("fixed", "ceiling"),
            no_maximum="open",
            maximum_not_printed=pl.col("framework") & pl.col("ceiling").is_null() & ~pl.col("open"),
            minimum_not_printed=pl.col("framework") & pl.col("floor").is_null(),
            in_totals=pl.col("own") & pl.col("candidates").fill_null(0).eq(0),
        )
        .drop("own", "framework", "under", "apart", "open", "fixed", "floor", "ceiling")
        .sort("date", "contract_key", descending=[True, False], nulls_last=True)
    )


def _priced(rows: pl.DataFrame) -> pl.DataFrame:
    """The published amount where the vote prints none: a framework's is its ceiling only."""
    known = pl.any_horizontal(pl.col("their_lower", "their_upper").is_not_null(), pl.col("their_open").fill_null(value=False))
    fills = pl.col("amount_not_printed") & known
    told = {
        "lower_cents": pl.col("their_lower"),
        "upper_cents": pl.col("their_upper"),
        "tax": pl.col("notified_tax"),
        "scope": pl.lit("total").cast(rows.schema["scope"]),
        "currency": pl.col("their_currency"),
        "amount_not_printed": pl.lit(value=False),
        "minimum_not_printed": pl.col("their_lower").is_null(),
        "no_maximum": pl.col("their_open"),
    }
    filled = [pl.when(fills).then(value).otherwise(pl.col(name)).alias(name) for name, value in told.items()]
    priced_by = pl.when(fills).then(pl.lit("published")).when(~pl.col("amount_not_printed")).then(pl.lit("voted"))
    return rows.with_columns(*filled, priced_by=priced_by).drop("their_lower", "their_upper", "their_open", "their_currency")
