"""How often did this councillor sit, session by session, and which words say so?"""

import streamlit as st

from metrics import attendance, attendance_share
from metrics.filters import apply
from ui import data, empty, evidence, filter_bar
from ui.opening import open_page
from ui.sentences import presence
from ui.table import table

SESSIONS = (
    "date",
    "state",
    "share_low",
    "share_high",
    "tier",
    "arrived_at",
    "left_at",
    "proxy_to",
    "proxies_held",
    "role",
    "in_rates",
    "quote",
)
YEARS = ("year", "k", "n", "unknown", "rate", "certain", "possible", "represented", "excused", "absent")
AT_VOTES = ("date", "number", "title", "at_vote", "tier", "known_by")
MERGES = ("name", "person", "merge_state", "rule", "decided_by", "decided_on", "decision_reason")
WEIGHTED = ("term", "votes", "certain", "possible")
MANDATES = ("council", "group", "function", "start", "end", "from_roster")
VOTES = ("date", "title", "vote", "quote")
DEFINED = (
    "attendance_rate", "attendance_interval", "states", "partial_presence", "presence_at_votes", "weighted_presence",
    "mandate", "name_merges", "proxies", "median",
)  # fmt: skip

frames = open_page("councillor", "id", defined=DEFINED)
filters = filter_bar.current()
person = filter_bar.pick(apply(data.people(), filters), "councillor_id", "councillor", "councillor")
if person is None:
    st.stop()

own = apply(attendance.of_councillor(data.lines(), person), filters)
lines = attendance_share.beside(own, data.shares())
if lines.is_empty():
    empty.nothing_answers()
    st.stop()
evidence.name(lines, "councillor")
presence.of_person(person, apply(data.lines(), filters))
if row := table("person_sessions", lines, SESSIONS, filters, DEFINED):
    evidence.panel("attendance", row)
table("person_years", attendance.by_councillor(lines, by="year"), YEARS, filters, DEFINED, selectable=False)
table("person_weighted", attendance_share.weighted(own, data.shares()), WEIGHTED, filters, DEFINED, selectable=False)
table("person_mandates", data.rows_of(frames["mandates"], "councillor_id", person), MANDATES, filters, DEFINED, selectable=False)

at_votes = data.latest(apply(data.rows_of(frames["vote_presence"], "councillor_id", person), filters))
table("person_at_votes", at_votes, AT_VOTES, filters, DEFINED, selectable=False, empty_key="at_votes")
votes = data.latest(apply(data.rows_of(frames["positions"], "councillor_id", person), filters))
if row := table("person_votes", votes, VOTES, filters, DEFINED, empty_key="positions"):
    evidence.panel("position", row)
table("person_merges", data.merges_of(person), MERGES, filters, DEFINED, selectable=False, empty_key="merges")
evidence.how_to_contest()
