"""Who is this council, how often do its members sit, how does it vote, what does it buy, and what did it last decide?"""

import streamlit as st

from metrics import overview
from metrics import town as figures
from metrics.filters.filters import apply
from metrics.money import contracts
from metrics.votes.decided import decided
from ui import data, definitions, empty, follow, glossary, navigation
from ui.filters import bar as filter_bar
from ui.language import say
from ui.rows import coverage_frames
from ui.sentences import coverage, received
from ui.sentences.sittings import last_session
from ui.tables.table import table
from ui.town import answers, divided, finder, head, known, year
from ui.town import councils as at_hand

COLUMNS = ("date", "council", "k", "n", "unknown", "rate", "acts", "unanimous", "contracts", "grants", "in_rates", "difference")
DEFINED = ("council_presence", "unanimity_expressed", "supplier_range", "closing")

frames, filters = data.frames(), filter_bar.current()
council = head.open_page(apply(frames["councils"], filters), filters)
if council is None:
    filter_bar.misread()
    finder.show()
    filter_bar.shown(filters)
    councils = coverage_frames.councils(filters)
    if councils.is_empty():
        empty.no_council(held=not frames["councils"].is_empty())
    at_hand.show(councils, None if data.wide() else apply(data.meetings(), filters), filters, voted=True)
    with st.popover(say("ui.notes"), icon=":material/menu_book:"):
        glossary.of_page("overview", DEFINED)
    coverage.rates(coverage_frames.behind(filters))
    st.stop()

number = council["council_id"]
meetings, votes = apply(data.meetings(), filters), apply(data.votes(), filters)
grants = decided(frames["grants"])
last = next(figures.last(meetings).iter_rows(named=True), None)
head.who(council, last)
filter_bar.misread()
answers.show(number, filters, meetings, votes)
session = last["session_id"] if last else -1
acts = overview.decided(data.rows_of(data.votes(), "session_id", session))
with st.container(key="last-session"):
    last_session.short(last, acts) if last else st.text(say("town.presence.none"))
beside = st.columns([2, 1])
with beside[0]:
    divided.show(votes, frames["positions"], session)
with beside[1]:
    known.show(coverage_frames.quarters(filters), meetings)

filter_bar.shown(filters)
with st.container(horizontal=True, vertical_alignment="center"):
    year.offer(council, " · ".join(head.about(council, last)), meetings)
    navigation.link("compare", say("year_report.alike"), view="alike")
    with st.popover(say("ui.notes"), icon=":material/menu_book:"):
        definitions.show(*DEFINED)
        glossary.of_page("overview", DEFINED)
if last:
    st.header(say("overview.heading"), anchor=False)
    last_session.told(last, data.rows_of(frames["sessions"], "session_id", session)["time"][0], acts)
    if acts.height:
        st.subheader(say("overview.decided"), anchor=False)
        last_session.decisions(acts, session)
    st.subheader(say("overview.received"), anchor=False)
    received.told(data.rows_of(data.contracts(filters), "session_id", session), data.rows_of(grants, "session_id", session), session)
    coverage.brief(coverage_frames.councils(filters), coverage_frames.behind(filters))

on_contracts = apply(contracts.acts(frames["contracts"]), filters)
shown = overview.last_sessions(meetings, votes, on_contracts, apply(grants, filters), limit=12)
never = data.rows_of(frames["sessions"], "council_id", number).is_empty()
if row := table("last_sessions", shown, COLUMNS, filters, DEFINED, empty_key="last_sessions" if never else ""):
    navigation.go("sessions", id=row["session_id"])
follow.offer("council", number)
head.sources(council)
