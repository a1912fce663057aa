"""One session in words: when, who presided, and the sum by which its roll closes or does not."""

from datetime import date
from typing import Any

import streamlit as st

from locales.days import hour
from metrics.quorum import majority
from ui.escaping import md_escape, plain
from ui.language import count, day, language, say

Row = dict[str, Any]
_PARTS = ("present", "represented", "excused", "absent", "disputed")


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
    if (needed := majority(office, session["date"])) is not None:
        st.text(say("session.majority", needed=needed, present=meeting["k"]))
