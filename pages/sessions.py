"""When did the council sit, does each session's paper close, and who sat in the one you choose?"""

import streamlit as st

from metrics import attendance
from metrics.filters import apply
from ui import data, evidence, filter_bar, navigation
from ui.opening import open_page
from ui.sentences import decisions, presence
from ui.table import table

ALL = (
    "date", "council", "time", "closed_at", "president", "secretary", "members_in_office", "stated_present", "stated_represented",
    "closes", "in_rates", "difference", "provisional", "quote",
)  # fmt: skip
ROLL = ("councillor", "group", "state", "arrived_at", "left_at", "proxy_to", "role", "quote")
ACTS = ("position", "number", "title", "theme", "outcome", "unanimous", "mention", "quote")
DEFINED = ("closing", "states", "session_presence")

frames = open_page("sessions", "id", defined=DEFINED)
filters = filter_bar.show(frames["sessions"])
sessions = data.latest(apply(frames["sessions"], filters))
chosen = filter_bar.pick(data.named_sessions(sessions), "session_id", "session", "session")
if chosen is None:
    decisions.closing(sessions)
    if row := table("sessions", sessions, ALL, filters, DEFINED, height=560):
        navigation.go("sessions", id=row["session_id"])
    st.stop()

session = data.rows_of(frames["sessions"], "session_id", chosen)
roll = attendance.grid(data.rows_of(data.lines(), "session_id", chosen))
decisions.one_session(session)
presence.of_session(attendance.by_session(roll, session))
evidence.figure("session", session)
if row := table("roll", roll, ROLL, filters, DEFINED):
    evidence.panel("attendance", row)
acts = data.latest(data.rows_of(frames["deliberations"], "session_id", chosen))
if row := table("acts_of_session", acts, ACTS, filters, DEFINED, empty_key="deliberations"):
    navigation.go("act", id=row["deliberation_id"])
