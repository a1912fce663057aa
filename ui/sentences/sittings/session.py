"""One session in words: when, who presided, what was decided, and the sum by which its roll closes or does not."""

from collections.abc import Sequence
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
from ui.sentences.sittings.last_session import every_act, votes_in_words
from ui.tables.elements import element, link, words

Row = dict[str, Any]
BETWEEN = "\u202f; "  # what parts two titles
_PARTS = ("present", "represented", "excused", "absent", "disputed")
_THERE = ("present_full", "present_part")
_AWAY, _FEW, _MOST = ("represented", "excused", "absent"), 6, 30  # names of who was away, and of who sat, that a sentence bears
_FIRST, _ON_A_PHONE = 5, 2  # titles of those adopted, as most are; of each outcome on a phone
_VOTED = ("adopted", "rejected", "deferred", "withdrawn")


def head(session: Row) -> None:
    """Which session it is."""
    st.header(say("page.sessions.heading", date=day(session["date"]), council=md_escape(session["council"])), anchor=False)


def told(session: Row, meeting: Row, roll: pl.DataFrame, acts: pl.DataFrame, sums: Sequence[str]) -> None:
    """Who sat, beside it what was decided, then the sum of the roll and what is printed; on a phone one under the other."""
    who, what = st.columns(2)
    with who:
        there(roll)
        away(roll)
    with what:
        decided(acts, sums)
    with st.container() if on_a_phone() else who:
        closing(session, meeting)
        printed(session)


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
    found = [(name, [_held(row) for row in roll.filter(pl.col("state").cast(pl.String) == name).iter_rows(named=True)]) for name in _AWAY]
    if 0 < sum(len(names) for _, names in found) <= _FEW:
        told = [say("session.of_state", state=count(f"session.{name}", len(names)), n=", ".join(names)) for name, names in found if names]
        with st.container(key="away"):
            st.text(plain(sentences(*told)))


def _held(row: Row) -> str:
    """The name, and of who is represented the colleague who votes in that place."""
    holder = row["proxy_to"] if row["state"] == "represented" else None
    return say("session.by_proxy", name=row["councillor"], holder=holder) if holder else str(row["councillor"])


def decided(acts: pl.DataFrame, sums: Sequence[str] = ()) -> None:
    """What came of the acts of `overview.leading`: a line an outcome with the first acts of it, then how they were voted, and how much.

    `sums`: what contracts and grants of the session come to, in words.
    """
    outcome = pl.col("outcome").cast(pl.String)
    found = {name: acts.filter(outcome.eq_missing(pl.lit(name, pl.String))) for name in _VOTED}
    lines = [_outcome(name, found[name]) for name in _VOTED if found[name].height]
    how = dict(acts.group_by(pl.col("how").cast(pl.String)).len().iter_rows())
    voices = {"one_voice": how.get("unanimous", 0) + how.get("abstaining", 0), "divided": how.get("divided", 0)}
    voted = [count(f"session.{name}", n) for name, n in voices.items() if n]
    items([*lines, *(words(one) for one in (", ".join(voted), *sums) if one)])


def _outcome(name: str, acts: pl.DataFrame) -> Html:
    """How many ended so; all of them by title where they are few and not the common end, else the first ones and the way to the others."""
    most = _FIRST if name == "adopted" else _FEW
    most = _ON_A_PHONE if on_a_phone() else most
    said = say("session.such_as" if acts.height > most else "session.namely")
    told = [_act(act) for act in acts.head(most).iter_rows(named=True)]
    if acts.height > most:
        told.append(link(every_act(acts["session_id"][0]), count("overview.more", acts.height - most)))
    return Html(f"{element('strong', words(count(f'session.{name}', acts.height)))}{words(said)}{words(BETWEEN).join(told)}")


def _act(act: Row) -> Html:
    title = link(leading_to("act", id=act["deliberation_id"]), act["title"] or act["number"] or say("session.untitled"))
    votes = votes_in_words(act)
    return Html(f"{title}{words(f' ({votes})' if votes else '')}")
