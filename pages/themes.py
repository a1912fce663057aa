"""Who gets what: what is the council's money for, from at least to at most how much, by theme, budget function and year?"""

from dataclasses import replace

import streamlit as st

import charts.suppliers as draw
from charts.labels import labels
from charts.years import multiples
from metrics import by_year
from metrics.money import function_totals, grants
from metrics.published import one_truth
from ui import empty, in_part, lead, navigation
from ui.filters import bar as filter_bar
from ui.filters import money_controls
from ui.opening import open_page
from ui.papers import evidence
from ui.rows import coverage_frames, grant_rows, holder_rows, money_rows, party_rows, year_rows
from ui.sentences import period, spending, themes
from ui.tables.chart_block import chart
from ui.tables.table import table

COLUMNS = (
    "what", "lower_cents", "upper_cents", "tax", "scope", "entries", "open_maximum", "amount_not_printed", "notified_cents", "printed",
    "guessed",
)  # fmt: skip
SUPPLIERS = ("supplier", "tax", "scope", "lower_cents", "upper_cents", "open_maximum", "contracts", "notified_cents")
GIVEN = ("beneficiary", "grants", "amount_cents", "amount_not_printed", "first", "last")
ACTS = ("date", "number", "title", "outcome", "votes_for", "votes_against", "abstentions", "council", "quote")
BASIS_TOLD = 6  # columns: on a phone, too, one theme stands there once a basis
DEFINED = ("budget_functions", "contract_range", "one_truth", "grants")

frames = open_page("themes", "theme", "view", defined=DEFINED)
filters = replace(filter_bar.current(), theme=())
held = money_rows.placed(filters)
given = grant_rows.placed(filters)
if held.is_empty() and given.is_empty():
    empty.nothing_left("contracts", held=not (frames["contracts"].is_empty() and frames["grants"].is_empty()))

by_theme = function_totals.totals(held, given, by="theme")
with lead.beside():
    theme = money_controls.theme(held, given)
partial = in_part.found("grants", filters).height > 0
both = {"contracts": held, "grants": given}
themes.lead_of(money_rows.widest(by_theme), both, theme, read=coverage_frames.read(filters), at_least=partial)
if theme is not None:
    held, given = money_rows.of_theme(held, theme), money_rows.of_theme(given, theme)
    spending.placed(function_totals.totals(held, given, by="theme"))
    none = money_rows.alone(filters).clear()
    ranges = party_rows.beside_suppliers(one_truth.by_supplier(held, none, holder_rows.counted(held, none)))
    if row := table(
        "theme_suppliers", ranges, party_rows.with_maybe(SUPPLIERS, ranges, "open_maximum"), filters, DEFINED, empty_key="contracts"
    ):
        navigation.go("suppliers", id=row["supplier_id"])
    totals = party_rows.beside_beneficiaries(grants.by_beneficiary(given))
    if row := table(
        "theme_grants", totals, party_rows.with_maybe(GIVEN, totals, "amount_not_printed"), filters, DEFINED, empty_key="grants"
    ):
        navigation.go("grants", beneficiary=row["beneficiary"])
    if row := table("theme_acts", money_rows.acts_of(held, given), ACTS, filters, empty_key="deliberations"):
        evidence.panel("vote", row)
    st.stop()

view: function_totals.By = filter_bar.view("themes", "theme", "head", "year")
totals = by_theme if view == "theme" else function_totals.totals(held, given, by=view)
with lead.notes():
    spending.unknown_share(totals)
if view == "year":
    for what, rows in (("contracts", by_year.money(held, "theme")), ("grants", by_year.given(given, "theme"))):
        if rows.height:
            years = year_rows.of_money(rows, "theme")
            chart(f"themes_{what}_years", multiples, labels, years, year_rows.sentence(years), money=True)
else:
    for what, rows in money_rows.widest(totals):
        bars = money_rows.as_bars(rows, view)
        chart(f"themes_{what}", draw.ranges, labels, bars, spending.bars(bars), when=period.of(both[what]))
shown = grant_rows.without_most(totals, in_part=partial)
if row := table(f"totals_by_{view}", shown, (view, *COLUMNS), filters, DEFINED, in_card=BASIS_TOLD):
    money_controls.open_total(view, row)
