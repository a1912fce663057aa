"""How a page opens: its title, its question, its line of tools, and the frames, or what to do where nothing was loaded yet."""

from collections.abc import Sequence

import streamlit as st

from database.snapshot.frames import Frames
from ui import data, definitions, empty, glossary, lead
from ui.address import keep_only, pressed
from ui.language import say, say_if_known


def open_page(stem: str, *words: str, defined: Sequence[str] = (), needs_data: bool = True) -> Frames:
    """Show the title and the question of `pages/<stem>.py`, which uses the `words` of the address; the frames as they are now.

    Definitions, words of the trade and whatever a page adds to `lead.notes()` are one button away. A page that needs no data opens where
    nothing was loaded yet, too.
    """
    keep_only(stem, words)
    st.title(say(f"page.{stem}.title"), anchor=False)
    question = say(f"page.{stem}.question")
    lead.lay_out(say_if_known(f"page.{stem}.question_of_one", question) if "id" in words and pressed("id") else question)
    with lead.notes():
        if limits := say_if_known(f"page.{stem}.limits", ""):
            st.text(limits)
        definitions.show(*defined)
        glossary.of_page(stem, defined)
    if needs_data and not data.anything_loaded():
        empty.nothing_loaded()
    return data.frames()
