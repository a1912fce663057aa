"""The definitions of the figures on a page, one click away from them."""

from functools import cache

import streamlit as st

from locales import Language
from metrics.definitions import definition
from ui.escaping import md_escape
from ui.language import language


def show(*keys: str) -> None:
    """The definition, formula and article of each of these figures."""
    if keys:
        st.markdown(_told(keys, language()))  # one element: each costs the server as much as its words


@cache
def _told(keys: tuple[str, ...], spoken: Language) -> str:
    lines = []
    for said in (definition(key, spoken) for key in keys):
        lines += [f"**{md_escape(said.title)}**", *map(md_escape, said.text.splitlines())]
        lines += [f":small[:gray[{md_escape(said.article)}]]"] if said.article else []
    return "\n\n".join(lines)


def pairs(*keys: str) -> tuple[tuple[str, str], ...]:
    """Title and text of each definition, for a file's notice."""
    said = [definition(key, language()) for key in keys]
    return tuple((one.title, one.text) for one in said)
