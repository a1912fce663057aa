"""Who sat in one session, and what it decided, as lists with the way to each proof."""

from typing import Any

import polars as pl
import streamlit as st

from ui.address import leading_to
from ui.escaping import Html, show_elements
from ui.language import choice, count, say
from ui.own_presence import KINDS
from ui.sentences.act import number_of
from ui.sentences.sittings.last_session import ACTS
from ui.tables import proof_lines
from ui.tables.elements import element, link, words

Row = dict[str, Any]
_STATES = (*KINDS, "unknown", "not_mentioned")


def roll(lines: pl.DataFrame) -> None:
    """Each state under its own count: those who sat throughout as names, then the others with the rule and the words of the paper."""
    state = pl.col("state").cast(pl.String)
    for name in _STATES:
        found = lines.filter(state == name)
        if found.is_empty():
            continue
        heading = say("session.of_state", n=found.height, state=say(f"value.state.{name}"))
        st.subheader(heading[:1].upper() + heading[1:], anchor=False)
        if name == "present_full":
            show_elements(element("ul", *(_name(row) for row in found.iter_rows(named=True)), kind="roll-names"))
        else:
            proof_lines.of_session(found.iter_rows(named=True))


def _name(row: Row) -> Html:
    if row["document_id"] is None:
        return element("li", proof_lines.sign(row["state"]), words(f" {row['councillor']}"))
    fact = f"attendance:{row['session_id']}-{row['councillor_id']}"
    address = leading_to("act", document=row["document_id"], fact=fact)
    return element("li", proof_lines.sign(row["state"]), words(" "), link(address, row["councillor"]))


def acts(found: pl.DataFrame) -> None:
    """The items in their order, each a link to the act, with its outcome."""
    st.subheader(count("session.acts", found.height), anchor=ACTS)
    show_elements(element("ul", *(_act(row) for row in found.iter_rows(named=True)), kind="roll-acts"))


def _act(row: Row) -> Html:
    named = " – ".join(one for one in (number_of(row["number"]), row["title"]) if one) or say("session.untitled")
    told = [choice("outcome", row["outcome"]) if row["outcome"] else say("session.no_outcome"), row["mention"] or ""]
    return element("li", link(leading_to("act", id=row["deliberation_id"]), named), words(f" ({', '.join(one for one in told if one)})"))
