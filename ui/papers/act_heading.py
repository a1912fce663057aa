"""The head of a paper's page: what the paper or the act is, whose, where it comes from, and in which other papers the act was read."""

import re
from typing import Any

import streamlit as st

from database.acts import act_versions
from database.engine import shared_engine
from ui import data, lead, navigation
from ui.address import identifier
from ui.appearance import on_a_phone
from ui.escaping import Html, md_escape, show_elements, show_line, show_text
from ui.language import choice, day, language, say
from ui.papers.act_view import View
from ui.papers.paper_parts import context, together
from ui.sentences import act as act_sentences
from ui.tables.elements import element, marked, words

_AROUND, _LONGEST = 60, 420  # characters of the paper
_LONG_TITLE = 120
_LETTERS, _LETTERS_OF_A_PHONE = 95, 38  # of a line of a title
_OF_A_TITLE, _OF_A_LONG = 1.6, 0.9  # lines of the text to one of the title
_OF_WHOM, _EDGES, _FOUR = 1, 2, 4  # lines: whose it is, around a quote
_TAG = re.compile(r"<[^>]+>")
_DASH = re.compile(r" ?[,;]? - (?=\w)")  # before each part of a list of decisions that the paper prints as one title
_LONGEST_TITLE = 400  # letters: ten lines of a phone; the paper below has it whole
_LAST_WORDS = 2  # that are not worth a cut
_LONGEST_QUOTE = 320  # letters, to the end of its sentence
_BEFORE_SIGN = re.compile(r" (?=[:;!?»])|(?<=«) ")  # a line begins with no such sign
_SENTENCE = re.compile(r"[^.;!?\n]*(?:\n(?=[a-zà-ÿ])[^.;!?\n]*)*[.;!?](?=\s|$)")  # a line that begins small goes on with it
_BULLETS = " \t-–•*"
_ENDED = re.compile(r"[.;:!?»)]\s*$")


def heading(view: View, acts: int) -> None:
    """What the paper is, what was decided in it (or how many `acts`), whose, and where it comes from; "not known" where nobody said."""
    act = view.act or {}
    act_sentences.lead_of(act) if act else lead.counted("page.act.acts", acts)
    told = (act_sentences.number_of(act.get("number")), view.paper.council, day(view.paper.date), _theme(act))
    # One piece: pieces that come one after the other would push down what stands below them, one after the other.
    title = shortened(act.get("title") or "") if act else view.paper.source
    made = [element("h2", words(title), kind="paper long" if len(title) > _LONG_TITLE else "paper")] if title else []
    made.append(element("p", words(" · ".join(str(one) for one in told if one))))
    made += [element("blockquote", quote, kind="paper flowing")] if (quote := _decided(view)) else []
    with st.container(key=f"act-room {_room(title or '', _TAG.sub('', quote))}"):
        show_elements(element("div", *made))
    _provenance(view.paper.publisher, view.paper.licence, day(view.paper.retrieved_on), _page(view))
    if view.paper.state == "superseded":
        st.warning(say("page.act.superseded"))
    with st.container(horizontal=True):
        kept = data.document(view.paper.document_id) or {}
        if kept.get("session_id") is not None and view.paper.date is not None:
            navigation.link("sessions", say("ui.evidence.session", date=day(view.paper.date)), id=kept["session_id"])
        _original(view.paper.url)


def shortened(title: str) -> str:
    """A title without the dashes of a list, and with no more of it than a first screen has room for."""
    told = _DASH.sub(" ; ", title).replace(" ; ", "\u202f; ") if language() == "fr" else _DASH.sub("; ", title)
    told = _BEFORE_SIGN.sub("\u00a0", told)
    kept = told[:_LONGEST_TITLE].rpartition(" ")[0]
    if len(told) <= _LONGEST_TITLE or len(told[len(kept) :].split()) <= _LAST_WORDS:
        return told
    return kept.rstrip(" ,;:-\u00a0\u202f") + "…"


def _theme(act: dict[str, Any]) -> str:
    """ "thème : Voirie"; "" of a whole paper, or where none is known or it is another than those named."""
    return say("ui.act.theme", theme=choice("theme", act["theme"])) if act.get("theme") not in (None, "other") else ""


def _room(title: str, quote: str) -> int:
    """The lines, in fours, for which room is kept: what stands below is told before the heading is drawn, and would be pushed down."""
    letters = _LETTERS_OF_A_PHONE if on_a_phone() else _LETTERS
    each = _OF_A_LONG if len(title) > _LONG_TITLE else _OF_A_TITLE
    lines = -(-len(title) // letters) * each + _OF_WHOM + (_EDGES + -(-len(quote) // letters) if quote else 0)
    return min(round(lines / _FOUR), _FOUR) * _FOUR


def _page(view: View) -> str:
    """The page of the paper on which the act was decided; "" of a whole paper."""
    pages = [one.page for one in view.passages if one.owner == "vote" and one.page]
    return say("page.act.page", page=pages[0]) if pages and view.act else ""


def _provenance(publisher: str | None, licence: str | None, retrieved_on: str, page: str) -> None:
    """On which page the act stands, and where the paper comes from; one short sentence where nobody said anything of it."""
    told = {"publisher": publisher, "licence": licence, "retrieved_on": retrieved_on}
    known = {name: md_escape(one or say("ui.evidence.not_known")) for name, one in told.items()}
    where = say("ui.evidence.provenance", **known) if any(told.values()) else say("ui.evidence.no_provenance")
    st.caption(lead.apart(page, where))


def _decided(view: View) -> Html:
    """The words that prove what was decided, marked, with those before them and the rest of their sentence, or of their line where that
    is long: the next line may be another item's. A line of theirs that begins large goes on with none before, which may be a table's."""
    act = view.act or {}
    near = together([(one.start, one.end) for one in view.passages if one.owner == "vote"], _LONGEST)
    if not near:
        quote = " ".join(str(act.get("quote") or "").split())
        return words("" if quote == " ".join(str(act.get("title") or "").split()) else quote)  # the title is read once
    start, last = near[0][0], max(end for _, end in near)
    said, (before, after) = context(view.paper.text, start, last, _AROUND)
    ending = _SENTENCE.match(view.paper.text, last, last + _LONGEST_QUOTE - after)
    rest = ending[0] if ending else said[after:].partition("\n")[0]
    line = view.paper.text.rfind("\n", 0, start) + 1
    opens = before >= start - line and view.paper.text[line:].lstrip(_BULLETS)[:1].isupper()
    cut = before - (start - line) if opens else 0
    shown = f"{said[cut:after]}{rest}".rstrip()  # the paper's own words, to the letter
    spans = [(here - start + before - cut, end - start + before - cut) for here, end in near]
    return Html(f"{words('' if opens else '…')}{marked(shown, spans)}{words('' if _ENDED.search(shown) else '…')}")


def _original(url: Any) -> None:
    """The link to the document itself, where whoever published it gave one over https."""
    if str(url or "").startswith("https://"):
        st.link_button(say("ui.evidence.original"), str(url), icon=":material/open_in_new:")


def of_open_data() -> dict[str, Any] | None:
    """The act of the address where a row of open data alone tells it, with its heading; None where it is none."""
    act = data.act(identifier("id"))
    if act is None or act.get("file_id") is None:
        return None
    act_sentences.lead_of(act)
    show_text(act["title"], tag="h2")
    show_line(act_sentences.number_of(act["number"]), act["council"], day(act["date"]), _theme(act))
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
