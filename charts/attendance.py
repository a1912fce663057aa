"""Attendance drawn as fractions: bars from the certain to the possible share."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import Labels, layered


def by_councillor(frame: pl.DataFrame, labels: Labels) -> alt.LayerChart:
    """One row a councillor of `metrics.attendance.attendance.by_councillor`; a click selects `councillor` (field councillor_id).

    Under five known sessions there is the fraction and no bar. A frame split by term or year names it beside the person.
    """
    split = [column for column in ("term", "year") if column in frame.columns]
    named = frame.with_columns(name=pl.concat_str("councillor", *split, separator=", ", ignore_nulls=True))
    return _bars(named, "councillor", {**labels, "axis": labels["share"]}, "attendance.by_councillor")


def by_session(frame: pl.DataFrame, labels: Labels) -> alt.LayerChart:
    """One row a session of `metrics.attendance.attendance.by_session`; a click selects `session` (field session_id)."""
    named = frame.with_columns(name=pl.col("date").dt.to_string(labels["day"]))
    return _bars(named, "session", {**labels, "axis": labels["members_share"]}, "attendance.by_session")


def _bars(frame: pl.DataFrame, param: str, labels: Labels, described: str) -> alt.LayerChart:
    """From 0 to the certain share, then on to the possible one, over a pale track of the whole."""
    field = f"{param}_id"
    data = frame.select(field, "certain", "possible", "name", fraction=rows.fraction()).with_columns(
        # A term or year stands on the second line: names stay whole on a phone.
        label=pl.format("{}\n{}", rows.unique(pl.col("name")), "fraction").str.replace(r", (\d{4}[^\n]*)\n", f"\n$1{labels['colon']}"),
        whole=pl.lit(1.0),
        **{f"{kind}_word": pl.lit(labels[kind]) for kind in ("certain", "possible")},
    )
    chosen = alt.selection_point(name=param, fields=[field], on="click")
    kinds = alt.Scale(domain=[labels["certain"], labels["possible"]], range=[palette.BLUE, palette.SKY])
    legend = alt.Legend(orient="top", columns=1, labelLimit=260, title=None)
    sure, maybe = (alt.Color(f"{kind}_word:N", scale=kinds, legend=legend, title=None) for kind in ("certain", "possible"))
    described = labels.get("description", labels[described])
    base = alt.Chart(data, description=described, height=alt.Step(rows.STEP)).encode(y=rows.axis()).add_params(chosen)
    scale = alt.Scale(domain=[0, 1])
    across = alt.X("certain:Q", scale=scale, title=labels["axis"], axis=alt.Axis(format=".0%", tickCount=5, orient="top"))
    tooltip = [
        alt.Tooltip("name:N", title=labels[param]),
        alt.Tooltip("fraction:N", title=labels["fraction"]),
        alt.Tooltip("certain:Q", title=labels["certain"], format=".1%"),
        alt.Tooltip("possible:Q", title=labels["possible"], format=".1%"),
    ]
    dim = alt.condition(chosen, alt.value(1), alt.value(0.4))
    track = base.mark_bar(color=palette.GREY, opacity=0.2, size=14).encode(x=alt.X("whole:Q", scale=scale), tooltip=tooltip)
    bars = base.mark_bar(size=14).encode(x=across, opacity=dim, tooltip=tooltip)
    return layered(labels, track, bars.encode(color=sure), bars.encode(x2="possible:Q", color=maybe))
