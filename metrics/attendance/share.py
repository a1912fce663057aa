"""How much of a session a councillor sat for (présence partielle): a share with its bounds, and the tier by which it is known.

Law: CGCT L2121-15. T0 by item or place among the items, T1 by an hour beside them, T2 by the hours of opening, coming, leaving and
closing, which assumes an even pace, T3 bounds alone, the hour of closing being unknown. Never a point in between.
"""

import polars as pl

from metrics.attendance.hours import by_hours
from metrics.attendance.lines import LINE
from metrics.attendance.votes import TIER, by_line


def shares(lines: pl.DataFrame, sessions: pl.DataFrame, deliberations: pl.DataFrame, presences: pl.DataFrame) -> pl.DataFrame:
    """One row a line of `attendance.lines`: `share_low` to `share_high` of the session, `tier`, and the votes `votes_yes`, `votes_no`,
    `votes_unknown` of `votes`; tier is null where the status of the whole session tells all.

    Give whole frames: the latest hour known of a session comes from everybody's lines.
    """
    votes, timed = by_line(lines, deliberations, presences), by_hours(lines, sessions)
    both = lines.select(*LINE, "state").join(votes, on=LINE, how="left").join(timed, on=LINE, how="left")
    placed = (pl.col("votes_yes") + pl.col("votes_no") > 0) & (pl.col("own") > 0)
    state = pl.col("state").cast(pl.String)
    whole = pl.when(state == "present_full").then(1.0).when(state.is_in(["represented", "excused", "absent"])).then(0.0)
    part = (state == "present_part") | ((state == "present_full") & (pl.col("own") > 0) & (pl.col("votes") > 0))
    return both.select(
        *LINE,
        "votes",
        "votes_yes",
        "votes_no",
        "votes_unknown",
        share_low=pl.when(part & placed).then(pl.col("votes_yes") / pl.col("votes"))
        .when(state == "present_part").then(pl.col("low").fill_null(0.0)).otherwise(whole.otherwise(0.0)),
        share_high=pl.when(part & placed).then((pl.col("votes_yes") + pl.col("votes_unknown")) / pl.col("votes"))
        .when(state == "present_part").then(pl.col("high").fill_null(1.0)).otherwise(whole.otherwise(1.0)),
        tier=pl.when(part & placed).then(pl.col("placed_tier"))
        .when(state == "present_part").then(pl.col("timed_tier").fill_null("T3")).cast(TIER),
    )  # fmt: skip


def weighted(lines: pl.DataFrame, shares: pl.DataFrame) -> pl.DataFrame:
    """Presence weighted by votes (M3), one row a councillor and term: `votes_low` to `votes_high` of `votes` voted while there.

    Over the mandate's sessions in the rates whose status is known; a session whose acts are not read weighs nothing. CGCT L2121-15.
    """
    known = lines.filter(pl.col("counted") != "unknown")  # null outside the mandate
    weight = pl.col("votes").fill_null(0)
    summed = (
        known.join(shares, on=LINE, how="left")
        .group_by("council_id", "councillor_id", "term")
        .agg(
            pl.col("councillor", "sort_name").first(),
            votes=weight.sum(),
            votes_low=(pl.col("share_low") * weight).sum(),
            votes_high=(pl.col("share_high") * weight).sum(),
        )
    )
    any_votes = pl.col("votes") > 0
    rates = {
        name: pl.when(any_votes).then(pl.col(end) / pl.col("votes")) for name, end in (("certain", "votes_low"), ("possible", "votes_high"))
    }
    return summed.with_columns(**rates).sort("sort_name", "councillor_id", "term")


def beside(lines: pl.DataFrame, shares: pl.DataFrame) -> pl.DataFrame:
    """The lines with the share of the session that each sat for."""
    return lines.join(shares, on=LINE, how="left")
