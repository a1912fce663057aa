"""A chart on screen: named for screen readers by the sentence that says the same, with marks that can be opened."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
import streamlit as st

from locales import Language
from ui import lead
from ui.appearance import on_a_phone
from ui.escaping import md_escape
from ui.language import language, say, say_if_known
from ui.tables import held_charts, pictures
from ui.tables.widget_key import widget_key

Labels = Callable[[Language], Mapping[str, str]]


def chart(
    name: str,
    draw: held_charts.Draw,
    labels: Labels,
    rows: pl.DataFrame,
    sentence: str,
    *,
    opens: str | None = None,
    when: str = "",
    captioned: bool = True,
    **how: Any,
) -> dict[str, Any] | None:
    """Title and pictures, the chart that `draw` makes of `rows`, its sentence; the row of the mark that the visitor selected, or None.

    The title is `ui.chart.<name>`, or the page's own where the catalogue lacks it, then `when` it is of.
    The table of the same figures follows. A picture whose legend has all the figures needs no caption: its sentence is heard all the same.
    """
    title = ", ".join(filter(None, (say_if_known(f"ui.chart.{name}", say("ui.chart")), when)))
    given: dict[str, Any] = {"on_select": "rerun", "selection_mode": [opens]} if opens else {}
    said = say("ui.line", name=title, value=sentence)
    drawn = held_charts.drawn(draw, rows, {**labels(language()), "description": said}, {"narrow": on_a_phone(), **how})
    _titled(name, title, drawn)
    if isinstance(height := drawn.height, int):  # nothing below it moves while it is drawn
        given["height"] = height
    event: Any = st.altair_chart(
        drawn, key=widget_key(f"chart {name}"), width="stretch", alt=f"{title}. {sentence}", theme="streamlit", **given
    )
    if captioned:
        st.caption(md_escape(sentence))
    marks = event.selection.get(opens) if opens else None
    return _row_of(marks[0], rows) if isinstance(marks, list) and marks else None


def _row_of(mark: Mapping[str, Any], rows: pl.DataFrame) -> dict[str, Any] | None:
    """The first row with the values that the mark has; None where there is none, as of a mark that the picture has not."""
    told = [name for name, held in rows.schema.items() if name in mark and (held.is_integer() or held == pl.String)]
    if not told:
        return None
    alike = rows.filter(pl.col(name).cast(pl.String).eq_missing(_said(mark[name])) for name in told)
    return alike.row(0, named=True) if alike.height else None


def _said(value: object) -> pl.Expr:
    return pl.lit(None if value is None else str(value), pl.String)


def _titled(name: str, title: str, drawn: held_charts.Drawn) -> None:
    """The title and the button of its pictures on one line; on a phone, where switches say the same, it is heard and not seen."""
    if (line := lead.in_place_of_title()) is None:
        with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key=f"titled chart {name}"):
            st.header(title, anchor=False, width="content")
            pictures.offer(name, title, drawn)
        return
    with line:
        with st.container(key=f"unseen title {name}"):
            st.header(title, anchor=False)
        with st.container(key=f"titled pictures {name}", width="content"):
            pictures.offer(name, title, drawn)
