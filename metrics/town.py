"""A town at a glance (la page d'une commune): its leading answers, each of the figure's own rule, and the rows of their small pictures.

Law: CGCT L2121-7 (sessions), L2121-15 (what minutes say), L2121-20 (votes expressed); CCP R2162-4 (ranges).
"""

import polars as pl

from metrics.terms import term
from metrics.votes import dissent, unanimity

MOST_BARS = 48  # sessions that a strip holds


def of_term(meetings: pl.DataFrame, council_id: int, name: str | None) -> pl.DataFrame:
    """The last sessions of one council and term, the first of them first: `certain` and `possible` are null where no rate is drawn."""
    same = (pl.col("council_id") == council_id) & term(pl.col("date")).eq_missing(pl.lit(name, pl.String))
    return meetings.filter(same).sort("date", "session_id").tail(MOST_BARS)


def voices(votes: pl.DataFrame) -> pl.DataFrame:
    """One row: the rate of unanimity of expressed votes, and `divided`, the known votes with votes on both sides."""
    return _expressed(unanimity.rates(votes))


def voices_by_council(votes: pl.DataFrame) -> pl.DataFrame:
    """The same a council: those with a final vote whose sides are known."""
    return _expressed(unanimity.rates(votes, by="council")).filter(pl.col("n") > 0)


def _expressed(rates: pl.DataFrame) -> pl.DataFrame:
    return rates.filter(pl.col("variant").cast(pl.String) == "expressed").with_columns(divided=pl.col("n") - pl.col("k"))


def most_divided(votes: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """At most one row of `dissent.contested`: the most divided vote of the last session that divided, no vote in doubt among them."""
    sure = dissent.contested(votes, positions).filter(pl.col("in_rates").fill_null(value=True), ~pl.col("u1").fill_null(value=True))
    return sure.filter(pl.col("date") == pl.col("date").max()).head(1)


def widest_basis(bases: list[pl.DataFrame]) -> pl.DataFrame:
    """The ranges of the basis that has most contracts with an amount: bases are never added (the first where two have as many)."""
    return max(bases, key=lambda rows: int(rows.drop_nulls("upper_cents")["contracts"].sum()))


def years(quarters: pl.DataFrame, meetings: pl.DataFrame) -> pl.DataFrame:
    """`coverage_sessions.quarters` by year, the first year first: sessions, those that bear a rate, quarters without a session known."""
    found = quarters.group_by("year").agg(
        pl.col("sessions").sum(), missing=(pl.col("sessions") == 0).sum().cast(pl.Int64), quarters=pl.len().cast(pl.Int64)
    )
    year = pl.col("date").dt.year().cast(found.schema["year"]).alias("year")
    bearing = meetings.group_by(year).agg(counted=pl.col("bears_rate").sum().cast(pl.Int64))
    return found.join(bearing, on="year", how="left").with_columns(pl.col("counted").fill_null(0)).sort("year")


def fullest(councils: pl.DataFrame) -> pl.DataFrame:
    """`coverage.by_council`, the councils with most sessions that close first, then most sessions and acts, then by name."""
    return councils.sort("closing", "sessions", "acts", "council", "council_id", descending=[True, True, True, False, False])


def at_hand(councils: pl.DataFrame, presence: pl.DataFrame | None) -> pl.DataFrame:
    """`fullest`, with the `presence` of each (null where it is not counted): the table of the first page."""
    counted = ["term", "k", "seats", "unknown", "rate", "certain", "possible"]
    if presence is None:
        return fullest(councils)
    return fullest(councils).join(presence.select("council_id", *counted), on="council_id", how="left", maintain_order="left")


def last(meetings: pl.DataFrame) -> pl.DataFrame:
    """The last session of `attendance.by_session`, with its `term`; no row where there is none."""
    return meetings.sort("date", "session_id", descending=True).head(1).with_columns(term=term(pl.col("date")))
