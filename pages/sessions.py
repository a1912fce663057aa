"""When did the council sit, does each session's paper close, and who sat in the one you choose?"""

import streamlit as st

from charts import palette
from charts.labels import labels
from charts.stacked import by_year as stacked
from metrics import by_year, overview
from metrics.attendance import attendance
from metrics.attendance import left_out as attendance_left_out
from metrics.attendance import share as attendance_share
from metrics.filters.filters import apply
from metrics.votes.decided import decided as votes_decided
from ui import data, empty, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import evidence
from ui.rows import coverage_frames, data_words, year_rows
from ui.sentences import decisions, received
from ui.sentences.sittings import presence
from ui.sentences.sittings import session as sentences
from ui.tables import downloads, line_style, session_roll
from ui.tables.chart_block import chart
from ui.tables.table import table

ALL = (
    "date", "council", "president", "members_in_office", "in_rates", "time", "closed_at", "closes", "difference", "secretary",
    "stated_present", "stated_represented", "provisional", "quote",
)  # fmt: skip
ROLL = ("councillor", "group", "state", "arrived_at", "left_at", "share_low", "share_high", "proxy_to", "role", "kept_out", "quote")
ACTS = ("position", "number", "title", "theme", "outcome", "unanimous", "mention", "quote")
DEFINED = ("closing", "states", "session_presence", "partial_presence", "proxies")

frames = open_page("sessions", "id", "view", defined=DEFINED)
filters = filter_bar.show(frames["sessions"])
sessions = data.latest(apply(frames["sessions"], filters))
chosen = filter_bar.pick(data_words.named_sessions(sessions), "session_id", "session", "session")
if chosen is None:
    decisions.closing(sessions, coverage_frames.quarters(filters), None if data.wide() else data.meetings())
    years = year_rows.named(by_year.closing(sessions), "closes")
    if years.height:
        until = decisions.until(sessions)
        chart("sessions_years", stacked, labels, years, year_rows.sentence(years), when=until, colours=palette.CLOSES, captioned=False)
    if row := table("sessions", sessions, ALL, filters, DEFINED, height=560):
        navigation.go("sessions", id=row["session_id"])
    st.stop()

line_style.apply()
session = data.rows_of(frames["sessions"], "session_id", chosen)
lines = attendance.grid(data.rows_of(data.lines(), "session_id", chosen))
roll = attendance_left_out.reasoned(attendance_share.beside(lines, data.shares()), frames["sessions"])
acts = data.latest(data.rows_of(frames["deliberations"], "session_id", chosen))
meeting = attendance.by_session(roll, session)
(told,), (counted,) = session.to_dicts(), meeting.to_dicts()
sentences.head(told)
presence.of_session(meeting, acts)
given = (data.rows_of(frames[name], "session_id", chosen) for name in ("contracts", "grants"))
ranked = overview.leading(overview.decided(data.rows_of(data.votes(), "session_id", chosen)), *given)
bought, granted = (data.rows_of(rows, "session_id", chosen) for rows in (data.contracts(filters), votes_decided(frames["grants"])))
sentences.told(told, counted, roll, ranked, received.in_all(bought, granted))

view = filter_bar.view("sessions", "roll", "acts", "tables")
if view == "roll":
    session_roll.roll(roll)
    sentences.quorum(told, counted)
    downloads.offer("roll", roll, filters, DEFINED)
    evidence.figure("session", session)
elif view == "acts":
    session_roll.acts(acts) if acts.height else empty.nothing_of_this_kind("deliberations")
    downloads.offer("acts_of_session", acts, filters, DEFINED)
else:
    if row := table("roll", roll, ROLL, filters, DEFINED):
        evidence.panel("attendance", row)
    if row := table("acts_of_session", acts, ACTS, filters, DEFINED, empty_key="deliberations"):
        navigation.go("act", id=row["deliberation_id"])
