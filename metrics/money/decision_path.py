"""The way of one contract: the vote that allows it, its award, its amendments, and what its body published of it, each with its proof.

Law: CGCT L2122-21, 6° (the council authorises), CCP R2194-1 and following (amendments), L2196-2 (essential data).
"""

from collections.abc import Mapping
from typing import Any

import polars as pl

from metrics.money.contracts import of_key
from metrics.published.one_truth import pairs

STEPS = ("authorised", "awarded", "amended", "terminated", "unsuccessful", "voted", "notified", "published_amendment")
_COLUMNS: Mapping[str, Any] = {
    "step": pl.Enum(STEPS),
    "date": pl.Date,
    "number": pl.String,
    "title": pl.String,
    "supplier": pl.String,
    "lot": pl.String,
    "lower_cents": pl.Int64,
    "upper_cents": pl.Int64,
    "no_maximum": pl.Boolean,
    "change_cents": pl.Int64,
    "tax": pl.Enum(["HT", "TTC"]),
    "scope": pl.Enum(["total", "year", "period"]),
    "outcome": pl.Enum(["adopted", "rejected", "deferred", "withdrawn", "noted"]),
    "votes_for": pl.Int64,
    "votes_against": pl.Int64,
    "abstentions": pl.Int64,
    "against": pl.String,  # who is named as voting against
    "quote": pl.String,
    "deliberation_id": pl.Int64,
    "contract_id": pl.Int64,
    "document_id": pl.Int64,
    "page": pl.Int64,
    "confidence": pl.Float64,
    "source": pl.String,
    "file_id": pl.Int64,
    "row": pl.Int64,
}
SCHEMA = pl.Schema(_COLUMNS)


def path(contract_key: str, contracts: pl.DataFrame, votes: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """The acts on one contract, the first one first, each with its vote and who voted against."""
    acts = of_key(contracts, contract_key)
    fixed = pl.col("amount_cents")
    counts = votes.select("deliberation_id", "outcome", "votes_for", "votes_against", "abstentions")
    rows = acts.drop("outcome").join(counts, on="deliberation_id", how="left", maintain_order="left")
    rows = rows.join(opponents(positions), on="deliberation_id", how="left", maintain_order="left")
    return _typed(
        rows.with_columns(
            step=pl.col("stage").cast(pl.String).fill_null("voted"),
            lower_cents=pl.coalesce(fixed, "min_cents"),
            upper_cents=pl.coalesce(fixed, "max_cents"),
            supplier=pl.coalesce("held_by", "supplier"),
        )
    )


def published_path(
    contract_key: str, contracts: pl.DataFrame, published: pl.DataFrame, versions: pl.DataFrame, matches: pl.DataFrame
) -> pl.DataFrame:
    """What was published of the same contract: as notified, then each amended total. Empty where no match is sure."""
    sure = pairs(contracts, matches).filter(pl.col("contract_key") == contract_key)
    return published_versions(published.filter(pl.col("contract_key").is_in(sure["published_key"].implode())), versions)


def published_versions(published: pl.DataFrame, versions: pl.DataFrame) -> pl.DataFrame:
    """The versions of these published contracts, in order; one that was never amended is its notification alone."""
    told = published.rename({"contract_id": "number"})
    same = told.select("contract_key", "source", "tax", "scope", "title", "number", "supplier")
    step = pl.when(pl.col("version") == 0).then(pl.lit("notified")).otherwise(pl.lit("published_amendment"))
    amended = versions.join(same, on="contract_key", how="inner").sort("contract_key", "version")
    amended = amended.with_columns(lower_cents="amount_cents", upper_cents="amount_cents", date="changed_on", step=step)
    plain = told.join(versions, on="contract_key", how="anti").with_columns(
        lower_cents=pl.coalesce("amount_cents", "min_cents"),
        upper_cents=pl.coalesce("amount_cents", "max_cents"),
        date="notified_on",
        step=pl.lit("notified"),
    )
    return pl.concat([_typed(plain), _typed(amended)]).sort("date", maintain_order=True, nulls_last=True)


def beside(rows: pl.DataFrame, deliberations: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """Contracts or grants with the vote of the act that proves each: how many against (`votes_against`), and who is named (`against`)."""
    for told in (deliberations.select("deliberation_id", "votes_against"), opponents(positions)):
        rows = rows.join(told, on="deliberation_id", how="left", maintain_order="left")
    return rows


def opponents(positions: pl.DataFrame) -> pl.DataFrame:
    """deliberation_id and `against`: the people and groups named as voting against, in the order of the paper."""
    against = positions.filter(pl.col("vote").cast(pl.String) == "against")
    return against.group_by("deliberation_id", maintain_order=True).agg(against=pl.col("who").unique(maintain_order=True).str.join(", "))


def _typed(rows: pl.DataFrame) -> pl.DataFrame:
    has = set(rows.columns)
    return rows.select(
        (pl.col(name) if name in has else pl.lit(None, kind).alias(name)).cast(kind, strict=False) for name, kind in SCHEMA.items()
    )
