"""The passages that prove a fact of the address, and the paper they stand in: read once a version."""

import re
from collections.abc import Callable

import streamlit as st
from sqlalchemy import Engine

from database.acts import act_text, acts
from database.engine import shared_engine

_FACT = re.compile(r"(?P<owner>act|session|attendance|contract|grant|doubt):(?P<first>[0-9]{1,16})(?:-(?P<second>[0-9]{1,16}))?", re.ASCII)
# Places that a search found: "words:<document>:<start>-<end>,…".
_WORDS = re.compile(r"words:(?P<document>[0-9]{1,16}):(?P<places>[0-9]{1,9}-[0-9]{1,9}(?:,[0-9]{1,9}-[0-9]{1,9}){0,19})", re.ASCII)
_EVIDENCE: dict[str, Callable[[Engine, int, int], list[acts.Passage]]] = {
    "act": lambda engine, act, _: acts.evidence_of_act(engine, act),
    "session": lambda engine, session, _: acts.evidence_of_session(engine, session),
    "attendance": acts.evidence_of_attendance,
    "contract": lambda engine, contract, _: acts.evidence_of(engine, "contract", contract),
    "grant": lambda engine, grant, _: acts.evidence_of(engine, "grant_award", grant),
    "doubt": lambda engine, doubt, _: acts.evidence_of(engine, "doubt", doubt),
}


@st.cache_resource(max_entries=32, show_spinner=False)
def paper(document: int, version: str) -> act_text.ActText | None:
    """The masked paper; None where no text of it is stored."""
    return act_text.act_text(shared_engine(), document)


@st.cache_resource(max_entries=64, show_spinner=False)
def of_fact(fact: str, version: str) -> list[acts.Passage]:
    """What proves a fact of the address, "act:7", "session:7", "attendance:7-12", "contract:7", "grant:7", "doubt:7", or the places of
    words found, "words:7:0-5"; else nothing."""
    if words := _WORDS.fullmatch(fact):
        return _of_words(int(words["document"]), words["places"], version)
    read = _FACT.fullmatch(fact)
    if read is None:
        return []
    owner, first, second = read["owner"], int(read["first"]), int(read["second"] or 0)
    found = _EVIDENCE[owner](shared_engine(), first, second)
    unique = {(one.field, one.start, one.end): one for one in found}  # an amount proves several fields by the same words
    return list(unique.values())


def _of_words(document: int, places: str, version: str) -> list[acts.Passage]:
    """Words of the masked paper that a search found."""
    held = paper(document, version)
    if held is None:
        return []
    spans = [(int(start), int(end)) for start, _, end in (place.partition("-") for place in places.split(","))]
    return [
        acts.Passage(document, held.source, held.page_of(start), "words", document, "words", start, end, held.text[start:end])
        for start, end in spans
        if start < end <= len(held.text)
    ]
