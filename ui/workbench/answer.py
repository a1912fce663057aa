"""The answer to a question: the sentence, what is refused, the rows on screen, the files of all of them, the citation, the code."""

from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters
from metrics.query import head as query_head
from metrics.query import long as query_long
from metrics.query import words as query_words
from metrics.query import workbench
from metrics.query.labels import label
from metrics.query.query import Columns, Query
from metrics.query.rules import missing_basis
from metrics.query.words import Whose
from ui import data, lead, navigation
from ui.address import Params, shared
from ui.appearance import on_a_phone
from ui.escaping import md_escape
from ui.escaping import plain as plain_text
from ui.language import count, day, language, listed, number, say
from ui.rows import data_words
from ui.sentences import period
from ui.workbench import amounts_said, first_answer, questions
from ui.workbench.grid import cards, grid, plain
from ui.workbench.tables import Tables, long
from ui.workbench.taken import about, taken_away

HEAD = 1_000
_CARDS_OF_A_SCREEN = 6
_OPENS = {"deliberation_id": "act", "councillor_id": "councillor", "session_id": "sessions", "supplier_id": "suppliers"}


def show(query: Query, rows: pl.LazyFrame, filters: Filters, above: Any) -> None:
    """Everything that answers `query` over a table's `rows`: how many rows `above` the question, all else below it."""
    columns = Tables()[query.table]
    sentence = said(query, columns, filters)
    _refused(query, columns)
    beside = [name for name in _OPENS if name in columns][:1]
    head, height = data.kept("workbench", f"{query} {filters} {language()}", lambda: _first(query, rows, filters, beside))
    with above:
        when = period.of(head) if "date" in head.columns and head.height == height else ""
        told = _counted(query, head, height, sentence.rstrip("."), when)
        whole = first_answer.in_all(filters) if questions.asked() == questions.UNASKED else []
        lead.figure(number(height), lead.apart(*([told[0], *whole] if whole else told)))
    if not height:
        st.info(say("ui.empty.nothing_answers"), icon=":material/filter_alt:")
        return
    opens = next((name for name in _OPENS if name in head.columns), None)
    if not on_a_phone():  # a phone's first screen has room for rows or for what is said of them
        _beside_rows(query, head, height)
    row = _rows(query, head, sentence, selectable=opens is not None)
    if on_a_phone():
        _beside_rows(query, head, height)
    if row and opens and row[opens]:
        navigation.go(_OPENS[opens], id=row[opens])
    plain(query, head, height, sentence)
    taken_away(query, rows, height, about(query, sentence, filters))


def _counted(query: Query, head: pl.DataFrame, height: int, sentence: str, when: str) -> list[str]:
    """What the rows are and which stands first, in the words of a ready question; of any other, to what they answer."""
    name = questions.asked()
    if name not in (*questions.COUNTED, questions.UNASKED):
        key = "workbench.rows" if query.where or query.grouped else "workbench.rows_all"
        return [count(key, height, question=", ".join(filter(None, (sentence, when))))]
    told = [", ".join(filter(None, (count(f"workbench.answer.{name}", height), when)))]
    for row in head.head(1).iter_rows(named=True):
        if row.get("title") and row.get("date"):
            newest = head.height == height and row["date"] == head["date"].max()
            which = "workbench.newest_row" if newest else "workbench.first_row"
            told.append(say(which, title=plain_text(row["title"]), date=day(row["date"])))
    return told


def _beside_rows(query: Query, head: pl.DataFrame, height: int) -> None:
    """How many of the rows are shown, or on which bases their amounts are, and how many are of each year."""
    if height > HEAD:
        st.caption(say("ui.table.cut", shown=HEAD, all=height))
        return
    years = first_answer.by_year(head) if questions.asked() == questions.UNASKED and not on_a_phone() else []
    amounts_said.show(query, head, years)


def _rows(query: Query, head: pl.DataFrame, sentence: str, *, selectable: bool) -> dict[str, Any] | None:
    """The grid; on a phone cards, the grid behind a line below them. The row selected, or None."""
    if not on_a_phone():
        return grid(query, head, selectable)
    # Room is kept for cards that are drawn a moment after what follows them.
    with st.container(key="room-of-cards") if head.height >= _CARDS_OF_A_SCREEN else nullcontext():
        cards(query, head, sentence.rstrip("."))
    with st.expander(say("ui.table.all_columns"), icon=":material/table_view:"):
        return grid(query, head, selectable)


def _first(query: Query, rows: pl.LazyFrame, filters: Filters, beside: list[str]) -> tuple[pl.DataFrame, int]:
    """The rows on screen and the number of all."""
    columns, stored = Tables()[query.table], long(query.table, filters)
    if stored is None:
        return query_head.first(rows, query, columns, HEAD, beside)
    return query_long.first(stored, query, columns, HEAD, beside)


def said(query: Query, columns: Columns, filters: Filters) -> str:
    """The question as one sentence, with the council and the period where they narrow it."""
    by_council, by_period = workbench.narrowed(query.table, list(columns))
    names = data_words.names(filters)
    councils = tuple(names.get(f"council:{one}", one) for one in filters.council) if by_council else ()
    ends = (filters.since, filters.until) if by_period else (None, None)
    return query_words.sentence(query, columns, language(), Whose(councils, *ends))


def _refused(query: Query, columns: Columns) -> None:
    """Each figure that would not be true, why, and what would be."""
    for figure, why in query.refused:
        named = query_words.figure(figure, query.table, language())
        missing = missing_basis(query, columns) if why == "basis" else ()
        held = listed([label(query.table, name, language()) for name in missing])
        st.warning(md_escape(say(f"workbench.refused.{why}", figure=named, missing=held)), icon=":material/block:")
        if missing:
            apart = replace(query, by=(*query.by, *missing))
            words: Params = {**shared(), **apart.to_query()}
            st.page_link(navigation.page("workbench"), label=say("workbench.hold_apart", missing=held), query_params=words)
