"""The single widgets of a question, each one word of the address: names between commas, conditions as chips, order, limit."""

from collections.abc import Mapping

import streamlit as st

from metrics.query import words as query_words
from metrics.query.labels import label
from metrics.query.query import Columns, Figure, Query
from ui.address import bound
from ui.escaping import plain
from ui.language import language, say


def named(table_: str, column: str) -> str:
    """A column's name as a label shows it."""
    said = label(table_, column, language())
    return plain(said if said[1:2] == " " else said[:1].upper() + said[1:])  # k, n and u are written small


def figure(asked: Figure, table_: str) -> str:
    """A figure's name as a label shows it."""
    said = query_words.figure(asked, table_, language())
    return plain(said[:1].upper() + said[1:])


def pieces(word: str, names: Mapping[str, str], label_key: str, nothing_key: str) -> None:
    """Several names kept between commas in one word of the address."""
    bound(
        word,
        lambda key: st.multiselect(
            say(label_key), list(names), key=key, placeholder=say(nothing_key), format_func=lambda one: names.get(one, one)
        ),
        lambda said: _among(names, said),
        lambda chosen: [",".join(chosen)] if chosen else [],
    )


def _among(names: Mapping[str, str], said: list[str]) -> list[str]:
    """Those of the names between commas that there are, each once."""
    return [one for one in dict.fromkeys(",".join(said).split(",")) if one in names]


def groups(query: Query, columns: Columns) -> dict[str, str]:
    """The names of what rows may be grouped by: no number or key of ours, by which nobody counts, unless the address asks for it."""
    return {name: named(query.table, name) for name in columns if not name.endswith(("_id", "_key")) or name in query.by}


def shown(query: Query, columns: Columns, unasked: list[str]) -> None:
    """The columns of single rows; `unasked` are the address's silence, and another table's columns are not kept over it."""
    if st.session_state.get("_shown_of") != query.table:
        st.session_state.pop("_widget_show", None)
    st.session_state["_shown_of"] = query.table
    names = {name: named(query.table, name) for name in columns}
    bound(
        "show",
        lambda key: st.multiselect(say("workbench.show_label"), list(names), key=key, format_func=names.__getitem__),
        lambda said: _among(names, said) or unasked,
        lambda chosen: [] if not chosen or chosen == unasked else [",".join(chosen)],
    )


def conditions(query: Query, columns: Columns) -> None:
    """The conditions as chips: taking one away takes it out of the question."""
    said = {one.written(): plain(query_words.condition(one, columns, language(), query.table)) for one in query.where}
    bound(
        "where",
        lambda key: st.multiselect(say("workbench.where_label"), list(said), key=key, format_func=lambda one: said.get(one, one)),
        lambda given: [one.written() for one in query.where],
        list,
    )


def order(query: Query, columns: Columns) -> None:
    """By which column, and which way."""
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


def limit() -> None:
    """How many rows at most."""
    bound(
        "limit",
        lambda key: st.number_input(say("workbench.limit_label"), 1, 1_000_000, None, key=key, placeholder=say("workbench.limit_none")),
        lambda said: int(said[0]) if said and said[0].isascii() and said[0].isdigit() and 0 < int(said[0][:9]) <= 1_000_000 else None,
        lambda number: [str(number)] if number else [],
    )
