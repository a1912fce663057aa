"""What a search found, as a list: each hit with its kind, day, council, title and quoted words, each a link to what it is."""

import polars as pl
import streamlit as st

from database import engine
from database.masking_setting import masking_on
from database.search import index as search_index
from database.search.search import Found, Hit, Kind, Narrowed, search
from metrics import overview
from ui import data, lead
from ui.address import identifier, leading_to, value, write
from ui.escaping import Html, show_elements
from ui.language import choice, count, day, number, say
from ui.sentences.act import number_of
from ui.sentences.sittings.last_session import how_it_ended
from ui.tables.elements import element, link, marked, words

ORDERS = ("titled", "newest")  # those whose title holds the words before the newest others, or the newest of all
_A_TIME, _MOST_TIMES = 20, 10
_MOST_PLACES = 20  # marked in the paper


def found(typed: str, narrowed: Narrowed) -> Found:
    """The answer of the index, brought up to date where it is behind."""
    search_index.soon(engine.shared_engine())
    titled = value("order") != "newest"
    return search(engine.shared_engine(), typed, narrowed, shown=_A_TIME * _times(), named_first=titled)


def is_ready() -> bool:
    """The index can be asked."""
    return search(engine.shared_engine(), "a1").ready


def show(answer: Found) -> None:
    """The hits as a list, and a way to more of them."""
    ended = _ended(answer)
    show_elements(element("ul", *(_line(hit, ended.get(hit.target, "")) for hit in answer.hits), kind="hits"))
    if len(answer.hits) < answer.count and _times() < _MOST_TIMES:
        if st.button(say("page.search.more"), icon=":material/expand_more:"):
            write("part", [str(_times() + 1)])
            st.rerun()
    elif len(answer.hits) < answer.count:
        st.text(say("page.search.narrow"))
    if masking_on():
        st.caption(say("ui.evidence.masked"))


def counted(answer: Found) -> None:
    """How many, in large, and of what kinds; "more than" where the count stopped."""
    if answer.bounded:
        return lead.figure(say("page.search.more_than", n=number(answer.count)), say("page.search.bounded"))
    where = ", ".join(count(f"page.search.of_{kind}", n) for kind, n in answer.kinds.items())
    return lead.counted("page.search.counted" if len(answer.kinds) > 1 else "page.search.counted_alike", answer.count, where=where)


def kind_in_words(kind: Kind) -> str:
    """Délibération, acte publié, …"""
    return say(f"page.search.kind_{kind}")


def _times() -> int:
    return min(max(identifier("part") or 1, 1), _MOST_TIMES)


def _ended(answer: Found) -> dict[int | None, str]:
    """How the council decided each act found; nothing where a large database is searched whole, whose votes are not at hand."""
    acts = [hit.target for hit in answer.hits if hit.kind == "deliberation"]
    if not acts or data.wide():
        return {}
    found = overview.decided(data.votes().filter(pl.col("deliberation_id").is_in(acts)))
    return {act["deliberation_id"]: how_it_ended(act) for act in found.iter_rows(named=True)}


def _line(hit: Hit, ended: str = "") -> Html:
    about = [kind_in_words(hit.kind), day(hit.date), hit.council, number_of(hit.number), choice("theme", hit.theme) if hit.theme else None]
    title = hit.title or number_of(hit.number) or say("page.search.untitled")
    marks = hit.title_marks if hit.title else ()
    parts = [
        element("div", words(" · ".join(one for one in about if one)), kind="hit-about"),
        element("p", link(_address(hit), title, marks=marks), kind="hit-title"),
    ]
    if hit.kind == "deliberation" and ended:
        parts.append(element("p", words(ended), kind="hit-ended"))
    if hit.excerpt is not None and hit.excerpt.marks:
        before, after = ("… " if cut else "" for cut in hit.excerpt.cut)
        shift = len(before)
        spans = [(start + shift, end + shift) for start, end in hit.excerpt.marks]
        quoted = before + "".join(" " if char.isspace() else char for char in hit.excerpt.text) + after
        parts.append(element("blockquote", marked(quoted, spans), kind="paper"))
    return element("li", *parts)


def _address(hit: Hit) -> str:
    if hit.kind in ("deliberation", "published_act"):
        places = ",".join(f"{start}-{end}" for start, end in hit.places[:_MOST_PLACES])
        fact = f"words:{hit.document_id}:{places}" if places else None
        return leading_to("act", id=hit.target, document=hit.document_id if places else None, fact=fact)
    if hit.kind == "councillor":
        return leading_to("councillor", id=hit.target)
    if hit.kind == "supplier":
        return leading_to("suppliers", id=hit.target)
    return leading_to("grants", beneficiary=hit.title)
