"""What search says around its list: how many, how they were read, or why there is nothing and what to do."""

from typing import Any

import streamlit as st

from council import places
from database.search.search import Found, Narrowed
from metrics.filters.filters import Filters
from ui import lead
from ui.address import write
from ui.escaping import plain
from ui.language import listed, number, say
from ui.rows import coverage_frames
from ui.search.rows import counted, is_ready
from ui.town import place


def nothing_asked(filters: Filters, above: Any) -> None:
    """Through how many acts one may look, what may be typed, and what is looked through."""
    councils = coverage_frames.councils(filters)
    with above:
        lead.counted("page.search.acts", int(councils["acts"].sum()), councils=number(councils.height))
    st.text(say("page.search.what"))
    st.text(say("page.search.how"))


def told(typed: str, answer: Found, narrowed: Narrowed, above: Any) -> None:
    """The count `above` the filters, or the reason for none; of one council the question names it, whatever is found."""
    if narrowed.council:
        lead.ask(say("page.search.question_of", council=plain(narrowed.council)))
    if not answer.question.parts:
        st.info(say("page.search.common" if answer.question.common else "page.search.no_words"), icon=":material/search_off:")
    elif not answer.ready:
        _not_yet()
    elif not answer.hits:
        _nothing(narrowed)
        not_loaded(typed, narrowed)
    else:
        with above:
            counted(answer)
            not_loaded(typed, narrowed)
    for name in ("loose", "behind"):
        if getattr(answer, name):
            st.caption(say(f"page.search.{name}"))
    if answer.question.also:
        st.caption(say("page.search.also", words=listed([say("lead.quoted", name=one) for one in answer.question.also])))
    if answer.question.cut:
        st.caption(say("page.search.cut"))


def not_loaded(typed: str, narrowed: Narrowed) -> None:
    """Where a commune's name alone was typed and none of that name is at hand: that, and that what was found is of others.

    In one council "école" is a word and no commune.
    """
    same = () if narrowed.council else places.communes(typed)
    if same and not set(same) & {*place.of_all(), *place.maybe(same[0].key)}:
        published = any(place.published().get(one.siren) for one in same)
        said = say("page.search.only_published" if published else "page.search.not_loaded", name=same[0].name)
        st.text(f"{said} {say('town.find.do')}")


def _not_yet() -> None:
    st.info(say("page.search.building"), icon=":material/hourglass_top:")
    _again()


@st.fragment(run_every=2.0)
def _again() -> None:
    """Shows the answer as soon as there is one."""
    if is_ready():
        st.rerun()


def _nothing(narrowed: Narrowed) -> None:
    st.info(say("page.search.nothing"), icon=":material/search_off:")
    if narrowed != Narrowed() and st.button(say("page.search.everywhere")):
        for word in ("kind", "theme", "council", "from", "to"):
            write(word, [])
        st.rerun()
