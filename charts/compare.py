"""Fractions side by side: a bar up to the certain share, pale on to the possible one; the rows' own order, never a rank."""

import altair as alt
import polars as pl

from charts.labels import Labels
from charts.shares import dots


def shares(frame: pl.DataFrame, labels: Labels, axis: str, *, narrow: bool = False) -> alt.LayerChart:
    """One row a thing compared, with `name`, k, n, unknown, rate, certain and possible; labels[axis] says what is divided."""
    numbered = frame.with_columns(compared_id=pl.int_range(pl.len()))
    return dots(numbered, labels, "compared", axis, "compare.shares", narrow=narrow, solid=True)
