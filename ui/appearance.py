"""Where things stand on a page, on a wide screen and on a phone."""

from typing import Any

import streamlit as st

from ui.language import say


def brand() -> None:
    """The name of the site, over the menu."""
    with st.container(key="brand"):
        st.markdown(say("ui.product"))


def menu(page: str) -> Any:
    """Where the links and shared filters stand: the side bar; on a phone, where it would lie over every page opened from it, a button.

    Its key is the page's: another page finds it closed.
    """
    return st.popover(say("ui.menu"), icon=":material/menu:", key=f"menu {page}") if on_a_phone() else st.sidebar


def on_a_phone() -> bool:
    """What the browser says of itself."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
