"""One session in words: when, who presided, what was decided, and the sum by which its roll closes or does not."""

from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from locales.days import hour
from metrics.quorum import majority
from ui.address import leading_to
from ui.appearance import on_a_phone
from ui.escaping import Html, md_escape, plain
from ui.language import count, day, language, say
from ui.lead import sentences
from ui.prose import items
from ui.sentences.sittings.last_session import votes_in_words
from ui.tables.elements import element, link, words

Row = dict[str, Any]
_PARTS = ("present", "represented", "excused", "absent", "disputed")
_THERE = ("present_full", "present_part")
_AWAY, _FEW, _MOST = ("represented", "excused", "absent"), 6, 30  # names of who was away, and of who sat, that a sentence bears
_FIRST = 3  # titles of those adopted, as most are
_VOTED, _NOT_VOTED = ("adopted", "rejected", "deferred", "withdrawn"), ("noted", None)


def head(session: Row) -> None:
    """Which session it is."""
    st.header(say("page.sessions.heading", date=day(session["date"]), council=md_escape(session["council"])), anchor=False)


def printed(session: Row) -> None:
    """What the paper prints of the session itself: hours, chair, secretary; and whether its day is yet to come."""
    told = [say(f"page.sessions.{name}", value=hour(session[name], language())) for name in ("time", "closed_at") if session[name]]
    told += [say(f"page.sessions.{name}", value=session[name]) for name in ("president", "secretary") if session[name]]
    if told:
        st.text(plain(" · ".join(told)))
    if session["date"] and session["date"] > date.today():
        st.warning(say("page.sessions.ahead"), icon=":material/event_busy:")
    if session["provisional"]:
        st.caption(say("page.sessions.provisional"))


def closing(session: Row, meeting: Row) -> None:
    """The sum: 57 present + 4 excused = 61 in office; or by how much it differs; or that nothing is printed to hold it against."""
    parts = {name: meeting["k"] if name == "present" else meeting[name] for name in _PARTS}
    total, office = sum(parts.values()), session["members_in_office"]
    said = say("session.sum", parts=" + ".join(count(f"session.{name}", n) for name, n in parts.items() if n) or "0", total=total)
    if session["closes"] is None or office is None:
        st.text(say("session.not_checkable", sum=said))
    elif session["closes"]:
        st.text(say("session.closes" if total == office else "session.closes_otherwise", sum=said, office=office))
    else:
        st.warning(md_escape(say("session.does_not_close", sum=said, office=office, difference=abs(session["difference"] or 0))))
    if session["closes"] is not False and session["in_rates"] is False:
        st.caption(say("roll.left_out.session_in_doubt"))


def quorum(session: Row, meeting: Row) -> None:
    """The members whose presence the law asks for, beside those who were there."""
    if (needed := majority(session["members_in_office"], session["date"])) is not None:
        st.text(say("session.majority", needed=needed, present=meeting["k"]))


def there(roll: pl.DataFrame) -> None:
    """Who sat, by name where a sentence has room for them; each with the way to the proof in the list below."""
    names = roll.filter(pl.col("state").cast(pl.String).is_in(_THERE))["councillor"].to_list()
    if 0 < len(names) <= _MOST:
        with st.container(key="there"):
            st.text(plain(sentences(say("session.of_state", state=count("session.present", len(names)), n=", ".join(names)))))


def away(roll: pl.DataFrame) -> None:
    """Who was represented, excused or absent, by name where they are few."""
    found = [(name, roll.filter(pl.col("state").cast(pl.String) == name)["councillor"].to_list()) for name in _AWAY]
    if 0 < sum(len(names) for _, names in found) <= _FEW:
        told = [say("session.of_state", state=count(f"session.{name}", len(names)), n=", ".join(names)) for name, names in found if names]
        st.text(plain(sentences(*told)))


def decided(acts: pl.DataFrame) -> None:
    """What came of the acts of `overview.leading`: a line an outcome with the first acts of it, a last one for what was not voted."""
    outcome = pl.col("outcome").cast(pl.String)
    found = {name: acts.filter(outcome.eq_missing(pl.lit(name, pl.String))) for name in (*_VOTED, *_NOT_VOTED)}
    rest = [count(f"session.{name or 'unread'}", found[name].height) for name in _NOT_VOTED if found[name].height]
    lines = [_outcome(name, found[name]) for name in _VOTED if found[name].height]
    items([*lines, *([words(", ".join(rest))] if rest else [])])


def _outcome(name: str, acts: pl.DataFrame) -> Html:
    """How many ended so; all of them by title where they are few and not the common end, else the first ones."""
    most = _FIRST if name == "adopted" else _FEW
    most = 1 if on_a_phone() and acts.height > most else most
    said = say("session.such_as" if acts.height > most else "session.namely")
    titles = words("\u202f; ").join(map(_act, acts.head(most).iter_rows(named=True)))
    return Html(f"{element('strong', words(count(f'session.{name}', acts.height)))}{words(said)}{titles}")


def _act(act: Row) -> Html:
    title = link(leading_to("act", id=act["deliberation_id"]), act["title"] or act["number"] or say("session.untitled"))
    votes = votes_in_words(act)
    return Html(f"{title}{words(f' ({votes})' if votes else '')}")
