"""When did the council last meet, who came, how did it vote, what did it decide, and who gets how much?"""

import streamlit as st

from metrics import overview
from metrics.filters.filters import apply
from metrics.money import contracts
from metrics.votes.decided import decided
from ui import data, empty, navigation
from ui.filters import bar as filter_bar
from ui.language import say
from ui.opening import open_page
from ui.rows import coverage_frames
from ui.search import box as search_box
from ui.sentences import coverage, last_session, received
from ui.tables.table import table

COLUMNS = ("date", "council", "k", "n", "unknown", "rate", "acts", "unanimous", "contracts", "grants", "in_rates", "difference")
DEFINED = ("council_presence", "unanimity_expressed", "closing")

frames = open_page("overview", defined=DEFINED)
search_box.way_in()
filters = filter_bar.show(frames["councils"])
councils = coverage_frames.councils(filters)
if councils.is_empty():
    empty.nothing_answers()
    st.stop()
if councils.height > 1:
    coverage.list_of_councils(councils, None if data.wide() else apply(data.meetings(), filters))
if data.wide():
    coverage.rates(coverage_frames.behind(filters))
    st.stop()

meetings, grants = apply(data.meetings(), filters), decided(frames["grants"])
if councils.height == 1 and meetings.height:
    last = meetings.row(0, named=True)
    session = last["session_id"]
    acts = overview.decided(data.rows_of(data.votes(), "session_id", session))
    st.header(say("overview.heading"), anchor=False)
    last_session.told(last, data.rows_of(frames["sessions"], "session_id", session)["time"][0], acts)
    if acts.height:
        st.subheader(say("overview.decided"), anchor=False)
        last_session.decisions(acts, session)
    st.subheader(say("overview.received"), anchor=False)
    received.told(data.rows_of(data.contracts(filters), "session_id", session), data.rows_of(grants, "session_id", session), session)
    coverage.brief(councils, coverage_frames.behind(filters))

navigation.ways_in()
votes, on_contracts = apply(data.votes(), filters), apply(contracts.acts(frames["contracts"]), filters)
shown = overview.last_sessions(meetings, votes, on_contracts, apply(grants, filters), limit=12)
if row := table("last_sessions", shown, COLUMNS, filters, DEFINED):
    navigation.go("sessions", id=row["session_id"])
