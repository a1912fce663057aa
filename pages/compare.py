"""How do councillors, councils or suppliers stand side by side over what they have in common, and why may some not be compared?"""

from functools import partial

import streamlit as st

import charts.alike as draw_alike
import charts.compare as draw
import charts.suppliers as draw_ranges
from charts.labels import labels
from metrics import compare
from metrics.filters.filters import apply
from ui import data, navigation
from ui.filters import bar as filter_bar
from ui.filters import compare_choice
from ui.opening import open_page
from ui.rows import money_rows
from ui.sentences import compare as said
from ui.tables.chart_block import chart
from ui.tables.table import table
from ui.town import alike_view

PEOPLE = (
    "councillor", "term", "group", "k", "n", "rate", "certain", "possible", "present_full", "present_part", "represented", "excused",
    "absent",
)  # fmt: skip
COUNCILS = ("council", "term", "sessions", "k", "n", "unknown", "rate", "certain", "possible")
VOTES = ("council", "variant", "k", "n", "unknown", "rate", "certain", "possible", "presumed")
RANGES = (
    "supplier", "lower_cents", "upper_cents", "open_maximum", "minimum_not_printed", "maximum_not_printed", "amount_not_printed", "tax",
    "scope", "contracts", "voted_only", "both", "published_only", "takes_part",
)  # fmt: skip
DEFINED = {
    "councillors": ("attendance_rate", "attendance_interval", "small_numbers"),
    "councils": ("council_presence", "unanimity_expressed", "unanimity_without_abstention", "small_numbers"),
    "suppliers": ("supplier_range", "contract_range", "one_truth"),
    "alike": ("council_presence", "unanimity_expressed", "small_numbers"),
}
ALIKE = ("measure", "term", "k", "n", "unknown", "rate", "councils", "left_out", "lower_half", "middle", "upper_half")

frames = open_page("compare", "view", "who")
kind = compare_choice.kind()
filters = filter_bar.show(frames["councils"])
if kind == "alike":
    alike_view.show(filters, ALIKE, DEFINED[kind], partial(chart, "alike", draw_alike.bands, labels))
    st.stop()
ids, figure = compare_choice.who(kind, filters)
at_last = partial(chart, "compared_last", draw.shares, labels, axis="members_share", captioned=False)
said.rule(kind, ids, partial(alike_view.unasked, figure, filters, at_last) if kind == "councils" else None)

if kind == "councillors":
    rows, sentence = said.told(compare.councillors(apply(data.lines(), filters), ids), "councillors", figure)
    if rows.height:
        chart("compared_councillors", draw.shares, labels, rows, sentence, axis="share")
        if row := table("compared_councillors", rows, PEOPLE, filters, DEFINED[kind]):
            navigation.go("councillor", id=row["councillor_id"])
elif kind == "councils":
    meetings, votes = compare_choice.of_councils(ids, filters)
    refusals: list[str] = []
    present, sentence = said.told(compare.councils(meetings, ids), "councils", figure, refusals)
    if present.height:
        chart("compared_councils", draw.shares, labels, present, sentence, axis="members_share")
        table("compared_councils", present, COUNCILS, filters, DEFINED[kind], selectable=False)
    rows, sentence = said.told(compare.votes(votes, ids), "votes", figure if present.is_empty() else None, refusals)
    if rows.height:
        chart("compared_votes", draw.shares, labels, rows, sentence, axis="votes_share")
    stands = present.height + rows.height > 0
    said.refused(refusals, beside=stands)  # below the picture, which answers
    if rows.height:
        table("compared_votes", rows, VOTES, filters, DEFINED[kind], selectable=False)
    if not stands:
        compare_choice.side_by_side(ids, meetings)
else:
    held, alone = money_rows.held(filters), money_rows.alone(filters)
    rows, sentence = said.told(compare.ranges(held, alone, frames.__getitem__, ids), "suppliers", figure)
    if rows.height:
        chart("compared_suppliers", draw_ranges.ranges, labels, rows, sentence)
        if row := table("compared_suppliers", rows, RANGES, filters, DEFINED[kind]):
            navigation.go("suppliers", id=row["supplier_id"])
