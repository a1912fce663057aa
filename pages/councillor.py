"""How often did I sit, session by session, which words say so, and what may I show for it?"""

import streamlit as st

from charts.attendance_grid import strip
from charts.labels import labels
from metrics.attendance import attendance
from metrics.attendance import left_out as attendance_left_out
from metrics.attendance import share as attendance_share
from metrics.filters.filters import apply
from ui import data, empty, navigation, own_presence, statement
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import evidence
from ui.sentences.sittings import presence
from ui.tables import downloads, line_style
from ui.tables.chart_block import chart
from ui.tables.table import table

SESSIONS = (
    "date", "state", "kept_out", "share_low", "share_high", "tier", "arrived_at", "left_at", "proxy_to", "proxies_held", "role", "quote",
)  # fmt: skip
SPLIT = ("k", "n", "unknown", "rate", "certain", "possible", "present_full", "present_part", "represented", "excused", "absent")
AT_VOTES = ("date", "number", "title", "at_vote", "tier", "known_by")
MERGES = ("name", "person", "merge_state", "rule", "decided_by", "decided_on", "decision_reason")
WEIGHTED = ("term", "votes", "certain", "possible")
MANDATES = ("council", "group", "function", "start", "end", "from_roster")
VOTES = ("date", "title", "vote", "quote")
DEFINED = (
    "attendance_rate", "attendance_interval", "states", "closing", "partial_presence", "presence_at_votes", "weighted_presence",
    "mandate", "name_merges", "proxies", "median", "small_numbers",
)  # fmt: skip
STATED = tuple(one for one in DEFINED if one not in ("presence_at_votes", "weighted_presence", "name_merges"))

frames = open_page("councillor", "id", "term", "view", defined=DEFINED)
line_style.apply()
filters = filter_bar.show(data.people())
person = filter_bar.pick(apply(data.people(), filters), "councillor_id", "councillor", "councillor")
if person is None:
    own_presence.choose(apply(data.people(), filters))
    st.stop()
every = apply(data.lines(), filters)
whole = attendance.of_councillor(every, person)
if whole.is_empty():
    empty.nothing_answers()
    st.stop()
term = own_presence.of_term(whole)
own = attendance.of_term(whole, term)
lines = attendance_left_out.reasoned(attendance_share.beside(own, data.shares()), frames["sessions"])
(total,) = attendance.by_councillor(own, by="term").to_dicts()
middle = attendance.median(attendance.of_term(every, term), person).row(0, named=True)
seats = data.rows_of(frames["mandates"], "councillor_id", person)
years, mandates = attendance.by_councillor(own, by="year"), attendance.by_mandate(own, seats)
own_presence.headline(total, lines, whole)
if mark := chart("strip", strip, labels, attendance.grid(own), presence.cells_chart(own), opens="cell", captioned=False):
    navigation.go("sessions", id=mark["session_id"])
own_presence.seat(mandates)
own_presence.beside(total, middle)
statement.offer(total, middle, lines, statement.about(total, lines, filters, STATED), years=years, mandates=mandates)

view = filter_bar.view("councillor", "proof", "tables", "votes")
if view == "proof":
    own_presence.by_year(lines, years)
    own_presence.left_out(lines)
    downloads.offer("person_sessions", lines, filters, DEFINED)
elif view == "tables":
    if row := table("person_sessions", lines, SESSIONS, filters, DEFINED):
        evidence.panel("attendance", row)
    table("person_years", years, ("year", *SPLIT), filters, DEFINED, selectable=False)
    table("person_mandates", mandates, (*MANDATES, *SPLIT), filters, DEFINED, selectable=False)
    table("person_weighted", attendance_share.weighted(own, data.shares()), WEIGHTED, filters, DEFINED, selectable=False)
    table("person_merges", data.merges_of(person), MERGES, filters, DEFINED, selectable=False, empty_key="merges")
else:
    at_votes = data.latest(apply(data.rows_of(frames["vote_presence"], "councillor_id", person), filters))
    table("person_at_votes", at_votes, AT_VOTES, filters, DEFINED, selectable=False, empty_key="at_votes")
    votes = data.latest(apply(data.rows_of(frames["positions"], "councillor_id", person), filters))
    if row := table("person_votes", votes, VOTES, filters, DEFINED, empty_key="positions"):
        evidence.panel("position", row)
own_presence.foot(person)
