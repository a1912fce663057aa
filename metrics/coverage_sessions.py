"""How many of the sessions known stand behind a rate, why the others do not, and the quarters in which none is known.

Law: CGCT L2121-7: a municipal council meets at least once a quarter.
"""

from datetime import date

import polars as pl

from metrics.attendance.states import bears_rate, in_rates

STATE = pl.Enum(["whole", "part", "none"])


def behind(sessions: pl.DataFrame, attendance: pl.DataFrame) -> pl.DataFrame:
    """One row: how many of the sessions known carry a rate of the council's attendance, and why the others do not.

    `not_checkable`: no number in office is printed to hold the roll against; it counts for each person all the same.
    `closing_in_doubt`: those of `in_doubt` whose roll closes all the same.
    """
    out, closes = pl.col("roll") & ~in_rates(), pl.col("closes")
    return known(sessions, attendance).select(
        sessions=pl.len().cast(pl.Int64),
        counted=pl.col("counted").sum().cast(pl.Int64),
        rolls_missing=(~pl.col("roll")).sum().cast(pl.Int64),
        not_closing=(out & ~closes.fill_null(True)).sum().cast(pl.Int64),
        in_doubt=(out & closes.fill_null(True)).sum().cast(pl.Int64),
        closing_in_doubt=(out & closes.fill_null(False)).sum().cast(pl.Int64),
        not_checkable=(pl.col("roll") & in_rates() & closes.is_null()).sum().cast(pl.Int64),
    )


def uncounted(sessions: pl.DataFrame, attendance: pl.DataFrame) -> pl.DataFrame:
    """One row a session that carries no rate of its council's attendance, the last first, and `why`, a word of `behind`."""
    closes = pl.col("closes")
    why = (
        pl.when(~pl.col("roll")).then(pl.lit("rolls_missing"))
        .when(in_rates()).then(pl.lit("not_checkable"))
        .when(closes.fill_null(value=True)).then(pl.lit("in_doubt"))
        .otherwise(pl.lit("not_closing"))
    )  # fmt: skip
    rows = known(sessions, attendance).filter(~pl.col("counted"))
    return rows.select("session_id", "date", why=why).sort("date", "session_id", descending=True)


def acts_behind(sessions: pl.DataFrame, deliberations: pl.DataFrame) -> pl.DataFrame:
    """One row: of how many of the sessions known an act was read, and the acts read."""
    read = deliberations.select("session_id").unique()
    with_acts = pl.col("session_id").is_in(read["session_id"].implode())
    return sessions.select(sessions=pl.len().cast(pl.Int64), with_acts=with_acts.sum().cast(pl.Int64), acts=pl.lit(deliberations.height))


def quarters(sessions: pl.DataFrame, attendance: pl.DataFrame) -> pl.DataFrame:
    """One row a council and quarter, from its first session known to its last: how many sessions, and how many of them count."""
    return quarters_of(known(sessions, attendance))


def known(sessions: pl.DataFrame, attendance: pl.DataFrame) -> pl.DataFrame:
    """The sessions with `roll` (someone is named in it) and `counted` (its roll is read and bears a rate)."""
    named = attendance.select("session_id").unique().with_columns(roll=pl.lit(True))
    roll = pl.col("roll").fill_null(False)
    return sessions.join(named, on="session_id", how="left").with_columns(roll=roll, counted=bears_rate() & roll)


def quarters_of(known: pl.DataFrame) -> pl.DataFrame:
    """`quarters`, of sessions that are `known`."""
    placed = known.filter(pl.col("council_id").is_not_null() & pl.col("date").is_not_null())
    placed = placed.with_columns(place=quarter_place(pl.col("date")))
    spans = (
        placed.group_by("council_id")
        .agg(place=pl.int_ranges(pl.col("place").min(), pl.col("place").max() + 1))
        .explode("place")
        .with_columns(pl.col("place").cast(pl.Int32))
    )
    met = placed.group_by("council_id", "place").agg(sessions=pl.len().cast(pl.Int64), counted=pl.col("counted").sum().cast(pl.Int64))
    some = pl.when(pl.col("counted") == pl.col("sessions")).then(pl.lit("whole")).otherwise(pl.lit("part"))
    return (
        spans.join(met, on=["council_id", "place"], how="left")
        .with_columns(pl.col("sessions", "counted").fill_null(0), year=pl.col("place") // 4, quarter=pl.col("place") % 4 + 1)
        .with_columns(state=pl.when(pl.col("sessions") == 0).then(pl.lit("none")).otherwise(some).cast(STATE))
        .select("council_id", "year", "quarter", "sessions", "counted", "state")
        .sort("council_id", "year", "quarter")
    )


def quarter_place(day: pl.Expr) -> pl.Expr:
    """The place of a day's quarter among all quarters, counted from year 0."""
    return day.dt.year() * 4 + day.dt.quarter().cast(pl.Int32) - 1


def quarters_since(last: date, today: date) -> int:
    """The whole quarters gone by between the quarter of the last session known and today's."""
    return max(0, (today.year * 4 + (today.month - 1) // 3) - (last.year * 4 + (last.month - 1) // 3) - 1)
