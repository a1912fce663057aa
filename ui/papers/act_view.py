"""One paper with the facts read in it: choose a fact, see its words in their place."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from database.acts import act_text, acts
from database.masking_setting import masking_on
from ui import data
from ui.address import identifier, value, write
from ui.escaping import Span, md_escape, plain, show_text
from ui.filters import widgets as filter_widgets
from ui.language import say, say_if_known
from ui.papers import evidence, passages, scan_view
from ui.papers.paper_pager import chosen_part, show_context
from ui.papers.paper_parts import to_fold

_MONEY = ("contract", "grant_award")


@dataclass(frozen=True, slots=True)
class View:
    """What the address asks for: a paper, the act of it (if one), and the passages that prove what is asked."""

    paper: act_text.ActText
    act: dict[str, Any] | None
    passages: list[acts.Passage]


def asked() -> View | None:
    """The paper and passages of the address, or None where it names none that was read."""
    act = data.act(identifier("id"))
    proofs = passages.of_fact(value("fact") or f"act:{identifier('id') or 0}", data.version())
    document = identifier("document") or (proofs[0].document_id if proofs else act and act["document_id"])
    paper = passages.paper(document, data.version()) if document else None
    return None if paper is None else View(paper, act, [passage for passage in proofs if passage.document_id == paper.document_id])


def choose_fact(view: View) -> list[acts.Passage]:
    """The passages of the fact chosen: one of the list, or all."""
    names = {
        place: say("ui.line", name=label(one.field), value=plain(" ".join(one.quote.split()))[:90])
        for place, one in enumerate(view.passages, 1)
    }
    if not names:
        st.text(say("ui.evidence.no_passage"))
        return []
    before = identifier("passage")
    searched = all(one.owner == "words" for one in view.passages)
    unchosen = say("ui.evidence.all_words" if searched else "ui.evidence.all")
    chosen = filter_widgets.pick("passage", names, say("ui.evidence.choose"), unchosen)
    if chosen != before:
        write("part", [])  # go to the part that holds it
    return view.passages if chosen is None else [view.passages[chosen - 1]]


def label(field: str) -> str:
    """What a passage proves."""
    return say_if_known(f"evidence.{field}", field)


def _decided_first(shown: list[acts.Passage]) -> list[tuple[int, int]]:
    """Where the passages stand, those of the decision first: the paper opens there, and not at its head."""
    return [(one.start, one.end) for one in sorted(shown, key=lambda one: one.owner != "vote")]


def paper(view: View, shown: list[acts.Passage]) -> None:
    """The passages in their context, then the part of the paper that holds the first, with every shown passage marked."""
    for passage in shown if len(shown) == 1 else []:
        show_context(view.paper.text, (passage.start, passage.end))
        st.caption(md_escape(evidence.place(passage.document_id, passage.page)))
    scan_view.strips(view.paper, shown)
    money = all(one.owner in _MONEY for one in shown)
    part, marks = chosen_part(view.paper.text, view.paper.page_starts, _decided_first(shown), most=money)
    if masking_on():
        st.caption(say("ui.evidence.masked"))
    with st.container(border=True):
        _from_the_words(part, marks)


def _from_the_words(part: str, marks: list[Span]) -> None:
    """The part from the line of its first mark on; what stands before it, where that is long, is folded over it."""
    cut = to_fold(part, marks)
    if cut:
        with st.expander(say("ui.evidence.before")):
            show_text(part[:cut])
    show_text(part[cut:], [(start - cut, end - cut) for start, end in marks])
