"""A list too long for a box to choose from: the visitor types a part of the name first."""

import polars as pl
import streamlit as st

from metrics.filters.conditions import folded
from ui.escaping import plain
from ui.language import count, say

MOST_NAMES = 1_000
_SAID = 3  # names told below the box


def shortened(frame: pl.DataFrame, key: str, label: str, asked: int | None, whose: str = "") -> pl.DataFrame:
    """The rows whose `label` holds what is typed, at most `MOST_NAMES`, and the one asked for; a short list as it is.

    `whose`: what the names are of, where the list does not stand beside the box.
    """
    if frame.height <= MOST_NAMES:
        return frame
    part = say("ui.long_list.part")
    typed = st.text_input(
        say("ui.long_list.search"), key=f"_part_of_{label}", max_chars=100,
        placeholder=say("ui.line", name=whose, value=part) if whose else part,
        icon=":material/search:", label_visibility="collapsed",
    )  # fmt: skip
    wanted = [folded(pl.col(label)).str.contains(folded(pl.lit(word)), literal=True) for word in typed.split()]
    found = frame.filter(wanted) if wanted else frame
    if wanted:  # who is asked for by the whole name is not to be looked for among those whose names hold it
        begins = folded(pl.col(label)).str.starts_with(folded(pl.lit(typed.strip())))
        exact = folded(pl.col(label)) == folded(pl.lit(typed.strip()))
        found = found.sort(~exact, ~begins, maintain_order=True)
    if wanted and found.height > MOST_NAMES:
        st.caption(count("ui.long_list.more", found.height - MOST_NAMES))
    elif wanted:
        first = [plain(str(name)) for name in found[label].head(_SAID)]
        more = ["…"] if found.height > _SAID else []
        told = count("ui.long_list.found", found.height, first=", ".join([*first, *more])) if first else say("ui.long_list.nothing")
        st.text(told)
    chosen = frame.filter(pl.col(key) == asked) if asked is not None else frame.clear()
    return pl.concat([found.head(MOST_NAMES), chosen]).unique(key, keep="first", maintain_order=True)
