"""Where things stand on a page, on a wide screen and on a phone."""

from typing import Any

import streamlit as st

from ui.language import say

NARROW = "narrow"  # the cookie that ui/server/first_paint.js sets in a window as narrow as a phone, and in no other


def top() -> Any:
    """What stands over every page: on a phone the name of the site and its menu, then the council and the search."""
    return st.container(key="top", gap="xsmall")


def menu(page: str) -> Any:
    """Where the doors stand under the name of the site: the side bar; on a phone, where it would lie over every page, a button.

    Its key is the page's: another page finds it closed.
    """
    if not on_a_phone():
        with st.sidebar:
            _brand()
        return st.sidebar
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        _brand()
        return st.popover(say("ui.menu"), icon=":material/menu:", key=f"menu {page}", width="content")


def ways() -> Any:
    """Where the council and the search stand, side by side."""
    return st.container(horizontal=True, vertical_alignment="bottom", key="ways", gap="small")


def on_a_phone() -> bool:
    """What the browser says of itself, or a window that was as narrow as a phone's when the site was opened in it."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "") or st.context.cookies.get(NARROW) == "1"


def _brand() -> None:
    with st.container(key="brand", width="content"):
        st.markdown(say("ui.product"))
