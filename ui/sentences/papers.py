"""Sentences on what was read, what entered no figure, and which state of the data is shown."""

import polars as pl
import streamlit as st

from ui import data, lead
from ui.address import leading_to
from ui.escaping import plain
from ui.language import count, day, number, say
from ui.prose import items
from ui.tables.elements import link, words


def states(papers: pl.DataFrame, doubts: pl.DataFrame) -> None:
    """How many papers were read, refused or left in doubt; of the other states, and how many tell no provenance, in what is to be known."""
    counted = dict(papers.group_by("state").len().iter_rows())
    refused, open_ones = counted.get("refused", 0), waiting(doubts)
    parts = [count("lead.refused", refused) if refused else say("lead.refused_none")]
    parts += [count("lead.in_doubt", open_ones) if open_ones else say("lead.in_doubt_none")]
    unknown = papers.filter(papers["publisher"].is_null()).height
    parts.append(_from(papers, unknown))
    lead.figure(number(counted.get("read", 0)), lead.apart(count("lead.papers", counted.get("read", 0)), *parts))
    for state in ("superseded", "not a council paper", "refused"):
        if counted.get(state):
            lead.notes().text(count(f"page.sources.{state.replace(' ', '_')}", counted[state]))
    if unknown:
        lead.notes().text(count("page.sources.no_provenance", unknown))


def kept_out(refusals: pl.DataFrame, rows: pl.DataFrame, doubts: pl.DataFrame, behind: pl.DataFrame, *, of_council: bool) -> None:
    """In one place, what entered no figure: papers, rows of open data, facts and sessions, each with where it is listed."""
    sessions = behind.row(0, named=True)
    st.header(say("sources.kept_out"), anchor=False)
    kept = [words(count("sources.refused", refusals.height) if refusals.height else say("sources.refused_none"))]
    if left_out := int(rows["rows"].sum()):
        kept.append(words(count("sources.rows_of_council" if of_council else "sources.rows", left_out)))
    kept.append(link(leading_to("review"), count("sources.waiting", waiting(doubts))))
    if unrated := sessions["sessions"] - sessions["counted"]:
        kept.append(link(leading_to("coverage"), count("sources.sessions", unrated)))
    items([*kept, words(say("sources.cut"))])


def _from(papers: pl.DataFrame, unknown: int) -> str:
    """Who publishes them, the first by name where several do; of how many nobody says."""
    told = papers["publisher"].drop_nulls().unique().sort().to_list()
    if not told:
        return say("lead.from_unknown")
    named = say("lead.from", publisher=plain(told[0])) if len(told) == 1 else count("lead.from_several", len(told))
    return f"{named} ({count('lead.from_some_unknown', unknown)})" if unknown else named


def waiting(doubts: pl.DataFrame) -> int:
    """How many facts in doubt nobody has decided yet."""
    return doubts.filter(doubts["state"] == "open").height


def data_version() -> None:
    """Which state of the data the pages show."""
    st.caption(say("page.sources.data", version=data.version(), date=day(data.changed_on()) or "–"))
