"""Which part of a long paper is on screen: back and on, kept in the address; and a passage among the words round it."""

from collections.abc import Sequence

import streamlit as st

from ui.address import identifier, write
from ui.escaping import Span, show_text
from ui.language import say
from ui.papers.paper_parts import context, part_of, parts


def chosen_part(text: str, page_starts: Sequence[int], spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """The words of the part asked for, else of the one that holds the first of `spans`; and the spans as places in them."""
    found = parts(text, page_starts)
    part = found[_choose(len(found), part_of(found, spans[0][0]) if spans else 0)]
    return text[part.start : part.end], [(start - part.start, end - part.start) for start, end in spans]


def show_context(text: str, span: Span) -> None:
    """A passage, marked, among the words round it."""
    words, (start, end) = context(text, *span)
    show_text(f"…{words}…", [(start + 1, end + 1)], tag="blockquote")


def _choose(count: int, default: int) -> int:
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
