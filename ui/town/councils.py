"""The councils at hand, the fullest first: a table whose names are links, each with a small strip of its sessions; cards on a phone."""

from typing import Any

import polars as pl
import streamlit as st

from metrics import town
from metrics.filters.filters import Filters
from metrics.fraction import in_words
from ui.address import leading_to
from ui.appearance import on_a_phone
from ui.escaping import Html, show_elements
from ui.language import count, language, listed, say
from ui.sentences import period
from ui.sentences.sittings import presence as sittings
from ui.tables import downloads, grid
from ui.tables.elements import element, link, words
from ui.town import place
from ui.town.answers import presence_strip

MOST = 30  # councils listed; the picker over the page and the files hold them all
COLUMNS = ("council", "sessions", "first_year", "last_session", "acts", "contracts", "grants", "documents")
COUNTED = ("term", "k", "seats", "unknown", "rate", "certain", "possible")
DEFINED = ("council_presence", "closing")
_READ = {"acts": "session.acts", "contracts": "page.money.contracts"}
_HEADS = ("council", "known", "presence", "strip")


def show(councils: pl.DataFrame, meetings: pl.DataFrame | None, filters: Filters) -> None:
    """`coverage.by_council`'s rows; without `meetings` (a large database) what is known of each stands alone."""
    presence = None if meetings is None else town.presence(meetings)
    rows = town.at_hand(councils, presence)
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="titled at_hand"):
        st.header(say("ui.table.at_hand"), anchor=False, width="content")
        downloads.offer("at_hand", rows, filters, DEFINED)
    terms = None if meetings is None else town.terms(meetings)
    rates = {} if presence is None else {row["council_id"]: row for row in presence.iter_rows(named=True)}
    where = {name: found for found, name in place.of_all().items()}
    heads = _HEADS if rates else _HEADS[:2]
    body = "".join(
        _row(row, rates.get(row["council_id"]), meetings, terms, " · ".join(place.said(where.get(row["council"]), None)))
        for row in rows.head(MOST).iter_rows(named=True)
    )
    head = "".join(element("th", words(say(f"town.head.{one}"))) for one in heads)
    table = element("table", element("thead", element("tr", Html(head))), element("tbody", Html(body)))
    show_elements(element("div", table, kind="councils", reached=say("ui.table.at_hand")))
    if councils.height > MOST:
        st.caption(count("overview.others", councils.height - MOST))
    with st.expander(say("ui.table.all_columns"), icon=":material/table_view:"):
        grid.show("at_hand", rows, COLUMNS + (COUNTED if rates else ()), selectable=False)


def _row(row: dict[str, Any], rate: dict[str, Any] | None, meetings: pl.DataFrame | None, terms: pl.DataFrame | None, about: str) -> Html:
    name = [link(leading_to("overview", council=row["council"]), row["council"])]
    name += [element("span", words(about), kind="about")] if about else []
    cells = [element("td", *name), element("td", words(_known(row)))]
    if rate is not None and meetings is not None and terms is not None:
        later = [element("span", words(one), kind="about") for one in sittings.later(terms, rate)]
        cells += [element("td", words(_presence(rate)), *later), element("td", _strip(row["council_id"], rate, meetings))]
    return element("tr", *cells)


def _known(row: dict[str, Any]) -> str:
    if not row["sessions"]:
        return say("overview.no_session")
    last = row["last_session"].year if row["last_session"] else row["first_year"]
    told = [count(key, row[name]) for name, key in _READ.items() if row[name]]
    return listed([count("overview.council_known", row["sessions"], when=period.between(row["first_year"], last)), *told])


def _presence(rate: dict[str, Any]) -> str:
    if not rate["seats"]:
        return say("town.no_rate")
    said = in_words(rate["k"], rate["seats"], rate["unknown"], language())
    if on_a_phone():  # where no heading stands over it
        title = say("town.presence.term", term=rate["term"]) if rate["term"] else say("town.presence")
        return say("ui.line", name=title, value=said)
    return f"{said}, {rate['term']}" if rate["term"] else said


def _strip(council_id: int, rate: dict[str, Any], meetings: pl.DataFrame) -> Html:
    drawn = town.of_term(meetings, council_id, rate["term"])
    said = count("town.presence.strip", drawn.height, out=drawn["certain"].null_count())
    return presence_strip(drawn, said, keyed=False)
