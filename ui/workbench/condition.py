"""Where a condition is made: a column, what is asked of it, and the values; it joins the question when the button is pressed."""

from datetime import date
from decimal import Decimal

import polars as pl
import streamlit as st

from metrics.query.labels import label
from metrics.query.labels import value as said_value
from metrics.query.query import Columns, Condition, Kind, Query, Test, kind
from ui.address import write
from ui.escaping import plain
from ui.language import language, say

_MOST, _DECIMALS = 1_000, 9
_TESTS: dict[Kind, tuple[Test, ...]] = {
    "text": ("has", "is", "empty", "filled"),
    "truth": ("is", "empty", "filled"),
    "number": ("between", "empty", "filled"),
    "money": ("between", "empty", "filled"),
    "date": ("between", "empty", "filled"),
    "moment": ("between", "empty", "filled"),
}


def adder(query: Query, columns: Columns, rows: pl.LazyFrame) -> None:
    """A button that opens the making of one more condition; `rows` tell the values that a column holds."""
    turn = f"{query.table} {len(query.where)}"
    with st.popover(say("workbench.add"), icon=":material/filter_alt:"):
        column = st.selectbox(
            say("workbench.add_column"),
            list(columns),
            index=None,
            placeholder=say("workbench.add_none"),
            key=f"add column {turn}",
            format_func=lambda name: plain(label(query.table, name, language())),
        )
        if column is None:
            return
        of = kind(columns[column])
        test: Test | None = st.segmented_control(
            say("workbench.add_test"),
            _TESTS[of],
            default=_TESTS[of][0],
            required=True,
            key=f"add test {turn} {column}",
            format_func=lambda one: say(f"workbench.test.{one}"),
        )
        test = test or _TESTS[of][0]  # an emptied switch, which no browser shows
        made = _made(column, test, of, rows, f"{turn} {column} {test}")
        if st.button(say("workbench.add_button"), type="primary", disabled=made is None, key=f"add {turn}") and made:
            write("where", [*(one.written() for one in query.where), made.written()])
            st.rerun()


def _made(column: str, test: Test, of: Kind, rows: pl.LazyFrame, turn: str) -> Condition | None:
    """The condition that the widgets tell so far, or None where they tell none."""
    if test in ("empty", "filled"):
        return Condition(column, test)
    if test == "has":
        typed = st.text_input(say("workbench.test.has"), key=f"add has {turn}", max_chars=200).strip()
        return Condition(column, "has", (typed,)) if typed else None
    if test == "is":
        chosen = st.multiselect(
            say("workbench.test.is"), _values(column, of, rows), key=f"add is {turn}", placeholder=say("ui.filter.any"),
            format_func=lambda one: plain(said_value(one, of, language(), column)), accept_new_options=of == "text",
        )  # fmt: skip
        return Condition(column, "is", tuple(chosen)) if chosen else None
    ends = _ends(of, turn)
    return Condition(column, "between", ends) if any(ends) else None


def _ends(of: Kind, turn: str) -> tuple[str, str]:
    """The two ends of a range, "" where open."""
    with st.container(horizontal=True):
        if of in ("date", "moment"):
            days = [
                st.date_input(say(f"ui.filter.{end}"), value=None, min_value=date(1790, 1, 1), format="DD/MM/YYYY", key=f"add {end} {turn}")
                for end in ("from", "to")
            ]
            low, high = (day.isoformat() if day else "" for day in days)
        else:
            numbers = [
                st.number_input(say(f"workbench.end.{end}"), value=None, format="%0.2f" if of == "money" else "%g", key=f"add {end} {turn}")
                for end in ("low", "high")
            ]
            low, high = (_written(number, of) if number is not None else "" for number in numbers)
    return low, high


def _written(number: float, of: Kind) -> str:
    """The number as the address holds it: cents of an amount; of a share each decimal typed."""
    return f"{number:.2f}".removesuffix(".00") if of == "money" else f"{Decimal(str(round(number, _DECIMALS))).normalize():f}"


def _values(column: str, of: Kind, rows: pl.LazyFrame) -> list[str]:
    """What the column holds, where it is not too much to choose from."""
    if of == "truth":
        return ["yes", "no"]
    found = rows.select(pl.col(column).drop_nulls().unique()).head(_MOST).collect()[column]
    return sorted(map(str, found), key=str.casefold)
