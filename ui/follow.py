"""The way to the feed (Atom) of what a page shows, so that a reader hears of the next session, line or contract without coming back."""

from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from ui.language import say
from ui.server.health import under


def offer(thing: Literal["council", "person", "supplier", "search"], number: int | None = None, words: str | None = None) -> None:
    """A link to the feed of a council, a person or a supplier by number, or of a search by its words (api/follow/feeds.py)."""
    asked = ({"q": words} if words else {}) | ({"lang": "en"} if st.query_params.get("lang") == "en" else {})
    address = f"{under()}/feeds/{thing}{'' if number is None else f'/{number}'}{'?' if asked else ''}{urlencode(asked)}"
    with st.container(key="follow"):
        st.link_button(say(f"follow.{thing}.offer"), address, icon=":material/rss_feed:", type="tertiary")
