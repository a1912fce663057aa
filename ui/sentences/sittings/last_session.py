"""Sentences on one session, as a citizen asks: when did they meet, who came, how did they vote; each figure leads to its proof."""

from datetime import date
from typing import Any

import polars as pl
from babel.dates import format_date

from metrics.votes.decided import has_casting_vote
from ui.address import leading_to
from ui.escaping import Html
from ui.language import choice, count, day, language, say
from ui.prose import counted, items, paragraph, sentence
from ui.tables.elements import link, words

ACTS = "acts"  # where the list of all acts begins on the page of a session
_AWAY = ("represented", "excused", "absent", "unknown")
_HOW = ("divided", "abstaining", "unanimous", "unknown", "not_voted")
_COUNTS = ("votes_for", "votes_against", "abstentions")


def told(meeting: dict[str, Any], time: str | None, acts: pl.DataFrame) -> None:
    """The session of `attendance.by_session` and its acts as `overview.decided` ranks them, in one paragraph."""
    seen: set[str] = set()
    number = meeting["session_id"]
    when = link(leading_to("act", document=meeting["document_id"], fact=f"session:{number}"), long_day(meeting["date"]))
    at = words(say("overview.at", time=clock(time)) if time else "")
    paragraph(sentence("overview.met", seen, when=when, at=at), _came(meeting, seen), _voted(number, acts, seen))


def short(meeting: dict[str, Any], acts: pl.DataFrame) -> None:
    """The same in two sentences, for the first screen: when, how many came, how many decisions, how many of them divided the council."""
    seen: set[str] = set()
    number = meeting["session_id"]
    when = link(leading_to("act", document=meeting["document_id"], fact=f"session:{number}"), long_day(meeting["date"]))
    said = [sentence("town.last.met", seen, when=when), _share(meeting, seen)]
    if meeting["n"] and (away := meeting["represented"]):  # who vote all the same, by a colleague
        said.append(Html(f"{counted('overview.represented', away, leading_to('sessions', id=number), seen)}."))
    if acts.height:
        all_acts = every_act(number)
        examined = link(all_acts, count("session.acts", acts.height))
        divided = acts.filter(pl.col("how").cast(pl.String) == "divided").height
        parts = [counted("overview.how_divided", divided, all_acts, seen)] if divided else []
        said.append(sentence("town.last.divided" if parts else "town.last.acts", seen, acts=examined, divided=Html("".join(parts))))
    paragraph(*said)


def decisions(acts: pl.DataFrame, session: int, most: int = 6) -> None:
    """The decisions by title, the contested first; all of them one click away."""
    lines = [_decision(act) for act in acts.head(most).iter_rows(named=True)]
    if acts.height > most:
        lines.append(link(every_act(session), count("overview.more", acts.height - most)))
    items(lines)


def every_act(session: int) -> str:
    """Where a session's page lists all its acts, each with its outcome."""
    return f"{leading_to('sessions', id=session, view='acts')}#{ACTS}"


def long_day(value: date) -> str:
    """mardi 16 juin 2026, Tuesday 16 June 2026."""
    return f"{format_date(value, 'EEEE', locale=language())} {day(value)}"


def clock(time: str) -> str:
    """ "18:30" as 18 h 30, or as it is in English."""
    hour, minutes = time.split(":")[:2]
    said = f"{int(hour)}\u00a0h\u00a0{minutes}"
    return said.removesuffix("\u00a000") if language() == "fr" else f"{hour}:{minutes}"


def _came(meeting: dict[str, Any], seen: set[str]) -> Html:
    said = [_share(meeting, seen)]
    if not meeting["n"]:
        return said[0]
    roll = leading_to("sessions", id=meeting["session_id"])
    if meeting["present_part"]:
        said.append(counted("overview.present_part", meeting["present_part"], roll, seen))
    if away := [counted(f"overview.{name}", meeting[name], roll, seen) for name in _AWAY if meeting[name]]:
        said.append(sentence("overview.away", seen, away=Html(", ".join(away))))
    if not meeting["bears_rate"]:
        said.append(_no_rate(meeting, seen))
    return Html(" ".join(said))


def _share(meeting: dict[str, Any], seen: set[str]) -> Html:
    """How many members were there; of how many, where the roll is whole."""
    if not meeting["n"]:
        return sentence("overview.no_roll", seen)
    of_all = "overview.share" if meeting["bears_rate"] else "overview.share_read"
    share = link(leading_to("sessions", id=meeting["session_id"]), count(of_all, meeting["k"], seats=meeting["seats"]))
    return sentence("overview.came" if meeting["k"] > 1 else "overview.came_one", seen, share=share)


def _no_rate(meeting: dict[str, Any], seen: set[str]) -> Html:
    """Why no rate is drawn from the roll: it does not close, its papers deny it, or nothing is printed to hold it against."""
    if meeting["difference"]:
        return sentence("overview.open", seen, difference=words(str(meeting["difference"])))
    return sentence("overview.unchecked" if meeting["in_rates"] else "overview.cut", seen)


def _voted(session: int, acts: pl.DataFrame, seen: set[str]) -> Html:
    if acts.is_empty():
        return sentence("overview.no_acts", seen)
    all_acts = every_act(session)
    number = dict(acts.group_by(pl.col("how").cast(pl.String)).len().iter_rows())
    parts = [counted(f"overview.how_{how}", number[how], all_acts, seen) for how in _HOW if how in number]
    examined = link(all_acts, count("session.acts", acts.height))
    return sentence("overview.voted", seen, acts=examined, parts=Html(", ".join(parts)))


def _decision(act: dict[str, Any]) -> Html:
    title = link(leading_to("act", id=act["deliberation_id"]), act["title"] or act["number"] or say("overview.untitled"))
    said = how_it_ended(act)
    return Html(f"{title}{words(say('overview.so', said=said)) if said else ''}")


def votes_in_words(act: dict[str, Any]) -> str:
    """Of an act of `overview.decided` by how many votes, where it divided the council or some abstained."""
    return (
        ", ".join(count(f"overview.{name}", act[name]) for name in _COUNTS if act[name]) if act["how"] in ("divided", "abstaining") else ""
    )


def how_it_ended(act: dict[str, Any]) -> str:
    """An act of `overview.decided` in words: adopted or not, by what votes or how; "" where nothing is printed."""
    votes = votes_in_words(act)
    how = [votes] if votes else [say(f"overview.so_{act['how']}")] if act["how"] != "not_voted" else []
    outcome = [choice("outcome", act["outcome"])] if act["outcome"] else []
    cast = [say("overview.so_cast")] if has_casting_vote(act) else []
    return ", ".join([" ".join([*outcome, *cast]), *how] if outcome else how)
