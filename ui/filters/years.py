"""The year as one choice among the filters: the whole of it is the period of the address, from its first day to its last."""

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters
from ui.address import of_year, write
from ui.filters.widgets import WIDTH
from ui.language import say

_KEY, _NONE = "_widget_year", 0


def of(frame: pl.DataFrame) -> list[int]:
    """The years that rows are of, the last one first; a frame whose rows have neither day nor year has none."""
    years = (
        frame["date"].dt.year() if "date" in frame.columns else frame["year"] if "year" in frame.columns else pl.Series([], dtype=pl.Int32)
    )
    return sorted(map(int, years.drop_nulls().unique()), reverse=True)


def choose(years: list[int], filters: Filters) -> None:
    """The list; another period than a whole year is none of them, and is said to be asked for."""
    said = sorted({*years, *([filters.year] if filters.year else [])}, reverse=True)
    none = say("ui.filter.other_days" if (filters.since or filters.until) and not filters.year else "ui.filter.all_years")
    st.session_state[_KEY] = filters.year or _NONE
    st.selectbox(
        say("ui.filter.year"),
        [_NONE, *said],
        key=_KEY,
        format_func=lambda year: str(year) if year else none,
        width=WIDTH,
        on_change=_write,
    )


def _write() -> None:
    """Into the address before the page runs: the boxes of the days in the menu, drawn before this one, then show the same."""
    year = st.session_state[_KEY]
    for word, day in of_year(year).items():
        write(word, [day] if year else [])
