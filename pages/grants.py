"""To whom does the council give money, and which decision says so?"""

import streamlit as st

import charts.grants as draw
from charts.labels import labels
from metrics import grants as totals
from metrics.filters import apply
from ui import data, empty, evidence, filter_bar
from ui.chart_block import chart
from ui.opening import open_page
from ui.sentences import money
from ui.table import table

WORDS = ("beneficiary", "theme", "min", "max", "q")
TOTALS = ("beneficiary", "council", "grants", "amount_cents", "amount_not_printed", "first", "last")
LINES = ("date", "council", "beneficiary", "amount_cents", "number", "title", "theme", "quote")
DEFINED = ("grants",)

frames = open_page("grants", *WORDS, defined=DEFINED)
filters = filter_bar.show(frames["grants"], *WORDS)
grants = data.private_in_words(data.latest(apply(frames["grants"], filters)))
if grants.is_empty():
    empty.nothing_answers() if frames["grants"].height else empty.nothing_of_this_kind("grants")
    st.stop()

money.grants(totals.by_year(grants), totals.to_private_persons(grants))
given = totals.by_beneficiary(grants)
if given.height:
    if mark := chart("grants", draw.by_beneficiary, labels, given, money.grants_chart(given), opens="beneficiary"):
        filter_bar.narrow("beneficiary", mark["beneficiary"])
    if row := table("beneficiaries", given, TOTALS, filters, DEFINED):
        filter_bar.narrow("beneficiary", row["beneficiary"])
if row := table("grant_lines", grants, LINES, filters, DEFINED):
    evidence.panel("grant", row)
