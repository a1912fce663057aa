"""One doubt in full, and the operator's form: the same decision as the command `review` takes."""

from typing import Any, get_args

import streamlit as st

from database import engine
from database.review import words as review_words
from database.review.decision_values import Undecidable
from database.review.decisions import Decision, Verb, decide
from ui import navigation
from ui.escaping import md_escape, show_line, show_text
from ui.language import day, language, say
from ui.papers import evidence
from ui.review import operator_door
from ui.server import failure

_DONE = "_decided"


def told() -> None:
    """What the last decision of this visitor did, once."""
    if done := st.session_state.pop(_DONE, None):
        st.toast(md_escape(done), icon=":material/task_alt:")  # the page stays where the form was
        st.success(md_escape(done), icon=":material/task_alt:")


def panel(row: dict[str, Any]) -> None:
    """What is in doubt, why, its words in the paper, and how to decide."""
    with st.container(border=True):
        told_of = [row[name] for name in ("fact", "who", "about", "said") if row[name] not in (None, review_words.NOBODY)]
        st.markdown(f"**{md_escape(' · '.join(told_of))}**")
        st.text(say("page.review.why", sign=row["sign"], confidence=f"{row['confidence']:.2f}", value=f"{row['value']:.1f}"))
        if row["council"]:
            show_line(row["council"], day(row["date"]))
        if row["quote"]:
            show_text(row["quote"], tag="blockquote")
        st.caption(md_escape(evidence.place(row["document_id"], row["page"])))
        if row["quote"]:
            navigation.link("act", say("ui.evidence.read"), document=row["document_id"], fact=f"doubt:{row['doubt_id']}")
        if operator_door.secret():
            form(int(row["doubt_id"]))
        else:
            st.caption(say("page.review.by_command"))
            st.code(f"python -m data_loaders review show {row['doubt_id']}", language="shell")


def form(number: int) -> None:
    """The form of a decision on the fact of this number."""
    with st.form(f"decision {number}", border=False):
        st.caption(say("page.review.operators"))
        words: dict[Verb, str] = {one: say(f"review.verb.{one}") for one in get_args(Verb)}
        verb: Verb | None = st.radio(say("page.review.verb"), list(words), None, words.__getitem__, horizontal=True, key=f"verb {number}")
        value = st.text_input(say("page.review.value"), max_chars=300, placeholder=say("page.review.value_help"), key=f"value {number}")
        author = st.text_input(say("page.review.author"), max_chars=100, key=f"author {number}")
        reason = st.text_area(say("page.review.reason"), max_chars=1000, key=f"reason {number}")
        said = secret(f"secret {number}")
        sent = st.form_submit_button(say("page.review.decide"), icon=":material/gavel:")
    if sent and verb:
        _take(number, Decision(verb, author, reason, tuple(part for part in value.split(";") if part.strip())), said)
    elif sent:
        st.error(say("page.review.choose"), icon=":material/error:")


def secret(key: str) -> str:
    """The box for the operator's secret."""
    return st.text_input(say("page.review.secret"), type="password", max_chars=200, autocomplete="off", key=key)


def admitted(said: str) -> bool:
    """Whether this is the secret; says so where it is not."""
    answer = operator_door.DOOR.admit(said)
    if answer != "yes":
        st.error(say(f"page.review.secret_{answer}"), icon=":material/lock:")
    return answer == "yes"


def _take(number: int, decision: Decision, said: str) -> None:
    """Keeps the decision of whoever knows the secret; says what is wrong otherwise."""
    if not admitted(said):
        return
    try:
        done = decide(engine.shared_engine(), number, decision)
    except Undecidable as error:
        failure.refused(error)
        return
    before, after = review_words.sides(done.before, done.after, language())
    st.session_state[_DONE] = say("review.decided", before=before, after=after, effect=review_words.effect(done.effect, language()))
    st.rerun()
