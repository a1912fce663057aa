"""The grid of sessions and councillors: a square a line of the roll, its state told by a colour and by a letter or shape."""

import altair as alt
import polars as pl

from charts import palette
from charts.labels import STATES, Labels, layered
from council.sign import SIGN

ROW = 17  # pixels: 65 councillors make some 1,100
_NAMES = alt.Axis(labelLimit=130, ticks=False, domain=False, labelOverlap=False, labelBound=False, labelFlush=False, labelPadding=4)
_DAYS = alt.Axis(labelAngle=-90, labelFontSize=10, labelOverlap="greedy", labelSeparation=-2, ticks=False, domain=False, orient="top")
_INK, _PAPER = "#161616", "#ffffff"  # on a square, whatever the page's own colours: white on the deep grey of what is unknown
_ORDER = {"session": ("date", "session_id"), "label": ("sort_name", "councillor_id")}


def grid(frame: pl.DataFrame, labels: Labels, columns: int = 4) -> alt.LayerChart:
    """A square a line of `metrics.attendance.attendance.grid`; a click selects `cell` (fields councillor_id, session_id).

    A whole presence is a plain square; every other state bears its sign. Pale squares are out of rates. 65 councillors by 60 sessions
    stay readable on a wide screen; a narrow one is given fewer sessions. `columns`: of the legend.
    """
    squares = _squares(frame, labels)
    days, names = (squares.sort(*by)[column].unique(maintain_order=True).to_list() for column, by in _ORDER.items())
    base = alt.Chart(squares, description=labels.get("description", labels["attendance.grid"]), height=alt.Step(ROW))
    chosen = alt.selection_point(name="cell", fields=["councillor_id", "session_id"], on="click")
    # Whole lists: a layer that holds some squares only would else put its own first.
    placed = base.encode(x=alt.X("session:O", sort=days, title=None, axis=_DAYS), y=alt.Y("label:N", sort=names, title=None, axis=_NAMES))
    domain = [_named(state, labels) for state in STATES]
    colours = alt.Scale(domain=domain, range=[palette.STATE[state] for state in STATES])
    legend = alt.Legend(orient="top", columns=columns, title=None, labelLimit=260, symbolType="square")
    cells = placed.mark_rect(stroke=palette.EDGE, strokeWidth=0.4).encode(
        color=alt.Color("words:N", scale=colours, legend=legend),
        opacity=alt.condition("datum.in_rates", alt.value(1), alt.value(0.4)),
        tooltip=[
            alt.Tooltip("label:N", title=labels["councillor"]),
            alt.Tooltip("session:N", title=labels["session"]),
            alt.Tooltip("words:N", title=labels["state"]),
            alt.Tooltip("rates:N", title=labels["out_of_rates"]),
        ],
    )
    ink = alt.condition(f"datum.sign == '{SIGN['unknown']}'", alt.value(_PAPER), alt.value(_INK))
    signs = placed.transform_filter("datum.sign != ''").mark_text(fontSize=10, fontWeight=700).encode(text="sign:N", color=ink)
    under = placed.transform_filter("!datum.in_rates").mark_rect(color=_PAPER)  # pale on a dark page too, that its letter be read
    drawn = layered(labels, under, cells.add_params(chosen), signs)
    return drawn.properties(usermeta={"embedOptions": {"renderer": "svg"}})  # beyond 2,000 squares Streamlit would paint them on a canvas


def _squares(frame: pl.DataFrame, labels: Labels) -> pl.DataFrame:
    state = pl.col("state").cast(pl.String)
    day = pl.col("date").dt.to_string(labels["day"])
    second = pl.col("session").str.extract(r"( \(\d+\))$").fill_null("")  # of two sessions on one day
    return frame.sort("date", "session_id").select(
        "councillor_id",
        "session_id",
        "sort_name",
        "date",
        "in_rates",
        session=pl.concat_str(day, second),
        label=_person(),
        words=state.replace({one: _named(one, labels) for one in STATES}),
        sign=state.replace(SIGN | {"present_full": ""}),
        rates=pl.when(pl.col("in_rates")).then(pl.lit("")).otherwise(pl.lit(labels["out_of_rates"])),
    )


def _named(state: str, labels: Labels) -> str:
    """What the legend says: the sign, and the state in words."""
    return " ".join(one for one in ("" if state == "present_full" else SIGN[state], labels[f"state.{state}"]) if one)


def _person() -> pl.Expr:
    """The name, numbered where two councillors bear it."""
    number = pl.col("councillor_id").rank("dense").over("councillor")
    shared = pl.col("councillor_id").n_unique().over("councillor") > 1
    return pl.when(shared).then(pl.format("{} ({})", "councillor", number)).otherwise("councillor")
