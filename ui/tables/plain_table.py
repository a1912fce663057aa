"""The same rows as a table of plain HTML: read by screen readers cell by cell, copied with the mouse, printed; the grid is a canvas."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from metrics.fraction import percent
from ui.escaping import show_elements
from ui.language import count, day, euros, language, number, say
from ui.tables import grid, grid_cells
from ui.tables.chart_block import widget_key
from ui.tables.elements import element, words

MOST_ROWS = 100


def offer(name: str, rows: pl.DataFrame, columns: tuple[str, ...]) -> None:
    """A line that opens the first rows; nothing of them is made or sent before."""

    def lines() -> list[list[Any]]:
        shown = grid_cells.on_screen(rows.head(MOST_ROWS), columns)
        return [[_cell(column, one) for column, one in row.items()] for row in shown.iter_rows(named=True)]

    opened(name, say(f"ui.table.{name}"), [grid.named(name, column) for column in columns], lines, rows.height)


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


def _cell(column: str, value: Any) -> Any:
    return cell(_said(column, value), isinstance(value, int | float))


def _said(column: str, value: Any) -> str:
    """A value of the grid in words: the grid itself writes them in the browser."""
    if value is None:
        return "–"
    if column.endswith("_cents"):
        return euros(round(value * 100))
    if column in grid_cells.SHARES:
        return percent(value, language())
    return day(value) if isinstance(value, date) else str(value)
