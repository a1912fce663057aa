"""Sentences on what is to be checked and what was decided."""

import polars as pl
import streamlit as st

from ui.language import count, say


def to_check(rows: pl.DataFrame) -> None:
    """How many facts wait for a person, and what the order means."""
    st.text(count("page.review.waiting", rows.height))
    if rows.height:
        st.caption(say("page.review.order"))


def decided(rows: pl.DataFrame) -> None:
    """How many decisions were taken, how many no longer answer the reading."""
    st.text(count("page.review.taken", rows.height))
    st.caption(say("page.review.beside"))
