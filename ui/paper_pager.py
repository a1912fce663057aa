"""Which part of a long paper is on screen: back and on, kept in the address."""

import streamlit as st

from ui.address import identifier, write
from ui.language import say


def choose_part(count: int, default: int) -> int:
    """The part (from 0) of the address, else `default`, which holds the fact asked for."""
    if count == 1:
        return 0
    here = min(max((identifier("part") or default + 1), 1), count)
    with st.container(horizontal=True, vertical_alignment="center"):
        back = st.button(say("ui.evidence.back"), disabled=here == 1, icon=":material/chevron_left:")
        st.text(say("ui.evidence.part", part=here, parts=count))
        on = st.button(say("ui.evidence.on"), disabled=here == count, icon=":material/chevron_right:")
    if back or on:
        write("part", [str(here + (1 if on else -1))])
        st.rerun()
    return here - 1
