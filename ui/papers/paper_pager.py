"""Which part of a long paper is on screen: back and on, kept in the address; and a passage among the words round it."""

from collections.abc import Sequence

import streamlit as st

from ui.address import identifier, write
from ui.escaping import Span, show_text
from ui.language import number, say
from ui.papers.paper_parts import context, part_of, parts

_MOST = 6  # other parts that a way leads to


def chosen_part(text: str, page_starts: Sequence[int], spans: Sequence[Span], *, most: bool = False) -> tuple[str, list[Span]]:
    """The words of the part asked for, else of the one that holds the first of `spans`; and the spans as places in them.

    `most`: else of the part that holds most of them, of several the last: who and how much, and not the procedure said before.
    """
    found = parts(text, page_starts)
    holding = [part_of(found, start) for start, _ in spans] or [0]
    first = max(holding, key=lambda part: (holding.count(part), part)) if most else holding[0]
    kind = "page" if len(found) == len(page_starts) else "part"  # a visitor knows pages; pieces of them are the program's
    part = found[_choose(len(found), first, holding, kind)]
    return text[part.start : part.end], [(start - part.start, end - part.start) for start, end in spans]


def show_context(text: str, span: Span) -> None:
    """A passage, marked, among the words round it."""
    words, (start, end) = context(text, *span)
    show_text(f"…{words}…", [(start + 1, end + 1)], tag="blockquote")


def _choose(count: int, default: int, holding: Sequence[int], kind: str) -> int:
    """The part (from 0) of the address, else `default`, which holds the fact asked for; a way to each other part `holding` a mark."""
    if count == 1:
        return 0
    here = min(max((identifier("part") or default + 1), 1), count)
    with st.container(horizontal=True, vertical_alignment="center"):
        back = st.button(say("ui.evidence.back"), disabled=here == 1, icon=":material/chevron_left:")
        st.text(say(f"ui.evidence.{kind}", part=here, parts=count))
        on = st.button(say("ui.evidence.on"), disabled=here == count, icon=":material/chevron_right:")
    to = here + (1 if on else -1) if back or on else _elsewhere(here, holding, kind)
    if to is not None:
        write("part", [str(to)])
        st.rerun()
    return here - 1


def _elsewhere(here: int, holding: Sequence[int], kind: str) -> int | None:
    """The part (from 1) pressed among the first ones that hold marks and are not on screen."""
    others = [one for one in dict.fromkeys(sorted(part + 1 for part in holding)) if one != here]
    if not others:
        return None
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(say("ui.evidence.elsewhere"))
        words = {one: say(f"ui.evidence.in_{kind}", part=one) for one in others[:_MOST]}
        pressed = [one for one, said in words.items() if st.button(said, key=f"part {one}", type="tertiary")]
        if len(others) > _MOST:
            st.text(say("ui.evidence.more_parts", n=number(len(others) - _MOST)))
    return pressed[0] if pressed else None
