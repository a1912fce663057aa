"""Tables on screen: columns named in the visitor's language, types kept for sorting, a row that can be opened."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from exports.columns import meaning
from ui.appearance import on_a_phone
from ui.language import count, grid_day, language, number, say, say_if_known
from ui.tables.elements import NONE
from ui.tables.grid_cells import SHARES, on_screen
from ui.tables.widget_key import widget_key

FIRST_ROWS, MORE_ROWS, MOST_ROWS = 500, 2_000, 10_000
_ROW = 35  # pixels, the heading's too
_AMOUNT = 120  # pixels: the grid else fits the first rows, and cuts the millions below them
_WIDE = ("beneficiary", "who", "said", "about", "before", "after")  # mostly short, at times a sentence
_TABLES = {"papers": "documents"}  # where a column's meaning is its table's own


def show(
    name: str,
    rows: pl.DataFrame,
    columns: tuple[str, ...],
    *,
    selectable: bool = True,
    height: int | None = None,
    first: int = FIRST_ROWS,
    widths: Mapping[str, int] | None = None,
    row_height: int | None = None,
) -> dict[str, Any] | None:
    """The table of `rows`, of which the `first` are sent unasked; the row that the visitor selected, whole, or None."""
    here = rows.head(_how_many(name, rows.height, first))
    given: dict[str, Any] = {"height": min(height, _ROW * (here.height + 1) + 2)} if height else {}  # no rows without words at its foot
    if selectable:
        given |= {"on_select": "rerun", "selection_mode": "single-row"}
        st.caption(say("ui.table.select" if on_a_phone() else "ui.table.select_by_keys"))
    held = here.schema
    event = st.dataframe(
        on_screen(here, columns),
        key=widget_key(name),
        hide_index=True,
        placeholder=NONE,
        column_config={column: _config(name, column, held[column], (widths or {}).get(column)) for column in columns},
        row_height=row_height,
        alt=say("ui.line", name=say(f"ui.table.{name}"), value=count("ui.table.rows", rows.height)),
        **given,
    )
    chosen = event.selection.rows if selectable else []
    return here.row(chosen[0], named=True) if chosen and chosen[0] < here.height else None


def _how_many(name: str, rows: int, first: int) -> int:
    """How many rows are sent: the first ones, and more where the visitor asks for more."""
    if rows <= first:
        return rows
    key = widget_key(f"rows {name}")
    shown = min(rows, int(st.session_state.get(key, first)))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(say("ui.table.cut", shown=number(shown), all=number(rows)))
        if shown < min(rows, MOST_ROWS) and st.button(say("ui.table.more"), key=f"more {name}", icon=":material/expand_more:"):
            st.session_state[key] = min(shown + MORE_ROWS, MOST_ROWS)
            st.rerun()
    return shown


def named(table: str, column: str) -> str:
    """The heading of a column."""
    return say_if_known(f"ui.column.{table}.{column}", "") or say(f"ui.column.{column}")  # some columns have a name of their table alone


def _config(table: str, column: str, dtype: pl.DataType, width: int | None = None) -> Any:
    label = named(table, column)
    help_text = meaning(column, language(), _TABLES.get(table))
    if column.endswith("_cents"):
        return st.column_config.NumberColumn(label, help=help_text, format="euro", width=_AMOUNT)
    if column in SHARES:
        return st.column_config.NumberColumn(label, help=help_text, format="percent")
    if dtype.is_float():
        return st.column_config.NumberColumn(label, help=help_text, format="localized")
    if dtype == pl.Date:
        return st.column_config.DateColumn(label, help=help_text, format=grid_day())
    return st.column_config.Column(label, help=help_text, width=width or ("medium" if column in _WIDE else None))
