"""Where a councillor's declarations of interests are to be read, and what the list that says so cannot tell."""

import polars as pl
import streamlit as st

from ui.language import count, day, say
from ui.tables.elements import NONE


def links(declarations: pl.DataFrame) -> None:
    """A link to the page of the HATVP that holds them; nothing where no line of its list is surely of this person."""
    if declarations.is_empty():
        return
    last = declarations["published_on"].max()
    st.text(count("declared.listed", declarations.height))
    st.link_button(say("declared.read", day=day(last) if last else NONE), declarations["url"][0], icon=":material/open_in_new:")  # type: ignore[arg-type]
    st.caption(say("declared.limits"))
