"""Reports of visitors, for whoever knows the operator's secret: what was shown, what is wanted, and the decision."""

import streamlit as st

from database import engine
from database.review import reports
from database.review import words as review_words
from database.review.decision_values import Undecidable
from database.review.reports import Filed
from ui import navigation
from ui.escaping import md_escape, show_line, show_text
from ui.language import choice, count, day, language, say, say_if_known
from ui.review import form as review_form
from ui.review import operator_door
from ui.server import failure
from ui.tables.elements import NONE

_INSIDE = "_operator"
_AT_ONCE = 20


def show() -> None:
    """The open reports, or how to be let in."""
    if not operator_door.secret():
        st.caption(say("page.review.by_command"))
        st.code("python -m data_loaders review reports", language="shell")
    elif st.session_state.get(_INSIDE):
        _list(reports.open_reports(engine.shared_engine()))
    else:
        _ask()


def _ask() -> None:
    with st.form("operator", border=False):
        st.caption(say("page.review.reports_closed"))
        said = review_form.secret("operator secret")
        sent = st.form_submit_button(say("page.review.enter"), icon=":material/lock_open:")
    if sent and review_form.admitted(said):
        st.session_state[_INSIDE] = True
        st.rerun()


def _list(found: list[Filed]) -> None:
    st.text(count("page.review.reports_open", len(found)))
    for one in found[:_AT_ONCE]:
        shown = review_words.value(one.shown, language())
        who = next((name for name in (review_words.who(one.shown), one.about) if name and name != review_words.NOBODY), NONE)
        head = say("page.review.report_head", fact=say_if_known(f"fact.{one.kind}", one.kind), who=who, shown=shown)
        with st.expander(md_escape(head)):
            _one(one)


def _one(one: Filed) -> None:
    show_line(one.council, one.about, day(one.filed_at.date()))
    st.text(say("page.review.report_wanted", wanted=choice("status", one.wanted)))
    show_text(one.reason, tag="blockquote")
    if one.document_id is not None:
        navigation.link("act", say("ui.evidence.read"), document=one.document_id)
    review_form.form(one.number)
    with st.form(f"set aside {one.id}", border=False):
        answer = st.text_input(say("page.review.set_aside_why"), max_chars=reports.LONGEST_REASON, key=f"answer {one.id}")
        if st.form_submit_button(say("page.review.set_aside"), icon=":material/archive:"):
            _set_aside(one.id, answer)


def _set_aside(number: int, answer: str) -> None:
    try:
        reports.set_aside(engine.shared_engine(), number, answer)
    except Undecidable as error:
        failure.refused(error)
        return
    st.rerun()
