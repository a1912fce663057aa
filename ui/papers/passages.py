"""The passages that prove a fact of the address, and the paper they stand in: read once a version."""

import re

import streamlit as st

from database.acts import act_text, acts
from database.engine import shared_engine

# Places that a search found: "words:<document>:<start>-<end>,…".
_WORDS = re.compile(r"words:(?P<document>[0-9]{1,16}):(?P<places>[0-9]{1,9}-[0-9]{1,9}(?:,[0-9]{1,9}-[0-9]{1,9}){0,19})", re.ASCII)


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
    found = acts.evidence_of_fact(shared_engine(), fact, lambda number: paper(number, version)) or []
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
