"""A fact that was read from a scan: the strip of the page's picture that shows its words, marked."""

import streamlit as st

from database.acts import act_text, acts
from database.engine import shared_engine
from database.snapshot import scan_pages
from database.snapshot.scan_strip import Strip
from ui import data
from ui.escaping import show_picture
from ui.language import say
from ui.papers import passages

_MOST = 3


def strips(paper: act_text.ActText, shown: list[acts.Passage]) -> None:
    """For each passage (the first three) that stands on a scanned page, its strip; nothing for any other."""
    pages = _pages(paper.document_id, data.version())
    scanned = [passage for passage in shown if passage.page in pages][:_MOST]
    for passage in scanned:
        drawn = _strip(paper.document_id, passage.page, passage.start, passage.end, data.version(), paper)
        if drawn is not None:
            _show(drawn, passage)
    if scanned:
        st.caption(say("ui.scan.what_is_shown"))


def of_fact(document: int | None, fact: str) -> None:
    """The strips of what proves a fact of the address, where the paper has scanned pages."""
    if document is None or not _pages(document, data.version()):
        return
    paper = passages.paper(document, data.version())
    if paper is not None:
        strips(paper, [one for one in passages.of_fact(fact, data.version()) if one.document_id == document])


def _show(strip: Strip, passage: acts.Passage) -> None:
    words, title = " ".join(passage.quote.split()), say("ui.scan.title", page=passage.page)
    st.caption(title)
    show_picture(strip.png, (strip.width, strip.height), say("ui.scan.alt", page=passage.page, words=words), title)


@st.cache_resource(max_entries=256, show_spinner=False)
def _pages(document: int, version: str) -> frozenset[int]:
    return scan_pages.stored(shared_engine(), document)


@st.cache_resource(max_entries=64, show_spinner=False)
def _strip(document: int, page: int, start: int, end: int, version: str, _paper: act_text.ActText) -> Strip | None:
    found = scan_pages.page_of(shared_engine(), document, page)
    return scan_pages.strip(found, _paper.text, [(start, end)]) if found else None
