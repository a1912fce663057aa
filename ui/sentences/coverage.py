"""Sentences on coverage: what is known of a council, how fresh it is, what is missing, and how much stands behind a rate."""

from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from metrics.coverage_sessions import quarters_since
from metrics.fraction import in_words
from ui import lead, navigation
from ui.address import leading_to
from ui.escaping import Html
from ui.language import count, day, language, say
from ui.prose import items
from ui.tables.elements import link, words

MOST = 30  # councils listed or drawn at once; the table holds them all


def lead_of(behind: pl.DataFrame) -> None:
    """The figure of the page: how many of the sessions known carry a rate."""
    row = behind.row(0, named=True)
    lead.share({"k": row["counted"], "n": row["sessions"], "unknown": 0}, "lead.coverage")


def list_of_councils(councils: pl.DataFrame, meetings: pl.DataFrame | None) -> None:
    """The councils to choose from, the one that sat last first, each with its last session and what is known of it."""
    st.header(say("overview.councils"), anchor=False)
    last = {} if meetings is None else {row["council_id"]: row for row in meetings.reverse().iter_rows(named=True)}
    items(_council(row, last.get(row["council_id"])) for row in councils.head(MOST).iter_rows(named=True))
    if councils.height > MOST:
        st.caption(count("overview.others", councils.height - MOST))


def brief(councils: pl.DataFrame, behind: pl.DataFrame) -> None:
    """How fresh the one council's papers are and how many sessions carry its rates, with the way to the rest."""
    fresh(councils.row(0, named=True))
    rates(behind)
    navigation.link("coverage", say("overview.to_coverage"))


def fresh(row: dict[str, Any]) -> None:
    """The last session known of a council, the last paper read, and the quarters gone by since."""
    if row["last_session"] is not None:
        st.text(say("coverage.fresh", last=day(row["last_session"]), read=day(row["last_read"]) or "–"))
        if gone := quarters_since(row["last_session"], date.today()):
            st.text(count("coverage.since", gone))


def of_council(councils: pl.DataFrame, behind: pl.DataFrame) -> None:
    """The same, and the quarters without a session."""
    row = councils.row(0, named=True)
    fresh(row)
    rates(behind)
    if row["quarters_asked"]:
        st.text(say("coverage.quarters", quarters=row["quarters"], asked=row["quarters_asked"]))


def rates(behind: pl.DataFrame) -> None:
    """How many of the sessions known carry the rates of attendance, and why the others do not."""
    row = behind.row(0, named=True)
    why = "".join(say(f"coverage.{name}", n=row[name]) for name in ("rolls_missing", "not_closing", "in_doubt") if row[name])
    st.text(say("coverage.behind", sessions=row["sessions"], counted=row["counted"], why=why))


def acts(behind: pl.DataFrame) -> None:
    """Of how many of the sessions known the acts were read: what rates of votes stand on."""
    st.caption(say("coverage.acts", **behind.row(0, named=True)))


def _council(row: dict[str, Any], last: dict[str, Any] | None) -> Html:
    chosen = link(leading_to("overview", council=row["council"]), row["council"])
    known = words(
        count("overview.council_known", row["sessions"], year=row["first_year"] or "–") if row["sessions"] else say("overview.no_session")
    )
    if row["last_session"] is None:
        return Html(f"{chosen} – {known}")
    met = words(say("overview.council_met", date=day(row["last_session"])))
    share = words(
        say("overview.council_share", share=in_words(last["k"], last["n"], last["unknown"], language())) if last and last["n"] else ""
    )
    quarters = words(say("overview.council_quarters", quarters=row["quarters"], asked=row["quarters_asked"]))
    return Html(f"{chosen}{met}{share}. {known}{quarters}.")
