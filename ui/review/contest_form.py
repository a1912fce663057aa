"""The form by which a visitor says that a line is wrong; it files a report, nothing more."""

import streamlit as st

from database import engine
from database.review import reports
from database.review.decision_values import Undecidable
from ui.language import choice, say
from ui.review.contested_line import STATUSES, Line
from ui.server import failure, visitor

MOST_A_VISIT = 5
MOST_AN_HOUR = 10  # of one address, in all its visits: a flood from one place takes nobody else's
HOURLY = visitor.Allowance(MOST_AN_HOUR, 3600.0)
ONCE = visitor.Allowance(1, 86_400.0)  # one report of an address on one line a day
_FILED = "_reports_filed"
_DONE = "_report_number"


def show(line: Line) -> None:
    """The form, or why the line cannot be contested here."""
    if number := st.session_state.pop(_DONE, None):
        st.success(say("page.contest.filed", id=number), icon=":material/mark_email_read:")
        st.text(say("page.contest.next"))
        return
    if line.fact is None:
        st.info(say("page.contest.open_data" if line.row.get("file_id") is not None else "page.contest.no_paper"), icon=":material/info:")
        return
    st.text(say("page.contest.what_happens"))
    with st.form("contest", border=False):
        wanted = _wanted(line)
        reason = st.text_area(
            say("page.contest.why"), max_chars=reports.LONGEST_REASON, help=say("page.contest.why_help"), key="contest reason"
        )
        sent = st.form_submit_button(say("page.contest.send"), icon=":material/send:")
    if sent:
        _file(line, wanted, reason)


def _wanted(line: Line) -> str:
    """What the line should say: a state of the roll, or the visitor's words."""
    if line.owner != "attendance":
        return st.text_input(say("page.contest.wanted"), max_chars=reports.LONGEST_WANTED, key="contest wanted")
    others = [status for status in STATUSES if status != line.row["status"]]
    chosen = st.radio(
        say("page.contest.wanted"), [*others, "other"], None, key="contest wanted", horizontal=True,
        format_func=lambda one: say("page.contest.other") if one == "other" else choice("status", one),
    )  # fmt: skip
    return chosen or ""


def _file(line: Line, wanted: str, reason: str) -> None:
    filed = st.session_state.get(_FILED, 0)
    if line.fact is None or filed >= MOST_A_VISIT:
        st.error(say("page.contest.enough"), icon=":material/error:")
        return
    who = visitor.address()
    here = f"{who} {line.fact.sha256} {line.fact.kind} {line.fact.place}"
    if not HOURLY.may(who) or not ONCE.may(here):
        st.error(say("page.contest.enough"), icon=":material/error:")
        return
    try:
        number = reports.file(engine.shared_engine(), line.fact, wanted, reason)
    except Undecidable as error:
        failure.refused(error)
        return
    HOURLY.count(who)
    ONCE.count(here)
    st.session_state[_FILED] = filed + 1
    st.session_state[_DONE] = number
    st.rerun()
