"""Which suppliers hold the council's contracts, each from at least to at most how much?"""

import streamlit as st

import charts.suppliers as draw
from charts.labels import labels
from metrics.money import named, suppliers
from metrics.published import one_truth
from ui import data, empty, follow, lead, navigation
from ui.filters import bar as filter_bar
from ui.filters import money_controls, sides
from ui.opening import open_page
from ui.papers import evidence, path_view
from ui.rows import coverage_frames, holder_rows, money_rows, natural_persons, over_bars, party_rows, published
from ui.sentences import holders, money, spending
from ui.tables.chart_block import chart
from ui.tables.table import table

RANGES = (
    "supplier", "lower_cents", "upper_cents", "open_maximum", "contracts", "contested", "against", "voted_only", "both", "published_only",
    "notified_cents", "minimum_not_printed", "maximum_not_printed", "amount_not_printed", "amended", "takes_part",
)  # fmt: skip
YEARS = ("year", "tax", "scope", "contracts", "lower_cents", "upper_cents", "open_maximum", "amount_not_printed")
HELD = (
    "title", "lower_cents", "upper_cents", "tax", "date", "votes_against", "against", "origin", "notified_cents", "notified_on",
    "no_maximum", "scope", "lot", "stage", "amendments", "procedure", "held_by", "counted_as", "council", "quote", "published_source",
    "published_row",
)  # fmt: skip
ALONE = (
    "notified_on", "title", "lower_cents", "upper_cents", "tax", "buyer", "first_holder", "supplier", "no_maximum", "amendments",
    "first_cents", "procedure", "counted_as", "in_totals", "candidates", "source", "row",
)  # fmt: skip
AMOUNTS, DEFINED = ("lower_cents", "upper_cents"), ("supplier_range", "contract_range", "one_truth")

frames = open_page("suppliers", "id", "procedure", "theme", "kind", "side", "view", defined=DEFINED)
filters = filter_bar.show(data.contracts(), "procedure", "theme")
kind = money_controls.asked_kind()
chosen = filter_bar.pick(money_rows.suppliers(), "supplier_id", "supplier", "supplier")
held, alone = holder_rows.contracts(filters, kind)
if held.is_empty() and alone.is_empty():
    empty.nothing_left("contracts", held=not money_rows.suppliers().is_empty())
side = sides.asked("suppliers", held, alone, chosen)
counted, totals = holder_rows.ranges(side.held, side.alone, filters)
if chosen is not None:
    own = holder_rows.by_holding(suppliers.of_supplier(side.held, counted, chosen))
    theirs = one_truth.held_alone(side.alone, frames["published_holders"], counted, chosen)
    evidence.name(data.rows_of(money_rows.suppliers(), "supplier_id", chosen), "supplier")
    holders.lead_of_one(suppliers.of_one(totals, chosen), counted, own, theirs, coverage_frames.read(filters))
    natural_persons.said(chosen)
    party_rows.of_supplier(totals, chosen)
    with lead.notes():
        spending.origins(holder_rows.its_own(own), holder_rows.its_own(theirs))
        money.ranges(data.rows_of(totals, "supplier_id", chosen).drop("supplier"))
    shown, (told, beside) = holder_rows.shown(own, kind), holder_rows.published_columns(ALONE, theirs)
    if side.name != "published" and (row := table("held", own, holder_rows.columns(HELD, own), filters, DEFINED, **shown)):
        evidence.panel("contract", row)
        path_view.of_contract(row["contract_key"], filters)
    if side.name != "voted" and (row := table("held_alone", published.as_published(theirs), told, filters, DEFINED, **beside)):
        path_view.of_published(row["contract_key"], filters)
    if (years := one_truth.years(own, theirs)).height:
        table("held_years", years, YEARS, filters, DEFINED, first=8, summed=AMOUNTS, selectable=False)
    follow.offer("supplier", chosen)
    st.stop()
bases = holders.by_word(suppliers.by_contracts(party_rows.beside_suppliers(named.ranked(totals, "supplier"))))
with lead.notes():
    sides.told(side, held, alone)
    spending.unnamed(named.unnamed(totals, "supplier", "contracts", "once_upper_cents"), "contracts")
    money.never_added()
holders.lead_of(bases, side.held, side.alone, counted)
with lead.switches(named=True):
    money_controls.kind()
    ranges = natural_persons.marked(holders.which(bases))
bars = over_bars.of_suppliers(ranges, counted)
if at := chart("suppliers", draw.ranges, labels, bars, money.suppliers_chart(bars), opens="supplier"):
    navigation.go("suppliers", id=at["supplier_id"], kind=kind, side=side.name)
spending.widest([*bases.values()])
columns = party_rows.with_maybe(natural_persons.with_mark(RANGES, ranges), ranges, "open_maximum")
if row := table("suppliers", ranges, columns, filters, DEFINED, summed=AMOUNTS, of_sum=holder_rows.once_said(ranges)):
    navigation.go("suppliers", id=row["supplier_id"], kind=kind, side=side.name)
