"""How a page opens: its title, its question, and the frames, or what to do where nothing was loaded yet."""

from collections.abc import Sequence

import streamlit as st

from database.snapshot.frames import Frames
from ui import data, definitions, empty, glossary
from ui.address import keep_only
from ui.language import say


def open_page(stem: str, *words: str, defined: Sequence[str] = (), needs_data: bool = True) -> Frames:
    """Show the title and the question of `pages/<stem>.py`, which uses the `words` of the address; the frames as they are now.

    A page that needs no data opens where nothing was loaded yet, too.
    """
    keep_only(stem, words)
    st.title(say(f"page.{stem}.title"), anchor=False)
    st.markdown(say(f"page.{stem}.question"))
    with st.container(horizontal=True):
        if defined:
            definitions.popover(*defined)
        glossary.popover(stem, defined)
    if needs_data and not data.anything_loaded():
        empty.nothing_loaded()
    return data.frames()
