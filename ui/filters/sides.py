"""Which side of the money a page counts: voted in the sessions read, published and met by no vote, or both, each once.

Over all councils it is what was voted, for what was published is mostly bought and given by bodies whose sessions nobody read. Of a council
that is chosen it is both, as its own page sums them up; a holder's own page counts what the ranking that leads there does. A side without a
row is not offered, and asked for in vain.
"""

from typing import Literal, NamedTuple

import polars as pl
import streamlit as st

from ui import lead
from ui.address import value
from ui.filters import widgets as filter_widgets
from ui.language import count, say
from ui.sentences import spending

Name = Literal["voted", "published", "both"]
_WORD, _FIRST = "side", "_side_first"


class Side(NamedTuple):
    """What a page counts: the voted rows, the published ones that meet no vote, and which of the two that is."""

    held: pl.DataFrame
    alone: pl.DataFrame
    name: Name = "both"


def asked(page: str, held: pl.DataFrame, alone: pl.DataFrame, holder: int | None = None) -> Side:
    """The side that the address or the switch on the line of tools asks for; the page's question then names it.

    `holder`: whose own page it is, which keeps its question; it counts both, unless a ranking of one side has led to it.
    """
    own = (held, alone) if holder is None else tuple(rows.filter(pl.col("supplier_id") == holder) for rows in (held, alone))
    offered = offer(*own, of_one=holder is not None or value("council") is not None)
    name: Name = offered[0] if holder is None else "both"
    if len(offered) > 1:
        _begin_anew(name)
        with lead.beside():
            name = filter_widgets.view(_WORD, {one: say(f"ui.side.{one}") for one in offered}, say("ui.filter.side"))
    if holder is None:
        lead.ask(say(f"page.{page}.question_{name}"))
    return Side(held.clear() if name == "published" else held, alone.clear() if name == "voted" else alone, name)


def offer(held: pl.DataFrame, alone: pl.DataFrame, *, of_one: bool) -> tuple[Name, ...]:
    """The sides that have rows, the one shown unasked first."""
    if held.is_empty() or alone.is_empty():
        return ("published",) if held.is_empty() and alone.height else ("voted",)
    return ("both", "voted", "published") if of_one else ("voted", "published", "both")


def told(side: Side, held: pl.DataFrame, alone: pl.DataFrame, what: str = "contracts") -> None:
    """How many rows there are on each side, and how many of them the page leaves out; which published days are doubtful."""
    spending.origins(held, alone, what)
    for name, rows in (("voted", held), ("published", alone)):
        if rows.height and side.name not in (name, "both"):
            st.caption(count(f"page.money.left_out_{name}", rows.height))
    spending.doubtful(side.alone, "date")


def _begin_anew(first: Name) -> None:
    """Silence means another side where a council was chosen, or left, since: what the switch held is no choice of this one."""
    if st.session_state.get(_FIRST) != first and value(_WORD) is None:
        st.session_state.pop(f"_widget_{_WORD}", None)
    st.session_state[_FIRST] = first
