"""The most divided vote of a council's last session that divided, in plain words: what was proposed, what came of it, who opposed."""

from typing import Any

import polars as pl
import streamlit as st

from metrics import town
from ui import data, lead, navigation
from ui.address import leading_to
from ui.escaping import Html, show_elements, show_text
from ui.language import count, day, listed, say, say_if_known
from ui.papers import passages
from ui.papers.paper_parts import context, together
from ui.sentences.act import tie
from ui.tables.elements import element, link, words
from ui.town import strips
from ui.town.strips import Part

_COUNTS = (("votes_for", "for"), ("votes_against", "against"), ("abstentions", "abstained"))
_NAMED = ("against_by", "abstained_by")
_AROUND, _LONGEST = 40, 420  # characters of the paper
_LINE = "\n"
_OWNERS = ("vote", "position")


def show(votes: pl.DataFrame, positions: pl.DataFrame, last: int) -> None:
    """The card; `last` is the number of the last session, of which the title says whether the vote is."""
    found = town.most_divided(votes, positions)
    row = next(found.iter_rows(named=True), None)
    with st.container(border=True, height="stretch", gap="xsmall", key="plain divided" if row is None else "card divided"):
        if row is None:
            show_elements(element("div", element("h2", words(say("town.vote"))), element("p", words(say("town.vote.none"))), kind="answer"))
            return navigation.link("votes", say("town.voices.door"))
        title = say("town.vote.last") if row["session_id"] == last else say("town.vote.on", date=day(row["date"]))
        show_elements(element("div", element("h2", words(title)), _told(row), _sides(row), _named(row), kind="answer whole"))
        _quote(row)
        return navigation.link("votes", say("town.vote.door"))


def _told(row: dict[str, Any]) -> Html:
    title = link(leading_to("act", id=row["deliberation_id"]), row["title"] or row["number"] or say("overview.untitled"))
    outcome = say_if_known(f"town.vote.{row['outcome']}", say("town.vote.unread"))
    return element("p", words(say("town.vote.proposed")), title, words(f". {outcome}"))


def _sides(row: dict[str, Any]) -> Html:
    known = [(name, kind, row[name]) for name, kind in _COUNTS if row[name] is not None]
    whole = sum(n for _, _, n in known)
    if not whole:
        return element("p", words(say("town.vote.uncounted")), kind="under")
    return strips.sides([(Part(kind, n / whole), count(f"overview.{name}", n)) for name, kind, n in known if n])


def _named(row: dict[str, Any]) -> Html:
    told = [say(f"town.vote.{name}", names=row[name]) for name in _NAMED if row[name]]
    return element("p", words(lead.sentences(listed(told) if told else say("town.vote.unnamed"), *tie(row))), kind="under")


def _quote(row: dict[str, Any]) -> None:
    """The words of the paper that say how the vote went, among those beside them; the quote of the row where the paper is not at hand."""
    if row["document_id"] is None:
        return
    version = data.version()
    proofs = [one for one in passages.of_fact(f"act:{row['deliberation_id']}", version) if one.owner in _OWNERS]
    proofs = [one for one in proofs if one.document_id == row["document_id"]]
    paper = passages.paper(row["document_id"], version) if proofs else None
    if paper is not None and (near := together([(one.start, one.end) for one in proofs], _LONGEST)):
        begins = near[0][0]
        said, (first, _) = context(paper.text, begins, max(end for _, end in near), _AROUND)
        marks = [(first + start - begins + 1, first + end - begins + 1) for start, end in near]
        show_text(f"…{said.replace(_LINE, ' ')}…", marks, tag="blockquote")
    elif row["quote"]:
        show_text(row["quote"], tag="blockquote")
    else:
        return
    st.caption(say("town.vote.place", date=day(row["date"]), page=row["page"] or 1))
