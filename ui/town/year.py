"""The report of a year: which years there are, what of one its pages show, and the button that makes it."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import polars as pl
import streamlit as st
from babel.dates import format_date

from exports import year_report
from exports.year_report import Bar, Lead, Session, Span, YearReport
from metrics import town
from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply
from metrics.money import grants as grant_totals
from metrics.money import sums, suppliers
from metrics.votes import dissent
from ui import data, in_part, lead
from ui.language import count, day, euros, language, listed, number, say, say_if_known
from ui.rows import grant_rows, money_rows
from ui.sentences import money
from ui.tables import downloads
from ui.tables.elements import NONE
from ui.town import answers

_MEMBERS, _VOTES, _HOLDERS, _GRANTS = 130, 12, 12, 8  # rows of a page
_LEAST_QUOTE = 30  # letters: a word alone proves nothing to who has not the paper
_SIDES = (("votes_for", "sure"), ("votes_against", "against"), ("abstentions", "abstained"))
DEFINED = ("council_presence", "unanimity_expressed", "supplier_range", "grants")


def offer(council: dict[str, Any], who: str, meetings: pl.DataFrame) -> None:
    """The button, the years of the council's sessions, and the file of the one chosen, made when it is pressed."""
    years = sorted(meetings["date"].dt.year().drop_nulls().unique(), reverse=True)
    if not years:
        return
    with st.popover(say("year_report.button"), icon=":material/picture_as_pdf:"):
        st.caption(say("year_report.what"))
        year = st.selectbox(say("year_report.choose"), years, index=None, placeholder=say("ui.streamlit.choose_one"), key="report year")
        if year is not None:
            report = of_year(council, who, year)
            st.download_button(
                say("year_report.download", year=year),
                data=partial(year_report.write, report),
                file_name=f"{report.about.stem}.{year_report.SUFFIX}",
                mime=year_report.MIME,
                on_click="ignore",
                icon=":material/description:",
                key="report of the year",
            )


def of_year(council: dict[str, Any], who: str, year: int) -> YearReport:
    """What the report of one council (a row of `councils`) and year says, in the visitor's language."""
    filters = Filters(council=(str(council["council_id"]),), since=date(year, 1, 1), until=date(year, 12, 31))
    meetings, votes = apply(data.meetings(), filters), apply(data.votes(), filters)
    divided = dissent.contested(votes, data.frames()["positions"])
    ranges, grants = answers.ranges_of(money_rows.held(filters), money_rows.alone(filters)), grant_rows.granted(filters)
    given = grant_totals.by_beneficiary(grants).drop_nulls("amount_cents")
    title = say("year_report.title", council=council["council"], year=year)
    holders = _holders(ranges)
    return YearReport(
        about=downloads.about_page(f"{say('year_report.file')}-{council['council']}-{year}", title, filters, DEFINED),
        council=council["council"],
        year=year,
        who=who,
        leads=(_presence(meetings), _voices(votes), _money(ranges)),
        sessions=tuple(map(_session, meetings.sort("date", "session_id").iter_rows(named=True))),
        members=tuple(map(_member, attendance.by_councillor(apply(data.lines(), filters)).head(_MEMBERS).iter_rows(named=True))),
        votes=tuple(map(_vote, divided.head(_VOTES).iter_rows(named=True))),
        holders=holders[:_HOLDERS],
        grants=_given(given.head(_GRANTS)),
        grants_said=_grants_said(grants, partial=in_part.found("grants", filters).height > 0),
        known=_known(meetings),
        divided=_most(town.most_divided(votes, data.frames()["positions"])),
        votes_notes=(say("year_report.acts", acts=number(votes.height)), *_more(divided.height - _VOTES)),
        money_notes=(say("year_report.ceilings"), *_more(len(holders) - _HOLDERS)),
    )


def _presence(meetings: pl.DataFrame) -> Lead:
    title = say("year_report.presence")
    for row in attendance.council_presence(meetings, by="year").head(1).iter_rows(named=True):
        if row["rate"] is not None:
            seats = lead.known(row["seats"], row, row["rate"])
            told = [count("town.presence.seats", row["k"], k=number(row["k"]), seats=seats), *lead.why(row)]
            told += [count("page.presence.left_out", row["left_out"])] if row["left_out"] else []
            return Lead(title, lead.ends(row, row["rate"]), lead.sentences(*told))
    return Lead(title, say("lead.none"), say("year_report.no_rate"))


def _voices(votes: pl.DataFrame) -> Lead:
    title = say("year_report.voices")
    for row in town.voices(votes).iter_rows(named=True):
        if row["n"]:
            large = lead.ends(row, row["rate"]) or say("fraction.k_of_n", k=row["k"], n=row["n"])
            return Lead(title, large, answers.voices_told(row, ""))
    return Lead(title, say("lead.none"), say("year_report.no_votes"))


def _money(ranges: pl.DataFrame) -> Lead:
    title = say("year_report.money")
    for row in suppliers.whole(ranges.drop("supplier", strict=False)).head(1).iter_rows(named=True):
        contracts = count("page.money.contracts", row["contracts"])
        return Lead(
            title, money.large(row, row["open_maximum"]), say("year_report.money_said", basis=money.basis(row), contracts=contracts)
        )
    return Lead(title, say("lead.none"), say("year_report.no_money"))


def _session(row: dict[str, Any]) -> Session:
    said = format_date(row["date"], "d/MM" if language() == "fr" else "d MMM", locale=language())
    return Session(said, row["certain"] or 0.0, row["possible"] or 0.0, row["certain"] is None)


def _member(row: dict[str, Any]) -> Bar:
    whole = row["n"] + row["unknown"]
    parts = {"sure": row["present_full"], "maybe": row["present_part"], "unknown": row["unknown"]}
    said = say("fraction.k_of_n", k=row["k"], n=row["n"])
    said += f", {count('fraction.unknown_beside', row['unknown'])}" if row["unknown"] else ""
    return Bar(row["councillor"], said, tuple((kind, n / whole) for kind, n in parts.items()) if whole else ())


def _vote(row: dict[str, Any]) -> Bar:
    known = [(name, kind, row[name]) for name, kind in _SIDES if row[name] is not None]
    whole = sum(n for _, _, n in known)
    said = ", ".join(count(f"overview.{name}", n) for name, _, n in known if n) or say("town.vote.uncounted")
    parts = tuple((kind, n / whole) for _, kind, n in known) if whole else ()
    return Bar(row["title"] or row["number"] or NONE, said, parts, format_date(row["date"], "dd/MM/yyyy"))


def _holders(ranges: pl.DataFrame) -> tuple[Span, ...]:
    drawn = ranges.drop_nulls("upper_cents").rows(named=True)
    most = max((row["upper_cents"] for row in drawn), default=0)
    # The font of the pages has no thin space.
    bars = (answers.bar(row, most) for row in drawn)
    return tuple(Span(one.name, one.said.replace("\u2009", "\xa0"), one.start, one.end, one.kind) for one in bars)


def _given(rows: pl.DataFrame) -> tuple[Span, ...]:
    most = max(int(rows["amount_cents"].max() or 1), 1)  # type: ignore[arg-type]
    shares = [cents / most for cents in rows["amount_cents"]]
    return tuple(
        Span(row["beneficiary"], euros(row["amount_cents"], row["currency"]), share, share, "tick")
        for row, share in zip(rows.iter_rows(named=True), shares, strict=True)
    )


def _grants_said(grants: pl.DataFrame, *, partial: bool) -> str:
    for row in sums.over_years(grant_totals.by_year(grants)).head(1).iter_rows(named=True):
        key = "grants_least" if partial or row["amount_not_printed"] else "grants_said"
        amount = euros(row["amount_cents"], row["currency"]) or NONE
        return say(f"year_report.{key}", amount=amount, grants=number(row["grants"]))
    return ""


def _known(meetings: pl.DataFrame) -> str:
    counted = int(meetings["bears_rate"].sum())
    return listed([count("town.known.sessions", meetings.height), count("town.known.counted", counted, sessions=meetings.height)])


def _most(found: pl.DataFrame) -> dict[str, str] | None:
    for row in found.iter_rows(named=True):
        outcome = say_if_known(f"town.vote.{row['outcome']}", say("town.vote.unread"))
        paper = data.document(row["document_id"]) or {}
        place = say("ui.evidence.place", source=paper["source"], page=row["page"] or 1) if paper else ""
        said = f"{day(row['date'])}. {outcome} {_vote(row).said}"
        quote = row["quote"] or ""
        return {
            "title": row["title"] or row["number"] or NONE,
            "said": said,
            "quote": quote if len(quote) >= _LEAST_QUOTE else "",
            "source": place,
        }
    return None


def _more(rest: int) -> Iterator[str]:
    if rest > 0:
        yield say("year_report.more", n=number(rest))
