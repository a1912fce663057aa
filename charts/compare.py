"""Fractions side by side: a point at k of n, a line from the certain to the possible share; the rows' own order, never a rank."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import Labels, layered


def shares(frame: pl.DataFrame, labels: Labels, axis: str) -> alt.LayerChart:
    """One row a thing compared, with `name`, k, n, unknown, rate, certain and possible; labels[axis] says what is divided."""
    data = frame.select(
        "rate",
        "certain",
        "possible",
        "name",
        fraction=rows.fraction(),
        label=pl.format("{}\n{}", rows.unique(pl.col("name")), rows.fraction()),
    )
    across = alt.Scale(domain=[0, 1])
    ticks = alt.Axis(format=".0%", tickCount=5, orient="top")
    tooltip = [alt.Tooltip("name:N", title=labels["compared"]), alt.Tooltip("fraction:N", title=labels["fraction"])]
    tooltip += [alt.Tooltip(f"{end}:Q", title=labels[end], format=".1%") for end in ("certain", "possible")]
    described = labels.get("description", labels["compare.shares"])
    base = alt.Chart(data, height=alt.Step(rows.STEP), description=described).encode(y=rows.axis(), tooltip=tooltip)
    ends = base.mark_rule(strokeWidth=6, color=palette.SKY).encode(
        x=alt.X("certain:Q", scale=across, axis=ticks, title=labels[axis]), x2="possible:Q"
    )
    return layered(labels, ends, base.mark_point(filled=True, size=130, color=palette.BLUE, opacity=1).encode(x="rate:Q"))
