"""One paper with the facts read in it: choose a fact, see its words in their place."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from database import act_text, act_versions, acts
from database.engine import shared_engine
from database.masking import masking_on
from ui import data, evidence, filter_widgets, navigation, passages, scan_view
from ui.address import identifier, value, write
from ui.escaping import md_escape, plain, show_line, show_text
from ui.language import choice, day, say, say_if_known
from ui.paper_pager import chosen_part, show_context


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


def heading(view: View) -> None:
    """What the paper is, whose, and where it comes from; "not known" where nobody said."""
    if view.act is not None and view.act["title"]:
        show_text(view.act["title"], tag="h2")
    elif not view.act:
        show_text(view.paper.source, tag="h2")
    act = view.act or {}
    show_line(act.get("number"), view.paper.council, day(view.paper.date), act.get("theme") and choice("theme", act["theme"]))
    unknown = say("ui.evidence.not_known")
    told = {
        "publisher": view.paper.publisher or unknown,
        "licence": view.paper.licence or unknown,
        "retrieved_on": day(view.paper.retrieved_on) or unknown,
    }
    st.text(say("ui.evidence.provenance", **{name: plain(one) for name, one in told.items()}))
    if view.paper.state == "superseded":
        st.warning(say("page.act.superseded"))
    with st.container(horizontal=True):
        kept = data.document(view.paper.document_id) or {}
        if kept.get("session_id") is not None and view.paper.date is not None:
            navigation.link("sessions", say("ui.evidence.session", date=day(view.paper.date)), id=kept["session_id"])
        _original(view.paper.url)


def _original(url: Any) -> None:
    """The link to the document itself, where whoever published it gave one over https."""
    if str(url or "").startswith("https://"):
        st.link_button(say("ui.evidence.original"), str(url), icon=":material/open_in_new:")


def of_open_data() -> dict[str, Any] | None:
    """The act of the address where a row of open data alone tells it, with its heading; None where it is none."""
    act = data.act(identifier("id"))
    if act is None or act.get("file_id") is None:
        return None
    show_text(act["title"], tag="h2")
    show_line(act["number"], act["council"], day(act["date"]), act["theme"] and choice("theme", act["theme"]))
    st.caption(say("page.act.published"))
    row = data.rows_of(data.rows_of(data.frames()["published_acts"], "file_id", act["file_id"]), "row", act["row"])
    _original(row["url"].first() if row.height else None)
    return act


def versions(view: View) -> None:
    """The other papers in which this act was read: an extract beside the minutes, an older version kept as history."""
    if view.act is None:
        return
    number = view.act["deliberation_id"]
    others = [one for one in _versions(number, data.version()) if one.document_id != view.paper.document_id]
    if others:
        st.caption(say("page.act.other_papers"))
    for one in others:
        paper = f"{md_escape(one.source)} ({choice('paper_state', one.state)})"
        navigation.link("act", paper, id=number, document=one.document_id)


@st.cache_resource(max_entries=64, show_spinner=False)
def _versions(number: int, version: str) -> list[act_versions.Version]:
    return act_versions.versions_of(shared_engine(), number)


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
    chosen = filter_widgets.pick("passage", names, say("ui.evidence.choose"), say("ui.evidence.all"))
    if chosen != before:
        write("part", [])  # go to the part that holds it
    return view.passages if chosen is None else [view.passages[chosen - 1]]


def label(field: str) -> str:
    """What a passage proves."""
    return say_if_known(f"evidence.{field}", field)


def paper(view: View, shown: list[acts.Passage]) -> None:
    """The passages in their context, then the part of the paper that holds the first, with every shown passage marked."""
    for passage in shown if len(shown) == 1 else []:
        show_context(view.paper.text, (passage.start, passage.end))
        st.caption(md_escape(evidence.place(passage.document_id, passage.page)))
    scan_view.strips(view.paper, shown)
    part, marks = chosen_part(view.paper.text, view.paper.page_starts, [(one.start, one.end) for one in shown])
    if masking_on():
        st.caption(say("ui.evidence.masked"))
    with st.container(border=True):
        show_text(part, marks)
