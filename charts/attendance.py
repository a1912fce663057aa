"""Attendance drawn as fractions: bars from the certain to the possible share, and the grid of sessions and councillors."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import STATES, Labels, layered

_NAMES = alt.Axis(labelLimit=130, ticks=False, domain=False, labelOverlap=False, labelBound=False, labelFlush=False, labelPadding=4)


def by_councillor(frame: pl.DataFrame, labels: Labels) -> alt.LayerChart:
    """One row a councillor of `metrics.attendance.by_councillor`; a click selects `councillor` (field councillor_id).

    Under five known sessions there is the fraction and no bar. A frame split by term or year names it beside the person.
    """
    split = [column for column in ("term", "year") if column in frame.columns]
    named = frame.with_columns(name=pl.concat_str("councillor", *split, separator=", ", ignore_nulls=True))
    return _bars(named, "councillor", {**labels, "axis": labels["share"]}, "attendance.by_councillor")


def by_session(frame: pl.DataFrame, labels: Labels) -> alt.LayerChart:
    """One row a session of `metrics.attendance.by_session`; a click selects `session` (field session_id)."""
    named = frame.with_columns(name=pl.col("date").dt.to_string(labels["day"]))
    return _bars(named, "session", {**labels, "axis": labels["members_share"]}, "attendance.by_session")


def grid(frame: pl.DataFrame, labels: Labels) -> alt.LayerChart:
    """A cell a line of `metrics.attendance.grid`; a click selects `cell` (fields councillor_id, session_id).

    65 councillors by 60 sessions stay readable: 15 pixels a row, thinned labels of sessions; pale cells are out of rates.
    """
    data = frame.sort("date", "session_id").select(
        "councillor_id",
        "session_id",
        "session",
        "sort_name",
        "in_rates",
        label=_person(),
        words=rows.words("state", "state", labels),
        rates=pl.when(pl.col("in_rates")).then(pl.lit("")).otherwise(pl.lit(labels["out_of_rates"])),
    )
    chosen = alt.selection_point(name="cell", fields=["councillor_id", "session_id"], on="click")
    domain = [labels[f"state.{state}"] for state in STATES]
    colours = alt.Scale(domain=domain, range=[palette.STATE[state] for state in STATES])
    base = alt.Chart(data, description=labels.get("description", labels["attendance.grid"]), height=alt.Step(15))
    cells = base.mark_rect(stroke="#80808060", strokeWidth=0.5).encode(
        x=alt.X("session:O", sort=None, title=labels["session"], axis=alt.Axis(labelOverlap="greedy", labelAngle=-90, ticks=False)),
        y=alt.Y("label:N", sort=alt.SortField("sort_name"), title=None, axis=_NAMES),
        color=alt.Color("words:N", title=labels["state"], scale=colours, legend=alt.Legend(orient="top", columns=1, title=None)),
        opacity=alt.condition("datum.in_rates", alt.value(1), alt.value(0.4)),
        tooltip=[
            alt.Tooltip("label:N", title=labels["councillor"]),
            alt.Tooltip("session:N", title=labels["session"]),
            alt.Tooltip("words:N", title=labels["state"]),
            alt.Tooltip("rates:N", title=labels["out_of_rates"]),
        ],
    )
    return layered(labels, cells.add_params(chosen))


def _person() -> pl.Expr:
    """The name, numbered where two councillors bear it."""
    number = pl.col("councillor_id").rank("dense").over("councillor")
    shared = pl.col("councillor_id").n_unique().over("councillor") > 1
    return pl.when(shared).then(pl.format("{} ({})", "councillor", number)).otherwise("councillor")


def _bars(frame: pl.DataFrame, param: str, labels: Labels, described: str) -> alt.LayerChart:
    """From 0 to the certain share, then on to the possible one, over a pale track of the whole."""
    field = f"{param}_id"
    data = frame.select(field, "certain", "possible", "name", fraction=rows.fraction()).with_columns(
        # A term or year stands on the second line: names stay whole on a phone.
        label=pl.format("{}\n{}", rows.unique(pl.col("name")), "fraction").str.replace(r", (\d{4}[^\n]*)\n", "\n$1 : "),
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
