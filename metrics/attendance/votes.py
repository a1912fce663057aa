"""Who was there at each vote (présence au vote), from the state of the whole session or, where hours and items tell more, from the stay.

Law: CGCT L2121-15, L2121-17.
"""

import polars as pl

from metrics.attendance.lines import LINE

TIER = pl.Enum(["T0", "T1", "T2", "T3"])
AT_VOTE = pl.Enum(["yes", "no", "unknown"])
_VOTED = ["adopted", "rejected"]


def at_votes(lines: pl.DataFrame, deliberations: pl.DataFrame, presences: pl.DataFrame) -> pl.DataFrame:
    """One row a line and act of its session: `at_vote` "yes", "no" or "unknown", with `tier` and `known_by` where a stay tells it.

    Who sat for the whole session was there at each vote; who was represented, excused or absent at none.
    """
    state = pl.col("state").cast(pl.String)
    whole = (
        pl.when(state == "present_full").then(pl.lit("yes")).when(state.is_in(["represented", "excused", "absent"])).then(pl.lit("no"))
    ).otherwise(pl.lit("unknown"))
    acts = deliberations.select("deliberation_id", "session_id", "number", "title", "theme", "position", "outcome")
    told = presences.select("deliberation_id", "councillor_id", pl.col("at_vote", "tier", "known_by").cast(pl.String))
    return (
        lines.select(*LINE, "council_id", "council", "date", "councillor", "state")
        .join(acts, on="session_id", how="inner")
        .join(told, on=["deliberation_id", "councillor_id"], how="left")
        .with_columns(pl.coalesce("at_vote", whole).cast(AT_VOTE), pl.col("tier").cast(TIER))
        .sort("session_id", "position", "councillor")
    )


def by_line(lines: pl.DataFrame, deliberations: pl.DataFrame, presences: pl.DataFrame) -> pl.DataFrame:
    """One row a line: its session's `votes`, at how many of them the councillor was there, and the tier by which that is known."""
    voted = deliberations.filter(pl.col("outcome").cast(pl.String).is_in(_VOTED))
    here = pl.col("at_vote")
    return (
        at_votes(lines, voted, presences)
        .group_by(LINE)
        .agg(
            votes=pl.len().cast(pl.Int64),
            votes_yes=(here == "yes").sum().cast(pl.Int64),
            votes_no=(here == "no").sum().cast(pl.Int64),
            votes_unknown=(here == "unknown").sum().cast(pl.Int64),
            own=pl.col("tier").is_not_null().sum(),
            placed_tier=pl.col("tier").filter(here != "unknown").max(),
        )
    )
