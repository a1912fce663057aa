"""How the first page opens: the council's name and who it is; without one, what the site answers and the way to one's own."""

from typing import Any

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters
from ui import data, empty, lead
from ui.address import keep_only
from ui.escaping import md_escape, show_line
from ui.language import count, number, say
from ui.rows import coverage_frames
from ui.sentences import coverage, period
from ui.town import place


def open_page(councils: pl.DataFrame, filters: Filters) -> dict[str, Any] | None:
    """The title, over one council its own; the row of `councils`, or None."""
    keep_only("overview", ("commune",))
    row = councils.row(0, named=True) if councils.height == 1 else None
    if row is None:
        st.title(say("page.overview.title"), anchor=False)
        st.markdown(say("page.overview.question"))
        if councils.height:
            read = coverage_frames.councils(filters)  # as many as are listed below
            lead.counted("town.councils", read.height, known=_known(read))
    else:
        st.title(md_escape(row["council"]), anchor=False)
    if not data.anything_loaded():
        empty.nothing_loaded()
    return row


def _known(councils: pl.DataFrame) -> str:
    """ " : 80 séances, 1 171 délibérations, 163 marchés": what was read of them in all; "" where no session was."""
    sessions = int(councils["sessions"].sum())
    parts = [count("method.sessions", sessions, n=number(sessions)), *coverage.read(councils)]
    return say("town.councils_known", read=", ".join(parts)) if sessions else ""


def who(row: dict[str, Any], last: dict[str, Any] | None) -> None:
    """Kind, department, population, seats and term, those that are known; `last`: the last session of `attendance.by_session`."""
    with st.container(key="who"):
        show_line(*about(row, last), *_chair(last))


def _chair(last: dict[str, Any] | None) -> list[str]:
    """Who presided over the last session, where its paper says so: the mayor mostly, whom no paper need call so."""
    rows = data.rows_of(data.frames()["sessions"], "session_id", last["session_id"] if last else -1)
    return [say("town.chair", name=name) for name in rows["president"].drop_nulls().head(1)]


def about(row: dict[str, Any], last: dict[str, Any] | None) -> list[str]:
    """The same, part by part."""
    told = place.said(place.of_body(row), row["kind"])
    if last is not None and last["checkable"]:
        told.append(count("town.seats", last["seats"]))
    if last is not None and last["term"]:
        told.append(say("town.term", term=last["term"], last=period.month(last["date"], short=True)))
    return told


def sources(row: dict[str, Any]) -> None:
    """Where kind, department and population come from, at the foot of the page; nothing where the list does not know the council."""
    if place.of_body(row) is not None:
        st.caption(say("town.list"))
