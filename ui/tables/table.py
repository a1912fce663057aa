"""A table as every page shows it: its name, its first rows to read, its files, and all columns to sort."""

from collections.abc import Sequence
from typing import Any

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters
from ui import empty
from ui.appearance import on_a_phone
from ui.language import say
from ui.tables import downloads, grid, list_table

FIRST, ON_A_PHONE = 6, 4  # columns that stand on a wide screen without scrolling, and lines of a card
Row = dict[str, Any]
_OF_COUNCILS = ("compared_councils", "compared_votes", "compared_last")  # whose rows are councils, were there one only


def table(
    name: str,
    rows: pl.DataFrame,
    columns: Sequence[str],
    filters: Filters,
    defined: Sequence[str] = (),
    *,
    first: int = FIRST,
    in_card: int = ON_A_PHONE,
    summed: Sequence[str] = (),
    of_sum: list_table.OfSum | None = None,
    selectable: bool = True,
    height: int | None = None,
    empty_key: str = "",
) -> Row | None:
    """Show `rows` under the title `ui.table.<name>` with their files; the row selected in the grid of all columns, or None.

    The `first` columns are read at once, as a list whose names are links, and `in_card` of them on a phone; `summed` are the amounts under
    which sums stand, `of_sum` what is said of one. `empty_key` ends the key of the sentence shown where there is no row.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key=f"titled table {name}"):
        st.header(say(f"ui.table.{name}"), anchor=False, width="content")
        if not rows.is_empty():
            downloads.offer(name, rows, filters, defined)
    if rows.is_empty():
        empty.nothing_of_this_kind(empty_key) if empty_key else empty.nothing_answers()
        return None
    least = min(first, in_card) if on_a_phone() else first
    list_table.show(name, rows, _first(name, rows, columns, least), summed=summed, of_sum=of_sum)
    return every_column(name, rows, tuple(columns), selectable=selectable, height=height)


def every_column(name: str, rows: pl.DataFrame, columns: tuple[str, ...], *, selectable: bool, height: int | None = None) -> Row | None:
    """The line that opens the grid of all columns; the row selected in it, or None.

    The grid is made once it is opened: hundreds of rows of all columns are a tenth of a page's work, and few visitors look at them.
    """
    with st.expander(say("ui.table.all_columns"), icon=":material/table_view:", key=all_columns(name), on_change="rerun") as line:
        return grid.show(name, rows, columns, selectable=selectable, height=height) if line.open else None


def all_columns(name: str) -> str:
    """The key of that line; other filters leave it as it is."""
    return f"all columns of {name}"


def _first(name: str, rows: pl.DataFrame, columns: Sequence[str], most: int) -> list[str]:
    """The first columns; a council that all rows share is not said again."""
    same = name not in _OF_COUNCILS and "council" in columns and rows["council"].n_unique() == 1
    return list_table.in_sight([column for column in columns if not (same and column == "council")], most)
