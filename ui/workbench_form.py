"""The widgets by which a question is put: table, conditions, groups and figures or columns, order, limit; all kept in the address."""

from collections.abc import Mapping

import polars as pl
import streamlit as st

from database.frames import TooMany
from metrics import query_words, workbench
from metrics.filters import Filters
from metrics.query import WORDS, Columns, Figure, Query
from metrics.query_labels import label
from metrics.query_labels import table as table_said
from metrics.query_read import parse
from metrics.query_rules import offered
from ui.address import bound, value, values, write
from ui.escaping import md_escape, plain
from ui.language import language, say
from ui.workbench_condition import adder
from ui.workbench_tables import Defaults, Tables, rows

_TABLES, _DEFAULTS = Tables(), Defaults()


def asked() -> Query:
    """The question of the address."""
    return parse({word: values(word) for word in WORDS}, _TABLES, _DEFAULTS)


def misread() -> None:
    """Say what of the address was not understood, before the widgets put it right."""
    for item in asked().ignored:
        st.warning(md_escape(say(f"workbench.ignored.{item.reason}", word=item.word, value=item.value)), icon=":material/filter_alt_off:")


def rows_of(query: Query, filters: Filters) -> pl.LazyFrame | None:
    """The rows of the question's table; None, and what to do said, where they are those of every council of a large database."""
    try:
        return rows(query.table, filters)
    except TooMany:
        st.info(say("workbench.council_first", table=table_said(query.table, language())), icon=":material/account_balance:")
        return None


def ask(rows: pl.LazyFrame, query: Query) -> Query:
    """Draw the widgets of `query` over a table's `rows`; the question as they leave it."""
    columns = _TABLES[query.table]
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _pieces("by", {name: named(query.table, name) for name in columns}, "workbench.by_label", "workbench.by_none")
            figures = dict.fromkeys([*offered(query.table, columns), *query.figures, *(figure for figure, _ in query.refused)])
            names = {one.written(): _figure(one, query.table) for one in figures}
            _pieces("figure", names, "workbench.figure_label", "workbench.figure_none")
        if query.where:
            _conditions(query, columns)
        adder(query, columns, rows)
        query = asked()
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if not query.grouped:
                _shown(query, columns)
            _order(query, columns)
            _limit()
    return asked()


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


def named(table_: str, column: str) -> str:
    """A column's name as a label shows it."""
    said = label(table_, column, language())
    return plain(said[:1].upper() + said[1:])


def _titled(name: str) -> str:
    part = next(part for part, names in workbench.TABLES.items() if name in names)
    said = table_said(name, language())
    return say("workbench.of_part", part=say(f"workbench.part.{part}"), table=said)


def _figure(figure: Figure, table_: str) -> str:
    said = query_words.figure(figure, table_, language())
    return plain(said[:1].upper() + said[1:])


def _pieces(word: str, names: Mapping[str, str], label_key: str, nothing_key: str) -> None:
    """Several names kept between commas in one word of the address."""
    bound(
        word,
        lambda key: st.multiselect(
            say(label_key), list(names), key=key, placeholder=say(nothing_key), format_func=lambda one: names.get(one, one)
        ),
        lambda said: [one for one in dict.fromkeys(part for given in said for part in given.split(",")) if one in names],
        lambda chosen: [",".join(chosen)] if chosen else [],
    )


def _shown(query: Query, columns: Columns) -> None:
    names = {name: named(query.table, name) for name in columns}
    unasked = list(_DEFAULTS[query.table])
    bound(
        "show",
        lambda key: st.multiselect(say("workbench.show_label"), list(names), key=key, format_func=names.__getitem__),
        lambda said: [one for one in dict.fromkeys(part for given in said for part in given.split(",")) if one in names] or unasked,
        lambda chosen: [] if not chosen or chosen == unasked else [",".join(chosen)],
    )


def _conditions(query: Query, columns: Columns) -> None:
    """The conditions as chips: taking one away takes it out of the question."""
    said = {one.written(): plain(query_words.condition(one, columns, language(), query.table)) for one in query.where}
    bound(
        "where",
        lambda key: st.multiselect(say("workbench.where_label"), list(said), key=key, format_func=lambda one: said.get(one, one)),
        lambda given: [one.written() for one in query.where],
        list,
    )


def _order(query: Query, columns: Columns) -> None:
    names = dict.fromkeys(query.results if query.grouped else columns)
    ways = {f"{sign}{name}": plain(_way(query, columns, name, bool(sign))) for name in names for sign in ("", "-")}
    bound(
        "sort",
        lambda key: st.selectbox(
            say("workbench.sort_label"), ["", *ways], key=key, format_func=lambda one: ways.get(one, say("workbench.sort_none"))
        ),
        lambda said: said[0] if said and said[0] in ways else "",
        lambda way: [way] if way else [],
    )


def _way(query: Query, columns: Columns, name: str, down: bool) -> str:
    said = query_words.order(Query(query.table, sort=name, descending=down), columns, language())
    return said[:1].upper() + said[1:]


def _limit() -> None:
    bound(
        "limit",
        lambda key: st.number_input(
            say("workbench.limit_label"), 1, 1_000_000, None, key=key, placeholder=say("workbench.limit_none"), width=170
        ),
        lambda said: int(said[0]) if said and said[0].isascii() and said[0].isdigit() and 0 < int(said[0][:9]) <= 1_000_000 else None,
        lambda number: [str(number)] if number else [],
    )
