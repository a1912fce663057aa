"""The definitions of the figures on a page, one click away from them."""

import streamlit as st

from metrics.definitions import definition
from ui.escaping import md_escape
from ui.language import language


def show(*keys: str) -> None:
    """The definition, formula and article of each of these figures."""
    for key in keys:
        said = definition(key, language())
        st.markdown(f"**{md_escape(said.title)}**")
        st.text(said.text)
        if said.article:
            st.caption(md_escape(said.article))


def pairs(*keys: str) -> tuple[tuple[str, str], ...]:
    """Title and text of each definition, for a file's notice."""
    said = [definition(key, language()) for key in keys]
    return tuple((one.title, one.text) for one in said)
