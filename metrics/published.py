"""Published contracts (données essentielles) beside those voted: which meet, which are found on one side only, and what that can mean.

A contract absent from published data may be under the threshold of publication, late, published by another body or under another
supplier's name; a published one without deliberation may have been signed by delegation (CGCT L2122-22, 4°). Neither is a fault by itself.
"""

import polars as pl

_SIDES = ("contract_id", "date", "title", "supplier", "amount_cents", "min_cents", "max_cents", "tax")


def matched(contracts: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """One row a match, both contracts side by side, the strongest first; columns of the published one end in `_published`."""
    voted = contracts.select("council", "council_id", "deliberation_id", *_SIDES)
    theirs = [pl.col(name).alias(f"{name}_published") for name in _SIDES if name != "date"]
    told = published.select("contract_key", "file_id", "row", "source", "notified_on", *theirs)
    return (
        matches.join(voted, on="contract_id", how="inner")
        .join(told, left_on="published_key", right_on="contract_key", how="inner")
        .sort("score", "council", "contract_id", descending=[True, False, False])
    )


def voted_not_published(contracts: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Voted contracts that no published one matches, of councils and years for which published data is at hand at all.

    `possible`: how many published contracts might still be the same.
    """
    covered = published.drop_nulls(["council_id", "notified_on"]).select("council_id", year=pl.col("notified_on").dt.year()).unique()
    sure = matches.filter(pl.col("state") == "matched")["contract_id"]
    might = matches.group_by("contract_id").agg(possible=pl.len().cast(pl.Int64))
    return (
        contracts.filter(pl.col("stage").ne_missing("unsuccessful"), ~pl.col("contract_id").is_in(sure.implode()))
        .with_columns(year=pl.col("date").dt.year())
        .join(covered, on=["council_id", "year"], how="semi")
        .join(might, on="contract_id", how="left")
        .with_columns(pl.col("possible").fill_null(0))
        .sort("date", "contract_id", descending=True, nulls_last=True)
        .drop("year")
    )


def published_not_voted(sessions: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """Published contracts that no voted one matches, of councils and years of which at least one sitting is loaded."""
    covered = sessions.select("council_id", year=pl.col("date").dt.year()).unique()
    sure = matches.filter(pl.col("state") == "matched")["published_key"]
    might = matches.group_by("published_key").agg(possible=pl.len().cast(pl.Int64))
    return (
        published.drop_nulls(["council_id", "notified_on"])
        .filter(~pl.col("contract_key").is_in(sure.implode()))
        .with_columns(year=pl.col("notified_on").dt.year())
        .join(covered, on=["council_id", "year"], how="semi")
        .join(might, left_on="contract_key", right_on="published_key", how="left")
        .with_columns(pl.col("possible").fill_null(0))
        .sort("notified_on", "contract_key", descending=True, nulls_last=True)
        .drop("year")
    )
