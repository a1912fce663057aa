"""The councils at hand, the fullest first: a table whose names are links, each with a small strip of its sessions; cards on a phone."""

from typing import Any

import polars as pl
import streamlit as st

from metrics import town
from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply
from ui import data, lead
from ui.address import leading_to
from ui.appearance import on_a_phone
from ui.escaping import Html, show_elements
from ui.language import count, listed, number, say
from ui.rows import money_rows
from ui.sentences import money, period
from ui.sentences.sittings import presence as sittings
from ui.tables import downloads
from ui.tables.elements import element, link, words
from ui.tables.table import every_column
from ui.town import amounts, place
from ui.town.answers import presence_strip

MOST = 30  # councils listed; the picker over the page and the files hold them all
_ROOM = 4  # rows that a first screen has room for
COLUMNS = ("council", "sessions", "first_year", "last_session", "acts", "contracts", "grants", "documents")
COUNTED = ("term", "k", "seats", "unknown", "rate", "certain", "possible")
DEFINED = ("council_presence", "closing")
_READ = {"acts": "session.acts", "contracts": "page.money.contracts"}
_HEADS = ("council", "known", "presence", "strip")


def show(councils: pl.DataFrame, meetings: pl.DataFrame | None, filters: Filters, voted: bool = False, title: str = "") -> None:
    """`coverage.by_council`'s rows; without `meetings` (a large database) what is known of each stands alone.

    `voted`: with each council's votes of one voice and its highest contract; `title`: where they are not all that were read.
    """
    terms = None if meetings is None else attendance.council_presence(meetings, by="term")
    presence = None if terms is None else attendance.last_terms(terms)
    rows = town.at_hand(councils, presence)
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="titled at_hand"):
        st.header(title or say("ui.table.at_hand"), anchor=False, width="content")
        downloads.offer("at_hand", rows, filters, DEFINED)
    if rows.height > 1:
        st.caption(say("town.order"))
    rates = {} if presence is None else {row["council_id"]: row for row in presence.iter_rows(named=True)}
    where = place.by_council()
    drawn = rows.head(MOST)
    said = _voted_and_bought(filters, drawn["council_id"]) if voted and meetings is not None else {}
    heads = _HEADS if rates else _HEADS[:2]
    body = "".join(
        _row(_named(row, where.get(row["council"]), said.get(row["council_id"], [])), rates.get(row["council_id"]), meetings, terms)
        for row in drawn.iter_rows(named=True)
    )
    head = "".join(element("th", words(say(f"town.head.{one}"))) for one in heads)
    table = element("table", element("thead", element("tr", Html(head))), element("tbody", Html(body)))
    with st.container(key=f"councils {min(drawn.height, _ROOM)}"):  # room is kept for its rows: what stands below is not pushed away
        show_elements(element("div", table, kind="councils", reached=say("ui.table.at_hand")))
    if rates:
        st.caption(say("town.which_term"))
    if councils.height > MOST:
        st.caption(count("overview.others", councils.height - MOST))
    every_column("at_hand", rows, COLUMNS + (COUNTED if rates else ()), selectable=False)


def _named(row: dict[str, Any], where: place.Place | None, voted: list[str]) -> list[Html]:
    """Who the council is, and what is read of it."""
    name = [link(leading_to("overview", council=row["council"]), row["council"])]
    known = [words(_known(row))]
    for cell, more in ((name, " · ".join(place.said(where, None))), (known, listed(voted))):
        cell.extend([element("span", words(more), kind="about")] if more else [])
    return [element("td", *name), element("td", *known)]


def _row(cells: list[Html], rate: dict[str, Any] | None, meetings: pl.DataFrame | None, terms: pl.DataFrame | None) -> Html:
    if rate is not None and meetings is not None and terms is not None:
        later = listed(sittings.later(terms, rate))
        cells += [element("td", words(_presence(rate, meetings)), *([element("span", words(later), kind="about")] if later else []))]
        # A phone has room for words alone, if more than one council is to be seen.
        cells += [] if on_a_phone() else [element("td", _strip(rate["council_id"], rate, meetings))]
    return element("tr", *cells)


def _voted_and_bought(filters: Filters, councils: pl.Series) -> dict[int, list[str]]:
    """By council: how many of its known votes went one way, and the highest amount of a contract, of the basis that most of them have."""
    found = data.kept("voted and bought", repr(filters), lambda: _rates_and_highest(filters))
    rates, highest = (rows.filter(pl.col("council_id").is_in(councils.implode())) for rows in found)
    told: dict[int, list[str]] = {}
    for row in rates.iter_rows(named=True):
        told.setdefault(row["council_id"], []).append(_voices(row))
    for row in highest.iter_rows(named=True):
        said = say("town.council.largest", amount=amounts.bounds(row), basis=money.basis(row))
        told.setdefault(row["council_id"], []).append(said)
    return told


def _voices(row: dict[str, Any]) -> str:
    """Of all final votes how many went one way, from certain to possible, as the council's own page leads with it."""
    share = f" ({share})" if (share := lead.ends(row, row["rate"])) else ""
    said = count("town.council.voices", row["k"], of=number(row["n"] + row["unknown"]), share=share)
    return ", ".join([said, *([count("town.council.voices_unknown", row["unknown"])] if row["unknown"] else [])])


def _rates_and_highest(filters: Filters) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A row a council each: its rate of unanimity of expressed votes, and its contract of the highest amount."""
    contracts = data.contracts(filters).filter(pl.col("upper_cents").is_not_null())
    highest = [money_rows.largest(rows).head(1) for rows in contracts.partition_by("council_id")]
    return town.voices_by_council(apply(data.votes(), filters)), pl.concat(highest) if highest else contracts.clear()


def _known(row: dict[str, Any]) -> str:
    if not row["sessions"]:
        return say("overview.no_session")
    last = row["last_session"].year if row["last_session"] else row["first_year"]
    told = [count(key, row[name]) for name, key in _READ.items() if row[name]]
    return listed([count("overview.council_known", row["sessions"], when=period.between(row["first_year"], last)), *told])


def _presence(rate: dict[str, Any], meetings: pl.DataFrame) -> str:
    if not rate["seats"]:
        none = say("town.no_rate")
        return none if on_a_phone() else say("town.no_rate_drawn", said=none)
    # As the council's own page counts them: from the seats surely taken to those that may be, with the same two rates.
    share = f" ({share})" if (share := lead.ends(rate, rate["rate"])) else ""
    taken = say("fraction.k_of_n", k=lead.whole(rate, rate["seats"]), n=number(rate["seats"])) + share
    unknown = [count("fraction.unknown_inside", rate["unknown"])] if rate["unknown"] else []
    said = listed([", ".join([taken, *unknown]), sittings.sessions_of(meetings, rate)])
    return say("ui.line", name=say("town.presence"), value=said) if on_a_phone() else said  # no heading stands over it there


def _strip(council_id: int, rate: dict[str, Any], meetings: pl.DataFrame) -> Html:
    drawn = town.of_term(meetings, council_id, rate["term"])
    said = count("town.presence.strip", drawn.height, out=drawn["certain"].null_count())
    return presence_strip(drawn, said, keyed=False)
