"""Sentences on who sat: of a council, of a session, of one person."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from metrics.attendance import attendance
from metrics.attendance import states as attendance_states
from metrics.fraction import LEAST_FOR_RATE, in_words, interval_in_words, percent
from metrics.terms import term
from ui import lead
from ui.appearance import on_a_phone
from ui.language import count, day, language, number, say
from ui.sentences import period
from ui.sentences.coverage import quarters_without

_ENDED = ("adopted", "rejected", "deferred", "withdrawn", "noted", None)
_MOST_OF_THEM = 0.8  # from this share on a member sat in most sessions


def lead_of(last: pl.DataFrame, meetings: pl.DataFrame, quarters: pl.DataFrame, of: int = 0) -> None:
    """The figure of the page: the one council's share in its last term, or that of the council in the middle.

    `meetings`: the sessions of those terms, whose years are said; `quarters`: with and without a session read.
    `of`: of how many councils something was read, as the first page counts them; one of which no session was has no rate, either.
    """
    if last.height > 1:
        median, councils = attendance.middle(last)
        rest = max(of, last.height) - councils
        if median is not None:
            ends = interval_in_words(last["rate"].min(), last["rate"].max(), language())  # type: ignore[arg-type]
            parts = [say("lead.councils_between", bounds=ends)] if ends and councils > 1 else []
            parts += [count("lead.no_rate", rest)] if rest else []
            whose = say("lead.councils", n=number(councils)) if councils > 1 else say("lead.council_alone")
            lead.figure(percent(median, language()), lead.apart(whose, *parts))
        return
    for row in last.iter_rows(named=True):
        if not row["seats"]:
            lead.figure(say("lead.none"), say("lead.presence_none"))
            continue
        read = number(row["sessions"] + row["left_out"])
        sessions = count("lead.sessions_counted", row["left_out"], read=read) if row["left_out"] else say("lead.sessions_read", n=read)
        if row["left_out"] and on_a_phone():  # the members' room: the grid shows it, and what is to be known says why
            lead.notes().text(lead.sentences(sessions))
            sessions = ""
        when = when_of(meetings, row, short=on_a_phone())
        # Folded beside it stands the share of every term (`of_councils`).
        of_seats = {**row, "n": row["seats"]}
        lead.share(of_seats, "lead.presence", sessions, after=quarters_without(quarters), both_counts=True, when=when)


def sessions_of(meetings: pl.DataFrame, row: Mapping[str, Any]) -> str:
    """ "20 séances, de 2008 à 2014": those that the rate of `council_presence`'s row counts, and their years, which are not its term's."""
    return count("town.presence.sessions", row["sessions"], when=period.of(_counted(meetings, row)))


def when_of(meetings: pl.DataFrame, row: Mapping[str, Any], *, short: bool = False) -> str:
    """The months of the sessions that the rate counts; where there is none, of those that were read: a term of six years may have a few."""
    return period.months(_counted(meetings, row), short=short) or period.months(_of_term(meetings, row), short=short)


def later(totals: pl.DataFrame, last: Mapping[str, Any]) -> list[str]:
    """The sessions read that the rate shown does not count: of its own term, and of others, so that none that was read seems lost.

    `totals`: `council_presence` by term.
    """
    read = pl.col("sessions") + pl.col("left_out")
    of_council = totals.filter(pl.col("council_id") == last["council_id"]).select("term", "sessions", read=read)
    others = of_council.filter(pl.col("term") != (last["term"] or "")).sort("term")
    own = of_council.filter(pl.col("term").eq_missing(pl.lit(last["term"], pl.String)))
    out = int((own["read"] - own["sessions"]).sum())
    apart = [count("town.presence.counted", out, read=number(int(own["read"].sum())))] if out and own["sessions"].sum() else []
    said = [count("town.other_term", n, term=term) for term, _, n in others.iter_rows()]
    key = "town.apart" if (others["sessions"] > 0).any() else "town.no_rate_of"
    return [*apart, *([say(key, terms=", ".join(said))] if said else [])]


def _counted(meetings: pl.DataFrame, row: Mapping[str, Any]) -> pl.DataFrame:
    return _of_term(meetings, row).filter("bears_rate")


def _of_term(meetings: pl.DataFrame, row: Mapping[str, Any]) -> pl.DataFrame:
    same_term = term(pl.col("date")).eq_missing(pl.lit(row["term"], pl.String))
    return meetings.filter(pl.col("council_id") == row["council_id"], same_term)


def councils_chart() -> str:
    """What the points by council say together."""
    return say("presence.councils_chart")


def of_councils(totals: pl.DataFrame) -> None:
    """One sentence a council and term: seats held by members present, over the sessions that count."""
    for row in totals.iter_rows(named=True):
        name = f"{row['council']}, {row['term']}" if row["term"] else row["council"]
        if not row["seats"]:
            st.text(say("page.presence.council_unknown", council=name, left_out=count("page.presence.left_out", row["left_out"])))
            continue
        said = count(
            "page.presence.council",
            row["sessions"],
            council=name,
            fraction=in_words(row["k"], row["seats"], row["unknown"], language(), inside=True),
            interval=_interval(row),
        )
        st.text(said + (f" {count('page.presence.left_out', row['left_out'])}" if row["left_out"] else ""))


def of_session(meeting: pl.DataFrame, acts: pl.DataFrame) -> None:
    """How many sat, of how many seats; how many acts they dealt with, and how these ended."""
    ended = dict(acts.group_by(pl.col("outcome").cast(pl.String)).len().iter_rows())
    told = ", ".join(count(f"session.{name or 'unread'}", ended[name]) for name in _ENDED if ended.get(name))
    decided = [say("ui.line", name=count("session.acts", acts.height), value=told)] if acts.height else []
    for row in meeting.iter_rows(named=True):
        # Where the roll is of all members, the number of those whose state is known is that of the seats.
        whole = row["bears_rate"] and row["n"] == row["seats"] >= LEAST_FOR_RATE and not row["unknown"]
        lead.share(row, "lead.session_whole" if whole else "lead.session", *decided)


def people_chart(people: pl.DataFrame) -> str:
    """What the bars by councillor say together."""
    return count("page.presence.people_chart", people["councillor_id"].n_unique())


def spread(people: pl.DataFrame, *, brief: bool = False) -> None:
    """Of those with sessions enough how many sat in all of them, in most, in fewer; where it is not `brief`, from which share to which.

    Nobody is named: the list below names all alike. Ends with what a represented member counts as.
    """
    ranked = people.filter("rankable")
    ends = interval_in_words(ranked["rate"].min(), ranked["rate"].max(), language()) if ranked.height > 1 else ""  # type: ignore[arg-type]
    if not ends:
        return
    every, most = (int((ranked["rate"] >= least).sum()) for least in (1.0, _MOST_OF_THEM))
    parts = {"every": every, "most": most - every, "fewer": ranked.height - most}
    told = [count(f"presence.spread_{part}", n) for part, n in parts.items() if n]
    if partly := ranked.filter(pl.col("rate") >= 1.0, pl.col("present_part") > 0).height:  # "at all", though the grid marks it apart
        told[0] += count("presence.spread_partly", partly)
    whole = {"people": number(people["councillor_id"].n_unique()), "ranked": number(ranked.height), "bounds": ends}
    said = say("presence.spread_brief" if brief else "presence.spread", told=", ".join(told), **whole)
    # Why more are listed than there are seats.
    replaced = people.filter(pl.col("sessions") < pl.col("sessions").max()).height
    said = lead.sentences(said, *([count("presence.in_part_of_term", replaced)] if replaced else []))
    represented = say("presence.represented")
    st.caption(said if brief else f"{said} {represented}")
    if brief:
        lead.notes().text(represented)


def meetings_chart(meetings: pl.DataFrame) -> str:
    """What the bars by session say together."""
    counted = meetings.filter(meetings["bears_rate"])
    k, n, unknown = (int(counted[name].sum()) for name in ("k", "n", "unknown"))
    return count(
        "page.presence.meetings_chart",
        meetings.height,
        first=day(meetings["date"].min()),  # type: ignore[arg-type]
        last=day(meetings["date"].max()),  # type: ignore[arg-type]
        fraction=in_words(k, n, unknown, language()),
        out=meetings.height - counted.height,
    )


def cells_chart(cells: pl.DataFrame) -> str:
    """How many squares the grid holds, of which days, and how many of each state; as they are drawn, those out of the rates are apart."""
    counted = cells.filter(pl.col("in_rates"))
    states = dict(counted.group_by(pl.col("state").cast(pl.String)).len().iter_rows())
    known = [state for state in attendance_states.STATE.categories if state in states]
    parts = [say("grid.state", n=number(states[state]), state=say(f"value.state.{state}")) for state in known]
    out = cells.height - counted.height
    parts += [say("grid.state", n=number(out), state=say("grid.uncounted"))] if out else []
    return say(
        "grid.cells",
        people=cells["councillor_id"].n_unique(),
        meetings=cells["session_id"].n_unique(),
        first=day(cells["date"].min()),  # type: ignore[arg-type]
        last=day(cells["date"].max()),  # type: ignore[arg-type]
        parts=", ".join(parts),
    )


def _interval(row: dict[str, object]) -> str:
    certain, possible = row.get("certain"), row.get("possible")
    words = interval_in_words(certain, possible, language())  # type: ignore[arg-type]
    return say("page.presence.interval", interval=words) if words else ""
