"""Attendance drawn as fractions: points with their interval from the certain to the possible share."""

import altair as alt
import polars as pl

from charts.labels import Labels
from charts.shares import dots


def by_councillor(frame: pl.DataFrame, labels: Labels, *, narrow: bool = False) -> alt.LayerChart:
    """One row a councillor of `metrics.attendance.attendance.by_councillor`; a click selects `councillor` (field councillor_id).

    Under five known sessions there is the fraction and no point. A frame of several terms or years names each beside the person.
    """
    split = [column for column in ("term", "year") if column in frame.columns and frame[column].n_unique() > 1]
    named = frame.with_columns(name=pl.concat_str("councillor", *split, separator=", ", ignore_nulls=True))
    return dots(named, labels, "councillor", "share", "attendance.by_councillor", narrow=narrow)


def by_session(frame: pl.DataFrame, labels: Labels, *, narrow: bool = False) -> alt.LayerChart:
    """One row a session of `metrics.attendance.attendance.by_session`; a click selects `session` (field session_id)."""
    named = frame.with_columns(name=pl.col("date").dt.to_string(labels["day"]))
    return dots(named, labels, "session", "members_share", "attendance.by_session", narrow=narrow)


def by_council(frame: pl.DataFrame, labels: Labels, *, narrow: bool = False) -> alt.LayerChart:
    """One row a council of `metrics.attendance.attendance.council_presence`; a click selects `council` (field council_id)."""
    split = [column for column in ("term",) if frame[column].n_unique() > 1]
    named = frame.with_columns(name=pl.concat_str("council", *split, separator=", ", ignore_nulls=True), n=pl.col("seats"))
    return dots(named, labels, "council", "members_share", "attendance.by_council", narrow=narrow)
