"""The few rules of style that the theme's settings cannot say. Constant text: nothing of the data ever enters it."""

from typing import Any

import streamlit as st

from ui.language import say

_STYLE = """<style>
.paper { white-space: pre-wrap; overflow-wrap: anywhere; }
h1.paper, h2.paper { white-space: normal; padding: 0; margin: 0; }
[data-testid="stMain"] h2 { font-size: 1.4rem; padding: .5rem 0 .3rem; }
h1.paper { font-size: clamp(1.4rem, 4vw, 2rem); line-height: 1.25; }
div.paper { max-width: 75ch; line-height: 1.55; }
.scan { overflow-x: auto; border: 1px solid #929292; background: #ffffff; }
blockquote.paper { margin: 0; padding: .25rem 1rem; border-left: 4px solid #000091; background: #f5f5fe; }
mark { background: #ffe552; color: #161616; padding: 0 .1em; border-bottom: 2px solid #716043; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * { color: #555; opacity: 1; }
[data-testid="stMainBlockContainer"] { padding-top: 3rem; max-width: 80rem; }
@media (max-width: 640px) { [data-testid="stMainBlockContainer"] { padding: 3.5rem 1rem 2rem; } h1 { font-size: 1.5rem !important; } }
a:focus-visible, button:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
</style>"""


def apply() -> None:
    """Put the style into the page."""
    st.html(_STYLE)


def menu(page: str) -> Any:
    """Where the links and shared filters stand: the side bar; on a phone, where it would lie over every page opened from it, a button.

    Its key is the page's: another page finds it closed.
    """
    return st.popover(say("ui.menu"), icon=":material/menu:", key=f"menu {page}") if on_a_phone() else st.sidebar


def filters(count: int) -> Any:
    """Where a page's own filters stand: side by side; on a phone, where more than two would hide the page, behind a line to open."""
    folded = st.expander(say("ui.filters"), icon=":material/filter_alt:") if count > 2 and on_a_phone() else st.container()
    return folded.container(horizontal=True, vertical_alignment="bottom")


def on_a_phone() -> bool:
    """What the browser says of itself."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
