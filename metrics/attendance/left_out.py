"""What is not counted in a rate of presence, and why (ce qui n'est pas compté): line by line, each with its first reason.

Law: CGCT L2121-15, L2121-17 (what minutes must say). Nothing kept out is ever an absence.
"""

import polars as pl

KEPT_OUT = pl.Enum(["outside_mandate", "not_closing", "session_in_doubt", "in_doubt", "not_mentioned"])


def reasoned(lines: pl.DataFrame, sessions: pl.DataFrame) -> pl.DataFrame:
    """The lines with `kept_out`: why the line is in no rate, null where it counts; and the session's `difference`.

    In this order, the one by which `attendance.by_councillor` counts them: named outside any mandate, a session that does not close or
    whose papers contradict one another, a line in doubt, a member whom no list names.
    """
    state = pl.col("state").cast(pl.String)
    reason = (
        pl.when(~pl.col("in_mandate")).then(pl.lit("outside_mandate"))
        .when(~pl.col("in_rates") & pl.col("closes").eq_missing(pl.lit(False))).then(pl.lit("not_closing"))
        .when(~pl.col("in_rates")).then(pl.lit("session_in_doubt"))
        .when(state == "unknown").then(pl.lit("in_doubt"))
        .when(state == "not_mentioned").then(pl.lit("not_mentioned"))
    )  # fmt: skip
    known = sessions.select("session_id", "closes", "difference")
    return lines.join(known, on="session_id", how="left", maintain_order="left").with_columns(kept_out=reason.cast(KEPT_OUT)).drop("closes")


def by_reason(reasoned: pl.DataFrame) -> pl.DataFrame:
    """One row a reason, in the order above: how many sessions, and their days, the last first."""
    return (
        reasoned.filter(pl.col("kept_out").is_not_null())
        .group_by("kept_out")
        .agg(sessions=pl.len().cast(pl.Int64), days=pl.col("date").sort(descending=True))
        .sort("kept_out")
    )
