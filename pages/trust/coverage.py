"""What is known of each council, year by year: what exists, what closes, what is missing, and how fresh is it?"""

from functools import partial

import streamlit as st

from ui import empty, lead, navigation
from ui.address import of_year
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import coverage_frames
from ui.sentences import coverage, coverage_grid
from ui.tables.table import table

CELLS = (
    "council", "year", "sessions", "rolls", "closing", "not_closing", "not_checkable", "quarters", "quarters_asked", "quarters_missing",
    "acts", "outcomes_known", "contracts", "grants", "documents", "open_rows", "last_session", "last_read",
)  # fmt: skip
DEFINED = ("closing", "council_presence", "final_votes")

frames = open_page("coverage", defined=DEFINED)
filters = filter_bar.show(frames["councils"])
cells = coverage_frames.cells(filters)
councils = coverage_frames.councils(filters)
if cells.is_empty():
    empty.nothing_answers()
    st.stop()

behind = coverage_frames.behind(filters)
coverage.lead_of(councils, behind)
with lead.notes():
    coverage.of_council(councils, behind) if councils.height == 1 else coverage.rates(behind)
coverage_grid.show(cells, partial(coverage_frames.quarters, filters))
if councils.height == 1:
    coverage.out_of_rates(coverage_frames.uncounted(filters))
if row := table("coverage", cells, CELLS, filters, DEFINED):
    navigation.go("sessions", council=row["council"], **of_year(row["year"]))
