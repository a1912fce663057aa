"""The line that a visitor contests: what the page says of it, the words that prove it, and the fact of the paper behind it."""

import re
from dataclasses import dataclass
from typing import Any

import streamlit as st

from database import engine
from database.acts import acts, contested
from database.acts.acts import Passage
from ui import data, lead, navigation
from ui.address import value
from ui.escaping import show_line, show_text
from ui.language import choice, day, euros, say
from ui.papers import list_heading, passages
from ui.papers.paper_parts import context
from ui.rows import data_words
from ui.tables.elements import NONE

_ROWS = {
    "attendance": ("attendance", "session_id"),
    "act": ("deliberations", "deliberation_id"),
    "contract": ("contracts", "contract_id"),
    "grant": ("grants", "grant_id"),
}
_FACT = re.compile(r"(attendance|act|contract|grant):([0-9]{1,16})(?:-([0-9]{1,16}))?", re.ASCII)
STATUSES = ("present", "represented", "excused", "absent")
_AROUND = 80  # characters of the paper on either side of a name under no heading that says its state


@dataclass(frozen=True, slots=True)
class Line:
    """What is contested: the kind of line, its row as pages have it, its passages, and the fact behind (None: no paper tells it)."""

    owner: str
    row: dict[str, Any]
    proofs: list[Passage]
    fact: contested.Fact | None


def asked() -> Line | None:
    """The line of the address; None where it names none."""
    read = _FACT.fullmatch(value("fact") or "")
    if read is None:
        return None
    owner, number = read[1], int(read[2])
    rows = data.rows_with(*_ROWS[owner], number)
    if owner == "attendance":
        rows = data.rows_of(rows, "councillor_id", int(read[3] or 0))
    if rows.is_empty():
        return None
    rows = data_words.private_in_words(rows) if owner == "grant" else rows
    proofs = _of_vote(number) if owner == "act" else passages.of_fact(read[0], data.version())
    fact = contested.behind(engine.shared_engine(), proofs) if proofs else None
    return Line(owner, rows.row(0, named=True), proofs, fact)


def _of_vote(act: int) -> list[Passage]:
    """What proves the act's vote, and not its title or its number."""
    proofs = acts.evidence_of_act(engine.shared_engine(), act, lambda number: passages.paper(number, data.version()))
    found = [one for one in proofs if one.owner == "vote"]
    return list({(one.start, one.end): one for one in found}.values())


def show(line: Line) -> None:
    """Who or what, when, what the page says, and the words of the paper."""
    with st.container(border=True):
        who, said = _what(line)
        lead.figure(said[:1].upper() + said[1:], who)
        show_line(line.row["council"], day(line.row["date"]))
        for proof in line.proofs[:4]:
            _quoted(line, proof)
            st.caption(say("ui.evidence.place", source=proof.source, page=proof.page))
        _ways(line)


def _quoted(line: Line, proof: Passage) -> None:
    """The words; of a roll under the heading that says the state, or else with those around, for a bare name says nothing of it."""
    paper = passages.paper(proof.document_id, data.version()) if line.owner == "attendance" else None
    if paper is None or list_heading.tells(proof.quote, line.row["status"]):
        return show_text(proof.quote, tag="blockquote")
    if heading := list_heading.before(paper.text, proof.start, line.row["status"]):
        said = list_heading.over(heading, proof.quote)
        return show_text(said, [(0, len(heading)), (len(said) - len(proof.quote), len(said))], tag="blockquote")
    said, place = context(paper.text, proof.start, proof.end, _AROUND)
    return show_text(f"…{said}…", [(place[0] + 1, place[1] + 1)], tag="blockquote")


def _ways(line: Line) -> None:
    """To the words in their place, among the others of the paper; and back to the person."""
    with st.container(horizontal=True):
        if line.proofs:
            navigation.link("act", say("ui.evidence.read"), document=line.proofs[0].document_id, fact=value("fact"))
        if line.owner == "attendance":
            navigation.link("councillor", say("ways.statement"), id=line.row["councillor_id"])


def _what(line: Line) -> tuple[str, str]:
    """Who or what it is of, and what the page says."""
    row = line.row
    if line.owner == "attendance":
        return row["councillor"], choice("status", row["status"])
    if line.owner == "act":
        return row["title"] or row["number"] or NONE, choice("outcome", row["outcome"]) if row["outcome"] else NONE
    if line.owner == "grant":
        return row["beneficiary"], euros(row["amount_cents"], row["currency"]) or NONE
    amounts = [euros(row[name], row["currency"]) for name in ("amount_cents", "min_cents", "max_cents")]
    return row["supplier"] or NONE, " – ".join(one for one in amounts if one) or NONE
