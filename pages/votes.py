"""How often does the council vote with one voice, and on what does it divide?"""

import streamlit as st

import charts.dissent as draw
from charts.labels import labels
from charts.unanimity import over_time
from metrics.filters.filters import apply
from metrics.votes import dissent, sides, unanimity, voters
from ui import address, data, empty, lead, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import evidence
from ui.rows import coverage_frames
from ui.sentences import coverage, decisions
from ui.tables.chart_block import chart
from ui.tables.table import table

KEYS: dict[unanimity.Split, tuple[str, ...]] = {
    "year": ("year",),
    "session": ("date", "council"),
    "theme": ("theme",),
    "council": ("council",),
}
RATES = ("variant", "k", "n", "unknown", "presumed", "rate", "certain", "possible")
READINGS = ("basis", "acts", "unanimous_acts", "divided_acts", "presumed")
DIVIDED = (
    "date", "title", "votes_for", "votes_against", "abstentions", "against_by", "abstained_by", "minority_share", "not_voting",
    "not_voting_by", "hidden", "mention", "theme", "council", "number", "outcome", "basis", "quote",
)  # fmt: skip
WORDED = ("date", "title", "mention", "abstained_by", "not_voting_by", "against_by")  # of `hidden`: what stands beside the word first
VOTES = ("date", "council", "number", "title", "theme", "outcome", "u1", "u2", "u3", "presumed", "basis", "in_rates", "quote")
NAMED = ("group", "acts_against", "acts_abstained", "acts_not_voting", "acts_for", "acts", "last", "council")
DEFINED = ("dissent", "unanimity_expressed", "unanimity_without_abstention", "unanimity_mention", "final_votes")

frames = open_page("votes", "theme", "outcome", "q", "view", defined=DEFINED)
filters = filter_bar.show(data.votes(), "theme", "outcome", "q")
votes = apply(data.votes(), filters)
if votes.is_empty():
    empty.nothing_answers()
    st.stop()

divided = dissent.contested(votes, frames["positions"])
decisions.lead_of(unanimity.rates(votes), votes)
coverage.as_votes(votes)
with lead.notes():
    decisions.unanimity(unanimity.rates(votes), unanimity.left_out(votes))
    decisions.dissent(divided, votes)
    coverage.acts(coverage_frames.acts_behind(filters))
keys = [key for key in KEYS if key != "council" or data.councils_in(votes) > 1 or address.value("view") == key]
view = filter_bar.view("votes", "contested", "hidden", "group", "who", *keys)
if view in KEYS:
    rates = unanimity.rates(votes, by=view)
    if view == "session" and data.councils_in(votes) > 1:
        empty.one_council_first()
    elif view in ("year", "session"):
        chart("unanimity", over_time, labels, rates, decisions.unanimity_chart(rates, view), x="year" if view == "year" else "date")
    table("rates", rates, (*KEYS[view], *RATES), filters, DEFINED, selectable=False)
    if row := table("votes", votes, VOTES, filters, DEFINED, height=560):
        evidence.panel("vote", row)
elif view in ("group", "who"):
    decisions.named_only(votes)
    named = voters.voters(votes, frames["positions"], frames["mandates"], by=view)
    row = table("voters", named, NAMED if view == "group" else ("who", *NAMED), filters, DEFINED, empty_key="positions")
    if row and row.get("councillor_id"):
        navigation.go("councillor", id=row["councillor_id"])
else:
    shown = divided if view == "contested" else dissent.hidden(divided)
    voices = sides.drawable(sides.of(shown, data.meetings(), frames["positions"]))
    if voices.height and (mark := chart(view, draw.contested, labels, voices, decisions.contested_chart(voices, view), opens="act")):
        navigation.go("act", id=mark["deliberation_id"])
    if view == "contested":
        decisions.listed_divided(divided)
    several = ("date", "council") * (data.councils_in(shown) > 1)  # of one, all are its own
    columns = tuple(dict.fromkeys((*several, *WORDED * (view == "hidden"), *DIVIDED)))
    first = 8 if several else 7
    if row := table(f"votes_{view}", decisions.with_chair(shown), columns, filters, DEFINED, first=first, empty_key=view, height=560):
        evidence.panel("vote", row)
    table("readings", dissent.readings(votes), READINGS, filters, DEFINED, selectable=False)
