"""The same rows as a table of plain HTML: read by screen readers cell by cell, copied with the mouse, printed; the grid is a canvas."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from ui.escaping import show_elements
from ui.language import count, number, say
from ui.tables.elements import element, words
from ui.tables.widget_key import widget_key

MOST_ROWS = 100


def opened(name: str, title: str, heads: Sequence[str], lines: Callable[[], list[list[Any]]], height: int) -> None:
    """The line and, once opened, the table of the cells that `lines` makes, the first of `height` rows."""
    with st.expander(say("ui.table.plain"), icon=":material/table_rows:", key=widget_key(f"plain {name}"), on_change="rerun") as line:
        if not line.open:
            return
        here = lines()
        if height > len(here):
            st.text(say("ui.table.cut", shown=number(len(here)), all=number(height)))
        said = say("ui.line", name=title, value=count("ui.table.rows", len(here)))
        head = element("tr", *(element("th", words(one)) for one in heads))
        body = element("tbody", *(element("tr", *cells) for cells in here))
        table = element("table", element("caption", words(said)), element("thead", head), body)
        show_elements(element("div", table, kind="plain-table", reached=said))


def cell(said: str, figure: bool) -> Any:
    """One cell, its words set to the right where they are a figure."""
    return element("td", words(said), kind="figure" if figure else "")
