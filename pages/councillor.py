"""How often did this councillor sit, session by session, and which words say so?"""

import streamlit as st

from metrics import attendance
from metrics.filters import apply
from ui import data, empty, evidence, filter_bar
from ui.opening import open_page
from ui.sentences import presence
from ui.table import table

SESSIONS = ("date", "state", "arrived_at", "left_at", "proxy_to", "proxies_held", "role", "in_rates", "quote")
YEARS = ("year", "k", "n", "unknown", "rate", "certain", "possible", "represented", "excused", "absent")
MANDATES = ("council", "group", "function", "start", "end", "from_roster")
VOTES = ("date", "title", "vote", "quote")
DEFINED = ("attendance_rate", "attendance_interval", "states", "mandate", "proxies", "median")

frames = open_page("councillor", "id", defined=DEFINED)
filters = filter_bar.current()
person = filter_bar.pick(apply(data.people(), filters), "councillor_id", "councillor", "councillor")
if person is None:
    st.stop()

lines = apply(attendance.of_councillor(data.lines(), person), filters)
if lines.is_empty():
    empty.nothing_answers()
    st.stop()
evidence.name(lines, "councillor")
presence.of_person(person, apply(data.lines(), filters))
if row := table("person_sessions", lines, SESSIONS, filters, DEFINED):
    evidence.panel("attendance", row)
table("person_years", attendance.by_councillor(lines, by="year"), YEARS, filters, DEFINED, selectable=False)
table("person_mandates", data.rows_of(frames["mandates"], "councillor_id", person), MANDATES, filters, DEFINED, selectable=False)

votes = data.latest(apply(data.rows_of(frames["positions"], "councillor_id", person), filters))
if row := table("person_votes", votes, VOTES, filters, DEFINED, empty_key="positions"):
    evidence.panel("position", row)
evidence.how_to_contest()
