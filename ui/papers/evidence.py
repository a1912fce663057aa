"""The words that prove a row, and the way to them in the paper."""

from typing import Any

import polars as pl
import streamlit as st

from metrics.fraction import percent
from ui import data, navigation
from ui.address import identifier
from ui.escaping import md_escape, show_text
from ui.language import choice, day, language, say
from ui.papers import scan_view
from ui.sentences.act import number_of
from ui.tables.elements import NONE

# Owner of the evidence -> the word of the address that asks for it, of the row's own numbers.
_FACTS = {
    "attendance": "attendance:{session_id}-{councillor_id}",
    "session": "session:{session_id}",
    "vote": "act:{deliberation_id}",
    "position": "act:{deliberation_id}",
    "contract": "contract:{contract_id}",
    "grant": "grant:{grant_id}",
}

_CONTESTED = ("attendance", "vote", "contract", "grant")


def panel(owner: str, row: dict[str, Any]) -> None:
    """The quote of one row, the paper and page it stands on, and links to the act and to those it names; every act of a contract."""
    with st.container(border=True):
        st.markdown(f"**{say('ui.evidence.title')}**")
        _proof(owner, row)
        if owner == "contract" and row.get("contract_key"):
            _other_acts(row)


def _proof(owner: str, row: dict[str, Any]) -> None:
    if row.get("file_id") is not None:
        source = data.rows_of(data.frames()["open_files"], "file_id", row["file_id"])["source"].first()
        st.text(say("ui.evidence.row", source=source, row=row["row"]))
    elif row.get("quote") is None:
        st.text(say("ui.evidence.none"))
    else:
        show_text(row["quote"], tag="blockquote")
        st.caption(md_escape(place(row["document_id"], row["page"])))
        if row["confidence"] is not None and row["confidence"] < 1:
            st.caption(say("ui.evidence.confidence", confidence=percent(row["confidence"], language())))
        scan_view.of_fact(row["document_id"], _FACTS[owner].format(**row))
    _links(owner, row)


def _other_acts(row: dict[str, Any]) -> None:
    """What the other acts on the contract say: its award, its amendments (avenants)."""
    acts = data.acts_on(row["contract_key"]).filter(pl.col("contract_id") != row["contract_id"])
    for act in acts.iter_rows(named=True):
        st.markdown(f"**{md_escape(_act_in_words(act))}**")
        _proof("contract", act | {"supplier_id": None})  # said once, above


def _act_in_words(act: dict[str, Any]) -> str:
    words = [choice("stage", act["stage"]) if act["stage"] else "", day(act["date"]), number_of(act["number"])]
    return say("ui.evidence.other_act", act=", ".join(word for word in words if word))


def figure(owner: str, rows: pl.DataFrame) -> None:
    """The same for the one row of a frame."""
    panel(owner, rows.row(0, named=True))


def place(document_id: int | None, page: int | None) -> str:
    """Which paper, and which of its pages."""
    paper = data.document(document_id)
    return say("ui.evidence.place", source=paper["source"] if paper else NONE, page=page or 1)


def name(rows: pl.DataFrame, column: str) -> None:
    """The name of whom the page is about."""
    show_text(str(rows[column][0]), tag="h2")


def how_to_contest() -> None:
    """What to do about a row that seems wrong."""
    st.caption(say("page.councillor.contest"))


def _links(owner: str, row: dict[str, Any]) -> None:
    with st.container(horizontal=True):
        if row.get("document_id") is not None:
            navigation.link(
                "act", say("ui.evidence.read"), id=row.get("deliberation_id"), document=row["document_id"], fact=_FACTS[owner].format(**row)
            )
        if row.get("councillor_id") is not None and owner == "position":
            navigation.link("councillor", say("ui.evidence.councillor", name=md_escape(row["who"])), id=row["councillor_id"])
        if owner == "attendance" and row["councillor_id"] != identifier("id"):
            navigation.link("councillor", say("ui.evidence.councillor", name=md_escape(row["councillor"])), id=row["councillor_id"])
        if row.get("supplier_id") is not None:
            navigation.link("suppliers", say("ui.evidence.supplier", name=md_escape(row["supplier"])), id=row["supplier_id"])
        if row.get("session_id") is not None and owner != "session":
            navigation.link("sessions", say("ui.evidence.session", date=day(row["date"])), id=row["session_id"])
        if owner in _CONTESTED:
            navigation.link("contest", say("ui.evidence.contest"), fact=_FACTS[owner].format(**row))
