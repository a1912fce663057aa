"""How often does the council vote with one voice, and on what does it divide?"""

import streamlit as st

from charts.labels import labels
from charts.unanimity import over_time
from metrics import unanimity
from metrics.filters import apply
from ui import data, empty, evidence, filter_bar
from ui.chart_block import chart
from ui.opening import open_page
from ui.sentences import decisions
from ui.table import table

KEYS: dict[unanimity.Split, tuple[str, ...]] = {
    "year": ("year",),
    "session": ("date", "council"),
    "theme": ("theme",),
    "council": ("council",),
}
RATES = ("variant", "k", "n", "unknown", "presumed", "rate", "certain", "possible")
VOTES = (
    "date", "council", "number", "title", "theme", "outcome", "u1", "u2", "u3", "presumed", "basis", "votes_for", "votes_against",
    "abstentions", "not_voting", "bulk", "secret", "in_rates", "quote",
)  # fmt: skip
DEFINED = ("unanimity_expressed", "unanimity_without_abstention", "unanimity_mention", "final_votes")

open_page("votes", "theme", "outcome", "q", "view", defined=DEFINED)
view = filter_bar.view("votes", *KEYS)
filters = filter_bar.show(data.votes(), "theme", "outcome", "q")
votes = apply(data.votes(), filters)
if votes.is_empty():
    empty.nothing_answers()
    st.stop()

decisions.unanimity(unanimity.rates(votes), unanimity.left_out(votes))
rates = unanimity.rates(votes, by=view)
if view in ("year", "session"):
    chart("unanimity", over_time, labels, rates, decisions.unanimity_chart(rates, view), x="year" if view == "year" else "date")
table("rates", rates, (*KEYS[view], *RATES), filters, DEFINED, selectable=False)
if row := table("votes", votes, VOTES, filters, DEFINED, height=560):
    evidence.panel("vote", row)
