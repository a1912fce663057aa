"""One answer of a town's page: what it is about, the figure in large, its fraction, its small picture, and the door to the rest."""

import streamlit as st

from ui import navigation
from ui.escaping import Html, show_elements
from ui.tables.elements import element, words


def card(title: str, lead: str, under: str, picture: Html | None, door: tuple[str, str]) -> None:
    """The card; without a `lead` the words under it say why there is none. `door`: a page of ours and the words of the link."""
    stem, label = door
    with st.container(border=True, height="stretch", gap="xsmall", key=f"card {stem}" if picture else f"plain {stem}"):
        inside = [element("h2", words(title))]
        inside += [element("p", words(lead), kind="lead")] if lead else []
        inside += [element("p", words(under), kind="under")]
        show_elements(element("div", *inside, *([picture] if picture else []), kind="answer"))
        navigation.link(stem, label)
