"""Sentences on what was read, what entered no figure, and which state of the data is shown."""

import polars as pl
import streamlit as st

from ui import data, lead
from ui.address import leading_to
from ui.language import count, day, say
from ui.prose import items
from ui.tables.elements import link, words


def states(papers: pl.DataFrame) -> None:
    """How many papers of each state, and how many tell no provenance."""
    counted = dict(papers.group_by("state").len().iter_rows())
    for state in ("read", "superseded", "not a council paper", "refused"):
        if state == "read":
            lead.counted("page.sources.read", counted.get(state, 0))
        elif counted.get(state):
            lead.notes().text(count(f"page.sources.{state.replace(' ', '_')}", counted[state]))
    unknown = papers.filter(papers["publisher"].is_null()).height
    if unknown:
        lead.notes().text(count("page.sources.no_provenance", unknown))


def kept_out(refusals: pl.DataFrame, rows: pl.DataFrame, doubts: pl.DataFrame, behind: pl.DataFrame) -> None:
    """In one place, what entered no figure: papers, rows of open data, facts and sessions, each with where it is listed."""
    sessions = behind.row(0, named=True)
    waiting = doubts.filter(doubts["state"] == "open").height
    st.header(say("sources.kept_out"), anchor=False)
    items(
        [
            words(count("sources.refused", refusals.height) if refusals.height else say("sources.refused_none")),
            words(count("sources.rows", int(rows["rows"].sum()))),
            link(leading_to("review"), count("sources.waiting", waiting)),
            link(leading_to("coverage"), count("sources.sessions", sessions["sessions"] - sessions["counted"])),
            words(say("sources.cut")),
        ]
    )


def data_version() -> None:
    """Which state of the data the pages show."""
    st.caption(say("page.sources.data", version=data.version(), date=day(data.changed_on()) or "–"))
