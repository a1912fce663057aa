"""The widgets by which a question is put: table, conditions, groups and figures or columns, order, limit; all kept in the address."""

from typing import Any

import polars as pl
import streamlit as st

from database.snapshot.frames import TooMany
from metrics.filters.filters import Filters
from metrics.query import workbench
from metrics.query.labels import table as table_said
from metrics.query.query import WORDS, Query
from metrics.query.read import parse
from metrics.query.rules import offered
from ui import appearance
from ui.address import bound, value, values, write
from ui.escaping import md_escape, plain
from ui.filters import bar as filter_bar
from ui.filters import council_first
from ui.language import language, say
from ui.workbench import widgets
from ui.workbench.condition import adder
from ui.workbench.tables import Defaults, Tables, rows

_TABLES, _DEFAULTS = Tables(), Defaults()


def asked() -> Query:
    """The question of the address."""
    return parse({word: values(word) for word in WORDS}, _TABLES, _DEFAULTS)


def misread() -> None:
    """Say what of the address was not understood, before the widgets put it right."""
    filter_bar.misread()
    for item in asked().ignored:
        st.warning(md_escape(say(f"workbench.ignored.{item.reason}", word=item.word, value=item.value)), icon=":material/filter_alt_off:")


def rows_of(query: Query, filters: Filters) -> pl.LazyFrame | None:
    """The rows of the question's table; None, with the councils to choose from, where all of a large database would be counted."""
    try:
        return rows(query.table, filters)
    except TooMany:
        council_first.choose()
        return None


def beside_answer() -> tuple[Any, Any]:
    """Where the question stands and, beside it, its answer: both are on the first screen; on a phone one under the other."""
    if appearance.on_a_phone():
        return st.container(), st.container()
    asked, answered = st.columns([1, 3], gap="medium")
    return asked, answered


def ask(rows: pl.LazyFrame, query: Query) -> Query:
    """Draw the widgets of `query` over a table's `rows`; the question as they leave it."""
    columns = _TABLES[query.table]
    with _place():
        widgets.pieces("by", widgets.groups(query, columns), "workbench.by_label", "workbench.by_none")
        figures = dict.fromkeys([*offered(query.table, columns), *query.figures, *(figure for figure, _ in query.refused)])
        names = {one.written(): widgets.figure(one, query.table) for one in figures}
        widgets.pieces("figure", names, "workbench.figure_label", "workbench.figure_none")
        if query.where:
            widgets.conditions(query, columns)
        adder(query, columns, rows)
        query = asked()
        if not query.grouped:
            with st.expander(say("workbench.show_folded"), icon=":material/view_column:"):  # ten and more would push the answer aside
                widgets.shown(query, columns, list(_DEFAULTS[query.table]))
        widgets.order(query, columns)
        widgets.limit()
    return asked()


def _place() -> Any:
    """Where the widgets stand; on a phone, where they would hide the answer, behind a line to open."""
    if appearance.on_a_phone():
        return st.expander(say("workbench.question_form"), icon=":material/tune:")
    return st.container(border=True)


def table() -> None:
    """Choose the table; another one has other columns, so the rest of the question goes."""
    names = {name: plain(_titled(name)) for name in _TABLES}
    first, *_ = names
    before = value("table") or first
    chosen: str = bound(
        "table",
        lambda key: st.selectbox(say("workbench.table_label"), list(names), key=key, format_func=names.__getitem__),
        lambda said: said[0] if said and said[0] in names else first,
        lambda name: [] if name == first else [name],
    )
    if before in names and chosen != before:
        for word in WORDS[1:]:
            write(word, [])


def _titled(name: str) -> str:
    part = next(part for part, names in workbench.TABLES.items() if name in names)
    said = table_said(name, language())
    return say("workbench.of_part", part=say(f"workbench.part.{part}"), table=said)
