"""One grant, two readings: the amount that the council voted and the part that it published for the beneficiary, joined and never added.

Law: decree 2017-779 (essential data of grant agreements). A pair that the join holds for sure is one grant, whose voted amount counts; a
published grant that meets no vote counts by its own part, one that may meet a vote is told and counted with the vote only.
"""

import polars as pl

from metrics.money.grants import by_beneficiary as voted_totals
from metrics.published.one_truth import ORIGIN
from metrics.published.published import unmatched

_ROW = ["file_id", "row"]


def voted(grants: pl.DataFrame, published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """The voted grants with `origin`, and the day and part published of those that are published too."""
    sure = matches.filter(pl.col("state") == "matched").sort("score", descending=True, maintain_order=True).unique("grant_id", keep="first")
    told = sure.select("grant_id", *_ROW).join(
        published.select(*_ROW, "agreed_on", "source", published_part_cents="part_cents"), on=_ROW, how="inner"
    )
    rows = grants.join(told, on="grant_id", how="left", maintain_order="left")
    origin = pl.when(pl.col("source").is_null()).then(pl.lit("voted")).otherwise(pl.lit("both"))
    return rows.with_columns(origin=origin.cast(ORIGIN))


def alone(published: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    """The published grants that meet no vote for sure; `in_totals` is false where one may be the same (`candidates` of them), or
    the very row is told elsewhere (`twin`)."""
    return (
        unmatched(published, _ROW, matches)
        .with_columns(
            in_totals=(pl.col("candidates") == 0) & ~pl.col("twin").fill_null(value=False),
            origin=pl.lit("published", ORIGIN),
            theme=pl.lit(None, pl.String),  # a filter of themes, which only papers tell, leaves none of these
            amount_cents="part_cents",
        )
        .drop("part_cents")
    )


def both(grants: pl.DataFrame, alone: pl.DataFrame) -> pl.DataFrame:
    """The grants of both sources, each once: `amount_cents` voted, else published; `origin` says which."""
    year = pl.date(pl.col("year").cast(pl.Int32), 1, 1)
    theirs = alone.filter("in_totals").with_columns(grant_id=pl.lit(None, pl.Int64), date=pl.coalesce("date", year))
    columns = ["grant_id", "council_id", "council", "beneficiary", "masked", "amount_cents", "currency", "date", "origin"]
    return pl.concat([grants.select(columns), theirs.select(columns)])


def by_beneficiary(grants: pl.DataFrame, alone: pl.DataFrame) -> pl.DataFrame:
    """`grants.by_beneficiary` over both sources, each grant once; how many of which source."""
    return voted_totals(both(grants, alone))
