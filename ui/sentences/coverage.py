"""Sentences on coverage: what is known of a council, how fresh it is, what is missing, and how much stands behind a rate."""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from metrics.coverage_sessions import quarters_since
from metrics.fraction import in_words
from ui import navigation
from ui.address import leading_to
from ui.elements import link, words
from ui.escaping import Html
from ui.language import count, day, language, say
from ui.prose import items
from ui.year_grid import Cell, show

_MOST = 30  # councils listed or drawn at once; the table holds them all


def list_of_councils(councils: pl.DataFrame, meetings: pl.DataFrame | None) -> None:
    """The councils to choose from, the one that sat last first, each with its last session and what is known of it."""
    st.header(say("overview.councils"), anchor=False)
    last = {} if meetings is None else {row["council_id"]: row for row in meetings.reverse().iter_rows(named=True)}
    items(_council(row, last.get(row["council_id"])) for row in councils.head(_MOST).iter_rows(named=True))
    if councils.height > _MOST:
        st.caption(count("overview.others", councils.height - _MOST))


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


def grid(cells: pl.DataFrame, quarters: Callable[[], pl.DataFrame]) -> None:
    """Council by year; of one council, quarter by year. Each cell leads to its sessions."""
    one = cells["council_id"].n_unique() == 1
    years = sorted(cells["year"].unique(), reverse=True)
    if one:
        known, council = quarters(), cells["council"][0]
        parts = known.partition_by("quarter", as_dict=True)
        rows = [(words(say("coverage.quarter", n=n)), _quarters(part, council)) for (n,), part in sorted(parts.items())]
        years = sorted(known["year"].unique(), reverse=True)
    else:
        shown = cells["council_id"].unique(maintain_order=True)[:_MOST]
        parts = cells.filter(pl.col("council_id").is_in(shown.implode())).partition_by("council_id", as_dict=True, maintain_order=True)
        rows = [(link(leading_to("coverage", council=part["council"][0]), part["council"][0]), _years(part)) for part in parts.values()]
    if rows:
        show(say("coverage.grid_quarters" if one else "coverage.grid_years"), rows, years)
        st.caption(say("coverage.legend_quarters" if one else "coverage.legend_years"))


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


def _years(cells: pl.DataFrame) -> dict[int, Cell]:
    return {row["year"]: _year(row) for row in cells.iter_rows(named=True)}


def _year(row: dict[str, Any]) -> Cell:
    empty = row["quarters_asked"] - row["quarters"]
    said = f"{row['sessions']} (−{empty})" if empty else str(row["sessions"] or "–")
    named = say("coverage.cell", council=row["council"], when=row["year"], sessions=row["sessions"], empty=empty)
    address = _sessions(row["council"], date(row["year"], 1, 1), date(row["year"], 12, 31)) if row["sessions"] else ""
    whole = row["sessions"] and row["rolls"] == row["sessions"] and not row["not_closing"] and not empty
    return Cell(said, address, named, "whole" if whole else "part" if row["sessions"] else "none")


def _quarters(rows: pl.DataFrame, council: str) -> dict[int, Cell]:
    return {row["year"]: _quarter(row, council) for row in rows.iter_rows(named=True)}


def _quarter(row: dict[str, Any], council: str) -> Cell:
    if not row["sessions"]:
        return Cell("–", "", "", "none")
    said = str(row["sessions"]) if row["state"] == "whole" else f"{row['counted']}/{row['sessions']}"
    when = f"{say('coverage.quarter', n=row['quarter'])} {row['year']}"
    named = say("coverage.cell_counted", council=council, when=when, sessions=row["sessions"], counted=row["counted"])
    month = row["quarter"] * 3
    last = date(row["year"], month, 30 if month in (6, 9) else 31)
    return Cell(said, _sessions(council, date(row["year"], month - 2, 1), last), named, row["state"])


def _sessions(council: str, first: date, last: date) -> str:
    return leading_to("sessions", **{"council": council, "from": first, "to": last})
