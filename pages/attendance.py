"""Who attended the council's sessions, how often for certain, how often possibly, and who is unknown?"""

import charts.attendance as draw
from charts.attendance_grid import grid
from charts.labels import labels
from metrics.attendance import attendance
from metrics.filters.filters import apply
from ui import data, empty, lead, navigation
from ui.filters import bar as filter_bar
from ui.filters import session_window
from ui.opening import open_page
from ui.rows import coverage_frames
from ui.sentences import coverage
from ui.sentences.sittings import members, presence
from ui.tables.chart_block import chart
from ui.tables.table import table

PEOPLE = (
    "councillor", "k", "n", "unknown", "rate", "term", "group", "council", "certain", "possible", "present_full", "present_part",
    "represented", "excused", "absent", "not_mentioned", "proxies_held", "from_roster",
)  # fmt: skip
MEETINGS = (
    "date", "council", "k", "n", "unknown", "rate", "certain", "possible", "represented", "excused", "absent", "in_rates", "difference",
)  # fmt: skip
CELLS = ("councillor", "date", "state", "arrived_at", "left_at", "proxy_to", "quote")
COUNCILS = ("council", "term", "k", "n", "unknown", "rate", "certain", "possible", "present_full", "present_part")
DEFINED = ("attendance_rate", "attendance_interval", "states", "council_presence", "small_numbers")

frames = open_page("attendance", "group", "q", "view", "part", "order", defined=DEFINED)
filters = filter_bar.show(data.lines(), "group", "q")
lines, sessions = apply(data.lines(), filters), apply(frames["sessions"], filters)
meetings = attendance.by_session(lines, sessions, whole_council=not filters.narrows_members)
totals = attendance.council_presence(meetings, by="term")
last, one_council = attendance.last_terms(totals), data.councils_in(lines) < 2
of = 0 if filters.narrows_members else coverage_frames.councils(filters).height
presence.lead_of(last, meetings, coverage_frames.quarters(filters), of)
with lead.notes():
    if one_council:
        presence.of_councils(totals)
    coverage.rates(coverage_frames.behind(filters))
if lines.is_empty():
    empty.nothing_answers()
elif not one_council:
    if mark := chart("council_presence", draw.by_council, labels, attendance.with_rate(last), presence.councils_chart(), opens="council"):
        filter_bar.narrow(council=data.council_named(mark["council_id"]))
    table("council_presence", last, COUNCILS, filters, DEFINED, selectable=False)
    empty.one_council_first()

with lead.switches(named=True, alone=one_council):
    view = filter_bar.view("attendance", "cells", "people", "meetings") if lines.height else "cells"
    order = filter_bar.order("name", "share") if view == "people" else "name"
if view == "people" and lines.height:
    people = attendance.by_councillor(lines, by="term")  # terms are never pooled
    shown = attendance.of_last_term(people, last, by_share=order == "share")
    if one_council and (mark := chart("people", draw.by_councillor, labels, shown, presence.people_chart(shown), opens="councillor")):
        navigation.go("councillor", id=mark["councillor_id"])
    if row := table("people", attendance.last_term_first(people), PEOPLE, filters, DEFINED):
        navigation.go("councillor", id=row["councillor_id"], term=row["term"])
elif view == "meetings" and lines.height:
    if one_council and (mark := chart("meetings", draw.by_session, labels, meetings, presence.meetings_chart(meetings), opens="session")):
        navigation.go("sessions", id=mark["session_id"])
    if row := table("meetings", meetings, MEETINGS, filters, DEFINED):
        navigation.go("sessions", id=row["session_id"])
elif one_council and lines.height:
    people = attendance.by_councillor(lines, by="term")
    spread, narrow = attendance.of_last_term(people, last), session_window.narrow()
    presence.spread(spread, brief=narrow)  # a phone's first screen is for the members themselves
    if narrow:
        members.members(spread)
        members.grid_below()
    cells = attendance.grid(session_window.choose(lines, next(iter(last["term"]), None)))
    if mark := chart("cells", grid, labels, attendance.with_counts(cells, people), presence.cells_chart(cells), opens="cell"):
        term = data.rows_of(cells, "session_id", mark["session_id"])["term"][0]
        navigation.go("councillor", id=mark["councillor_id"], term=term)
    if row := table("people", attendance.last_term_first(people), PEOPLE, filters, DEFINED):
        navigation.go("councillor", id=row["councillor_id"], term=row["term"])
    table("cells", cells, CELLS, filters, DEFINED, selectable=False)
