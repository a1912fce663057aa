"""The box in which one types what to look for: on the page of search itself, and as the way in from any other."""

import streamlit as st

from ui import navigation
from ui.address import bound, value, write
from ui.appearance import on_a_phone
from ui.language import say

LONGEST = 400


def box() -> str:
    """What is looked for, kept in the address as `q`; other words begin again at the first results."""
    before = value("q")
    typed: str = bound(
        "q",
        lambda key: st.text_input(
            say("page.search.box"),
            key=key,
            max_chars=LONGEST,
            placeholder=say("page.search.example"),
            type="search",
            icon=":material/search:",
        ),
        lambda said: said[0][:LONGEST] if said else "",
        lambda said: [said.strip()] if said and said.strip() else [],
    )
    if before != value("q"):
        write("part", [])
    return typed.strip()


def way_in() -> None:
    """A box over every page that opens the page of search with what was typed."""
    example = "page.search.short" if on_a_phone() else "page.search.example"
    with st.form("search", border=False), st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        typed = st.text_input(say("page.search.go"), max_chars=LONGEST, placeholder=say(example), type="search")
        asked = st.form_submit_button(say("page.search.go"), icon=":material/search:")
    if asked:
        navigation.go("search", q=typed.strip() or None)
