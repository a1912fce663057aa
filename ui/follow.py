"""The way to the feed (Atom) of what a page shows, so that a reader hears of the next session, line or contract without coming back.

A council's sessions are offered as a calendar too.
"""

from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from ui.language import language, say
from ui.server.health import under


def offer(thing: Literal["council", "person", "supplier", "search"], number: int | None = None, words: str | None = None) -> None:
    """A link to the feed of a council, a person or a supplier by number, or of a search by its words (api/follow/feeds.py)."""
    asked = ({"q": words} if words else {}) | ({"lang": "en"} if language() == "en" else {})
    path = f"{under()}/feeds/{thing}{'' if number is None else f'/{number}'}"
    words_asked = f"{'?' if asked else ''}{urlencode(asked)}"
    with st.container(key="follow"):
        st.link_button(say(f"follow.{thing}.offer"), f"{path}{words_asked}", icon=":material/rss_feed:", type="tertiary")
        if thing == "council":
            st.link_button(say("follow.calendar.offer"), f"{path}/sessions.ics{words_asked}", icon=":material/event:", type="tertiary")
