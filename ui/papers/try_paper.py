"""A dropped paper on screen: what it is, whether its roll closes, what was read, and the words that prove it, marked in the text."""

import json
from collections import Counter
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.worker import Reading
from ui import lead
from ui.appearance import on_a_phone
from ui.escaping import plain, show_line, show_text
from ui.language import choice, count, day, say, say_if_known
from ui.papers import try_example
from ui.papers.paper_pager import chosen_part, show_context
from ui.papers.try_facts import KINDS, Facts, counted, facts, in_words
from ui.tables import grid

_WIDTHS = {"councillor": 100, "status": 82, "quote": 140}  # pixels: the words of the paper whole on a phone's screen
_OF_ALL = {"fact": 120, "said": 95, "quote": 200}
_TALL = 66  # pixels of a row of three lines; under 64 no words are broken over lines
_STATES = ("present", "represented", "excused", "absent")


def refusal(record: PaperRecord) -> bool:
    """Says why the paper could not be read; False where it was read."""
    if record.refused is None:
        return False
    st.error(plain(in_words(record.refused)), icon=":material/block:")
    return True


def lead_of(reading: Reading) -> None:
    """How many facts were read: in the visitor's paper, or in the example that stands there until one is dropped."""
    paper, record = reading.paper, reading.record
    if paper is not None:
        key = "page.try_document.example" if reading is try_example.reading() else "page.try_document.facts"
        found = {view: counted(record, view) for view in KINDS}
        lead.counted(key, sum(found.values()), parts=", ".join(_which(record, found)))


def _which(record: PaperRecord, found: dict[str, int]) -> list[str]:
    """Which facts they are: who sat by state, then how many of each other kind."""
    rest = {view: n for view, n in found.items() if n and view != "attendance"}
    told = [count(f"page.try_document.read.{view}", n, which=_of_session(record)) for view, n in rest.items()]
    return [*_by_state(record), *told]


def _of_session(record: PaperRecord) -> str:
    """ "date, secrétaire": what was read of the session itself."""
    found = [name for name in record.session.evidence if getattr(record.session, name, None) is not None]
    kinds = [say_if_known(f"page.try_document.session.{name}", say_if_known(f"evidence.{name}", name)) for name in found]
    return ", ".join(one[:1].lower() + one[1:] for one in kinds)


def _by_state(record: PaperRecord) -> list[str]:
    counted_of: Counter[str] = Counter(line.status for line in record.attendance)
    return [count(f"page.try_document.{state}", counted_of[state]) for state in _STATES if counted_of[state]]


def heading(paper: Paper, record: PaperRecord) -> None:
    """What the paper is taken for, and what of it is a picture."""
    on = day(date.fromisoformat(record.session.date)) if record.session.date else say("page.try_document.no_date")
    council = record.council or say("page.try_document.no_council")
    show_line(record.kind and choice("paper_kind", record.kind), council, on, count("page.try_document.pages", record.pages or 1))
    if paper.scanned_pages:
        st.caption(count("page.try_document.pictures", len(paper.scanned_pages)))


def closing(record: PaperRecord) -> None:
    """Present + represented + excused + absent beside the number in office, as the roll must close."""
    counted: Counter[str] = Counter(line.status for line in record.attendance)
    if not counted:
        st.info(say("page.try_document.no_roll"), icon=":material/groups:")
        return
    summed = say(
        "page.try_document.sum",
        parts=" + ".join(_by_state(record)),
        total=counted.total(),
    )
    told = {"sum": summed, "in_office": record.session.members_in_office}
    if record.closes is None:
        st.info(say("page.try_document.not_checkable", **told), icon=":material/help:")
    elif record.closes:  # a box would push the facts off the screen
        st.caption(f":material/check_circle: {say('page.try_document.closes', **told)}")
    else:
        st.warning(say("page.try_document.does_not_close", **told), icon=":material/error:")


def doubts(record: PaperRecord) -> None:
    """How many facts were read without enough certainty and are kept out of every rate."""
    if record.held_back:
        st.caption(count("page.try_document.held_back", len(record.held_back)))


def table(paper: Paper, record: PaperRecord, view: str) -> list[Span]:
    """The facts of the view; the places of the selected row, or of all rows where none is."""
    found: Facts = facts(paper, record, view)
    if found.rows.is_empty():
        st.info(say(f"page.try_document.none.{view}"), icon=":material/inbox:")
        return []
    numbered = found.rows.with_row_index("row")
    shape: dict[str, Any] = {"widths": _WIDTHS, "row_height": _TALL} if view == "attendance" and on_a_phone() else {}
    shape |= {"widths": _OF_ALL} if view == "all" else {}
    chosen = grid.show(f"try_{view}", numbered, told(found.rows), **shape)
    return found.places[chosen["row"]] if chosen else [span for spans in found.places for span in spans]


def told(rows: pl.DataFrame) -> tuple[str, ...]:
    """The columns that say something: what was read, then its words, on any screen in sight, then the rest."""
    some = [name for name in rows.columns if rows[name].null_count() < rows.height]
    return (*some[:2], *(name for name in some[2:] if name == "quote"), *(name for name in some[2:] if name != "quote"))


def text(paper: Paper, spans: list[Span]) -> None:
    """The first place in its words, and the part of the paper that holds it with every place marked."""
    shown = sorted(spans)
    if shown and len(shown) <= 3:
        show_context(paper.text, shown[0])
        st.caption(say("page.try_document.page", page=paper.page_of(shown[0][0])))
    part, marks = chosen_part(paper.text, paper.page_starts, shown)
    with st.container(border=True, height=560):
        show_text(part, marks)


def offer(record: PaperRecord) -> None:
    """The whole reading as a file, as the command `extract` prints it."""
    st.download_button(
        say("page.try_document.json"),
        data=lambda: json.dumps(record.to_json(), ensure_ascii=False, indent=1).encode(),
        file_name=say("page.try_document.file"),
        mime="application/json",
        on_click="ignore",
        icon=":material/download:",
    )
