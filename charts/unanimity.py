"""Unanimity over time: a line a reading of unanimity, in a band from the certain to the possible share."""

from typing import Literal

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import VARIANTS, Labels, Layer, clicked, dimmed, layered


def over_time(frame: pl.DataFrame, labels: Labels, x: Literal["year", "date"] = "year", *, narrow: bool = False) -> alt.LayerChart:
    """Points of `metrics.votes.unanimity.rates` by year or session; a click selects `vote` (the x field).

    Colour, dash and shape tell the readings apart, in one legend (one domain, no dashed edge). Under five known votes there is no point.
    """
    data = frame.filter(pl.col("rate").is_not_null()).select(
        x, "rate", "certain", "possible", words=rows.words("variant", "variant", labels), fraction=rows.fraction()
    )
    chosen = clicked("vote", x, nearest=False)
    domain = [labels[f"variant.{variant}"] for variant in VARIANTS]
    legend = alt.Legend(orient="top", columns=1 if narrow else 3, labelLimit=320, symbolOpacity=1, symbolStrokeWidth=0)
    scale = alt.Scale(domain=domain, range=[palette.VARIANT[variant] for variant in VARIANTS])
    colour = alt.Color("words:N", title=labels["variant"], scale=scale, legend=legend)
    share = alt.Scale(domain=[0, 1])
    base = Layer(data, description=labels.get("description", labels["unanimity.over_time"])).encode(x=_time(x, labels)).add_params(chosen)
    band = base.mark_area(opacity=0.15).encode(
        y=alt.Y("certain:Q", scale=share, title=labels["votes_share"], axis=alt.Axis(format=".0%", tickCount=5)),
        y2=alt.Y2("possible:Q"),
        color=colour,
    )
    line = base.mark_line(strokeWidth=2).encode(
        y=alt.Y("rate:Q", scale=share),
        color=colour,
        strokeDash=alt.StrokeDash("words:N", title=labels["variant"], scale=alt.Scale(domain=domain), legend=legend),
    )
    points = base.mark_point(size=70, filled=True).encode(
        y=alt.Y("rate:Q", scale=share),
        color=colour,
        shape=alt.Shape("words:N", title=labels["variant"], scale=alt.Scale(domain=domain), legend=legend),
        opacity=dimmed(chosen),
        tooltip=[
            alt.Tooltip("words:N", title=labels["variant"]),
            alt.Tooltip(f"{x}:{'O' if x == 'year' else 'T'}", title=labels[x], format="" if x == "year" else labels["day"]),
            alt.Tooltip("fraction:N", title=labels["fraction"]),
            alt.Tooltip("rate:Q", title=labels["votes_share"], format=".1%"),
        ],
    )
    return layered(labels, band, line, points).properties(height=380)


def _time(x: Literal["year", "date"], labels: Labels) -> alt.X:
    if x == "year":
        return alt.X("year:O", title=labels["year"], axis=alt.Axis(labelAngle=0, labelOverlap=True))
    return alt.X("date:T", title=labels["date"], axis=alt.Axis(format=labels["day"], labelOverlap=True, tickCount=4))
