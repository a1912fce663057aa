"""Published contracts and grants (données essentielles) beside those voted: which meet, which are found on one side only.

A contract absent from published data may be under the threshold of publication, late, published by another body or under another
supplier's name; a published one without deliberation may have been signed by delegation (CGCT L2122-22, 4°). Neither is a fault by itself.
Grants: only agreements above 23,000 € a year need publishing (decree 2017-779); the budget's annex may vote a grant without an act.
"""

from collections.abc import Sequence

import polars as pl

from metrics.money.contracts import key
from metrics.votes.decided import decided

_SIDES = ("contract_id", "date", "title", "supplier", "amount_cents", "min_cents", "max_cents", "tax")
_ROW = ("file_id", "row")
_LATER = ("unsuccessful", "amended", "terminated")


def dated(rows: pl.DataFrame) -> pl.DataFrame:
    """The day of notification as the date by which pages filter and sort."""
    return rows.rename({"notified_on": "date"})


def as_published(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows as the metrics know them."""
    return rows.rename({"date": "notified_on"})


def meeting(published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Published contracts with `meets`: "matched" or "possible" where a vote was found, null where none was."""
    best = matches.select(contract_key="published_key", meets=pl.col("state").cast(pl.String)).sort("meets")  # matched before possible
    best = best.unique("contract_key", keep="first", maintain_order=True)
    return published.join(best, on="contract_key", how="left", maintain_order="left")


def matched(contracts: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """One row a match, both contracts side by side, the strongest first; columns of the published one begin with `published_`."""
    voted = contracts.select("council", "council_id", "deliberation_id", *_SIDES)
    theirs = [pl.col(name).alias(f"published_{name}") for name in _SIDES if name != "date"]
    told = published.select("contract_key", "file_id", "row", "source", "notified_on", *theirs)
    return (
        matches.join(voted, on="contract_id", how="inner")
        .join(told, left_on="published_key", right_on="contract_key", how="inner")
        .sort("score", "council", "contract_id", descending=[True, False, False])
    )


def voted_not_published(contracts: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Voted contracts that no published one matches, of councils and years for which published data is at hand at all.

    A contract voted in several acts is found where one of them is. Amendments and terminations are of contracts notified before them,
    while a vote is held against what is notified after it: of those nobody can say.
    `candidates`: how many published contracts might still be the same.
    """
    covered = _years(published, pl.col("notified_on").dt.year())
    first = ~pl.col("stage").cast(pl.String).is_in(_LATER).fill_null(value=False)
    acts = contracts.with_columns(key=key(), year=pl.col("date").dt.year())
    sure = matches.filter(pl.col("state") == "matched")
    found = acts.join(sure, on="contract_id", how="semi").select("key").unique()
    acts = decided(acts).filter(first).join(found, on="key", how="anti").drop("key")
    return _alone(acts, ["contract_id"], covered, matches).drop("year").sort("date", "contract_id", descending=True, nulls_last=True)


def published_not_voted(sessions: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Published contracts that no voted one matches, of councils and years of which at least one sitting is loaded."""
    told = published.with_columns(year=pl.col("notified_on").dt.year())
    keyed = matches.rename({"contract_id": "voted", "published_key": "contract_key"})
    alone = _alone(told, ["contract_key"], _years(sessions, pl.col("date").dt.year()), keyed)
    return alone.drop("year").sort("notified_on", "contract_key", descending=True, nulls_last=True)


def matched_grants(grants: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """One row a match of grants, both side by side, the strongest first; the published amount is the beneficiary's part."""
    voted = grants.select("grant_id", "deliberation_id", "council", "council_id", "date", "title", "beneficiary", "amount_cents")
    told = published.select(
        *_ROW, "source", "agreed_on", "year", "purpose", published_beneficiary="beneficiary", published_amount_cents="part_cents"
    )
    sides = matches.join(voted, on="grant_id", how="inner").join(told, on=_ROW, how="inner")
    return sides.sort("score", "council", "grant_id", *_ROW, descending=[True, *[False] * 4])


def voted_grants_not_published(grants: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Voted grants that no published one matches, of councils and years of which published grants are at hand; people left out."""
    acts = decided(grants).filter(~pl.col("masked").fill_null(value=False)).with_columns(year=pl.col("date").dt.year())
    alone = _alone(acts, ["grant_id"], _years(published, _grant_year()), matches)
    return alone.drop("year").sort("date", "grant_id", descending=True, nulls_last=True)


def published_grants_not_voted(sessions: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Published grants that no voted one matches, of councils and years of which at least one sitting is loaded; people left out."""
    told = published.filter(~pl.col("masked").fill_null(value=False)).with_columns(year=_grant_year())
    alone = _alone(told, _ROW, _years(sessions, pl.col("date").dt.year()), matches)
    return alone.sort("year", "council", *_ROW, descending=[True, False, False, False], nulls_last=True)


def unmatched(rows: pl.DataFrame, keys: Sequence[str], matches: pl.DataFrame) -> pl.DataFrame:
    """The rows that are surely matched to none; `candidates`: how many might still be the same."""
    might = matches.group_by(keys).agg(candidates=pl.len().cast(pl.Int64))
    rest = rows.join(matches.filter(pl.col("state") == "matched"), on=keys, how="anti")
    return rest.join(might, on=keys, how="left", maintain_order="left").with_columns(pl.col("candidates").fill_null(0))


def _grant_year() -> pl.Expr:
    return pl.coalesce(pl.col("agreed_on").dt.year().cast(pl.Int64), "year")


def _years(rows: pl.DataFrame, year: pl.Expr) -> pl.DataFrame:
    """The councils and years that the rows tell of at all."""
    return rows.select("council_id", year=year.cast(pl.Int64)).drop_nulls().unique()


def _alone(rows: pl.DataFrame, keys: Sequence[str], covered: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """The `unmatched` rows of the councils and years covered."""
    rows = rows.with_columns(pl.col("year").cast(pl.Int64)).join(covered, on=["council_id", "year"], how="semi")
    return unmatched(rows, keys, matches)
