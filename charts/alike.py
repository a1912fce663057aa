"""A council's own rate beside the half of the councils alike: a point, and a band from the first to the third quartile with its middle."""

import altair as alt
import polars as pl

from charts import palette, titled
from charts.labels import Labels, Layer, layered

_END = 1.02


def bands(frame: pl.DataFrame, labels: Labels, *, narrow: bool = False) -> alt.LayerChart:
    """One row of `name` (its title in words), `said` (the own rate), rate, lower_half, middle and upper_half a measure."""
    rows = titled.place(frame["name"].to_list(), narrow=narrow, mark=26)
    data = pl.concat([frame.select("said", "rate", "lower_half", "middle", "upper_half"), rows.frame], how="horizontal")
    base = Layer(data, description=labels.get("description", labels["alike.bands"]), height=rows.total())
    ticks = alt.Axis(format=".0%", values=[0, 0.5, 1] if narrow else [0, 0.25, 0.5, 0.75, 1], orient="top")
    scale = alt.Scale(domain=[0, _END], nice=False)

    def share(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=scale, axis=ticks, title=None)

    tooltip = [alt.Tooltip("label:N", title=labels["kind"]), alt.Tooltip("said:N", title=labels["share"])]
    return layered(
        labels,
        titled.titles(base, rows),
        base.mark_rule(strokeWidth=14, color=palette.SKY).encode(x=share("lower_half"), x2=alt.X2("upper_half:Q"), y=rows.y("mid")),
        base.mark_tick(thickness=3, size=22, orient="vertical", color=palette.BLUE).encode(x=share("middle"), y=rows.y("mid")),
        base.mark_point(filled=True, size=150, color=palette.ORANGE, stroke=palette.EDGE, strokeWidth=1).encode(
            x=share("rate"), y=rows.y("mid"), tooltip=tooltip
        ),
        titled.said(base, "own", share("rate"), "said", rows, dy=-16, align="center"),
    )
