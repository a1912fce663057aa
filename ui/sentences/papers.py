"""Sentences on what was read: the coverage under every figure, and what is not known of it."""

import polars as pl
import streamlit as st

from ui import data
from ui.language import count, day, say


def coverage(counts: pl.DataFrame) -> None:
    """The span of the sessions read, how many close, and the papers refused."""
    row = counts.row(0, named=True)
    if row["sessions"]:
        st.text(count("page.overview.span", row["sessions"], first=day(row["first_session"]), last=day(row["last_session"])))
    said = {name: row[f"sessions_{name}"] for name in ("closing", "not_closing", "not_checkable")}
    st.text(say("page.overview.checked", read=row["documents_read"], refused=row["documents_refused"], warnings=row["warnings"], **said))


def states(papers: pl.DataFrame) -> None:
    """How many papers of each state, and how many tell no provenance."""
    counted = dict(papers.group_by("state").len().iter_rows())
    for state in ("read", "superseded", "not a council paper", "refused"):
        if counted.get(state):
            st.text(count(f"page.sources.{state.replace(' ', '_')}", counted[state]))
    unknown = papers.filter(papers["publisher"].is_null()).height
    if unknown:
        st.text(count("page.sources.no_provenance", unknown))


def data_version() -> None:
    """Which state of the data the pages show."""
    st.caption(say("page.sources.data", version=data.version(), date=day(data.changed_on()) or "–"))
