"""A table as every page shows it: its name, its rows, its files."""

from collections.abc import Sequence
from typing import Any

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters
from ui import empty
from ui.language import say
from ui.tables import downloads, grid, plain_table


def table(
    name: str,
    rows: pl.DataFrame,
    columns: Sequence[str],
    filters: Filters,
    defined: Sequence[str] = (),
    *,
    selectable: bool = True,
    height: int | None = None,
    empty_key: str = "",
) -> dict[str, Any] | None:
    """Show `rows` under the title `ui.table.<name>` with their files; the row selected, or None.

    `empty_key` ends the key of the sentence shown where there is no row.
    """
    st.header(say(f"ui.table.{name}"), anchor=False)
    if rows.is_empty():
        empty.nothing_of_this_kind(empty_key) if empty_key else empty.nothing_answers()
        return None
    row = grid.show(name, rows, tuple(columns), selectable=selectable, height=height)
    downloads.offer(name, rows, filters, defined)
    plain_table.offer(name, rows, tuple(columns))
    return row
