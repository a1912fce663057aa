"""Sentences on coverage: what is known of a council, how fresh it is, what is missing, and how much stands behind a rate."""

from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from metrics.coverage_sessions import quarters_since
from ui import lead, navigation
from ui.address import leading_to
from ui.appearance import on_a_phone
from ui.escaping import Html
from ui.language import count, day, number, say
from ui.prose import items
from ui.sentences import period
from ui.tables.elements import NONE, link, words
from ui.town import place

_READ = {"acts": "session.acts", "contracts": "page.money.contracts", "grants": "lead.grants"}
_ENDED = ("adopted", "rejected", "noted", "deferred", "withdrawn")
_OF_VOTES = ("adopted", "rejected", "unread")  # outcomes of what is voted
MOST = 30  # councils listed or drawn at once; the table holds them all


def lead_of(councils: pl.DataFrame, behind: pl.DataFrame) -> None:
    """The figure of the page: the sessions read; in how many of the quarters, from the first to the last, one was; how many count."""
    row = behind.row(0, named=True)
    with_one, asked = (int(councils[name].sum()) for name in ("quarters", "quarters_asked"))
    years = [one.year for one in councils["last_session"].drop_nulls()]
    when = period.between(councils["first_year"].min(), max(years, default=None))  # type: ignore[arg-type]
    told = []
    if councils.height == 1:
        lead.ask(say("page.coverage.question_one"))
        told += [say("lead.coverage_unheld"), ", ".join(read(councils))]
    elif asked:  # each council's own quarters, which the boxes below tell better than their sum
        lead.notes().text(lead.sentences(say("lead.coverage_quarters_each", k=number(with_one), n=number(asked))))
    told += [count("lead.coverage_sessions", row["counted"])] if row["sessions"] else []
    once = councils.filter(pl.col("sessions") == 1).height
    told += [count("lead.coverage_once", once)] if councils.height > 1 and once else []
    last = councils["last_session"].item() if councils.height == 1 else None
    if last is not None and (gone := quarters_since(last, date.today())):
        found = place.by_council().get(councils["council"].item())
        ended = found if found and found.kind in ("delegated", "associated") else None  # why nothing follows
        since = say("lead.coverage_ended", last=day(last), kind=place.kind_of(ended)) if ended else None
        told.append(since or count("lead.coverage_since", gone, last=day(last)))
    of = f", {count('lead.coverage_councils', councils.height)}" if councils.height > 1 else ""
    lead.figure(number(row["sessions"]), lead.apart(count("lead.coverage", row["sessions"], when=when, councils=of), *told))


def read(councils: pl.DataFrame) -> list[str]:
    """How many acts, contracts and grants were read of some councils, each kind of which there are any."""
    return [count(key, n) for name, key in _READ.items() if (n := int(councils[name].sum()))]


def brief(councils: pl.DataFrame, behind: pl.DataFrame) -> None:
    """How fresh the one council's papers are and how many sessions carry its rates, with the way to the rest."""
    fresh(councils.row(0, named=True))
    rates(behind)
    navigation.link("coverage", say("overview.to_coverage"))


def fresh(row: dict[str, Any]) -> None:
    """The last session known of a council, the last paper read, and the quarters gone by since."""
    if row["last_session"] is not None:
        st.text(say("coverage.fresh", last=day(row["last_session"]), read=day(row["last_read"]) or NONE))
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
    why = "".join(
        say(f"coverage.{name}", n=row[name]) for name in ("rolls_missing", "not_closing", "not_checkable", "in_doubt") if row[name]
    )
    st.text(say("coverage.behind", sessions=row["sessions"], counted=row["counted"], why=why))


def out_of_rates(uncounted: pl.DataFrame) -> None:
    """Each session of the one council that carries none of its rates, by its day, a link, and why: what a year's "2/3" leaves out."""
    if uncounted.is_empty():
        return
    st.subheader(count("coverage.uncounted", uncounted.height), anchor=False)
    shown = uncounted.head(MOST)
    lines = [
        Html(f"{link(leading_to('sessions', id=number), day(when))}{words(say('coverage.uncounted_why', why=say(f'coverage.why.{why}')))}")
        for number, when, why in shown.iter_rows()
    ]
    rest = uncounted.height - shown.height
    items([*lines, *([words(count("overview.more", rest))] if rest else [])])


def acts(behind: pl.DataFrame) -> None:
    """Of how many of the sessions known the acts were read: what rates of votes stand on."""
    st.caption(say("coverage.acts", **behind.row(0, named=True)))


def quarters_without(quarters: pl.DataFrame) -> list[str]:
    """How many of the quarters have no session read, where some have none."""
    empty = quarters.filter(quarters["sessions"] == 0).height
    return [count("page.sessions.empty", empty, quarters=number(quarters.height))] if empty else []


def ended(votes: pl.DataFrame) -> str:
    """How many were adopted, noted, turned down, put off, withdrawn, or had no outcome read.

    Those turned down with one voice, which are not the divided votes that the page of votes counts, are told beside them; so are the
    secret ballots, which it leaves out, and those of an outcome not read that it counts: the votes add up to its own. A phone's
    first screen has room for the outcomes alone.
    """
    outcome = votes["outcome"].cast(pl.String)
    ends = {name: int((outcome == name).sum()) for name in _ENDED}
    if not any(ends.values()):
        return ""
    beside = {} if on_a_phone() else _beside(votes, outcome)
    told = [
        count(f"page.acts.{name}", n) + (f" {count(f'page.acts.{name}_beside', beside[name])}" if beside.get(name) else "")
        for name, n in (ends | {"unread": outcome.null_count()}).items()
        if n
    ]
    return ", ".join(told)


def _beside(votes: pl.DataFrame, outcome: pl.Series) -> dict[str, int]:
    """Of the acts of an outcome, how many the page of votes counts otherwise."""
    return {
        "rejected": votes.filter(outcome == "rejected", votes["u1"].fill_null(value=False)).height,
        "adopted": votes.filter(outcome == "adopted", pl.col("why_not").cast(pl.String) == "secret").height,
        "unread": votes.filter(outcome.is_null(), "final").height,
    }


def as_votes(votes: pl.DataFrame) -> None:
    """How many the page of votes counts, and of what outcomes they are, without the secret ballots: both pages' counts agree.

    Among what is to be known: beside the outcomes of all acts it would be read as a second count of the same.
    """
    final, secret = int(votes["final"].sum() or 0), votes.filter(pl.col("why_not").cast(pl.String) == "secret").height
    outcomes = votes.filter("final")["outcome"].cast(pl.String).fill_null("unread")
    ended = {name: int((outcomes == name).sum()) for name in _OF_VOTES}
    parts = ", ".join(count(f"page.acts.{name}", n) for name, n in ended.items() if n)
    apart = say("page.acts.without_secret", ballots=count("page.votes.secret", secret)) if secret else ""
    if final:
        lead.notes().text(lead.sentences(count("page.acts.as_votes", final, acts=count("session.acts", votes.height), parts=parts) + apart))
