"""Which suppliers hold the council's contracts, each from at least to at most how much?"""

import streamlit as st

import charts.suppliers as draw
from charts.labels import labels
from metrics.money import contracts, named, suppliers
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
    "first_cents", "procedure", "takes_part", "in_totals", "candidates", "source", "row",
)  # fmt: skip
AMOUNTS, DEFINED = ("lower_cents", "upper_cents"), ("supplier_range", "contract_range", "one_truth")

frames = open_page("suppliers", "id", "procedure", "theme", "kind", "side", "view", defined=DEFINED)
filters = filter_bar.show(data.contracts(), "procedure", "theme")
kind = money_controls.asked_kind()
chosen = filter_bar.pick(money_rows.suppliers(), "supplier_id", "supplier", "supplier")
held, alone = money_rows.held(filters, kind), money_rows.alone(filters, kind)
if held.is_empty() and alone.is_empty():
    empty.nothing_left("contracts", held=not money_rows.suppliers().is_empty())
side = sides.asked("suppliers", held, alone) if chosen is None else sides.Side(held, alone)
totals = one_truth.by_supplier(side.held, frames["contracts"], frames["contract_holders"], side.alone)
if chosen is not None:
    own = money_rows.highest_first(suppliers.of_supplier(held, frames["contracts"], frames["contract_holders"], chosen))
    theirs = one_truth.held_alone(alone, frames["published_holders"], chosen)
    evidence.name(data.rows_of(money_rows.suppliers(), "supplier_id", chosen), "supplier")
    beside = holders.lead_of_one(totals, own, theirs, coverage_frames.read(filters), chosen)
    natural_persons.said(chosen)
    party_rows.of_supplier(totals, chosen, beside.reach.groups if beside else ())
    with lead.notes():
        spending.origins(own, theirs)
        money.ranges(data.rows_of(totals, "supplier_id", chosen).drop("supplier"))
    rows, none = holder_rows.of_page(own, held, beside), empty.unless_filtered("never_voted", "held", kind)
    if row := table("held", rows, holder_rows.columns(HELD, rows), filters, DEFINED, empty_key=none, **holder_rows.shown(rows)):
        evidence.panel("contract", row)
        path_view.of_contract(row["contract_key"], filters)
    if row := table("held_alone", published.as_published(theirs), ALONE, filters, DEFINED, first=7, summed=AMOUNTS, empty_key="held_alone"):
        path_view.of_published(row["contract_key"], filters)
    if (years := contracts.by_year(data.rows_of(own, "supplier_id", chosen))).height:
        table("held_years", years, YEARS, filters, DEFINED, first=8, selectable=False)
    follow.offer("supplier", chosen)
    st.stop()
bases = holders.by_word(suppliers.by_contracts(party_rows.beside_suppliers(named.ranked(totals, "supplier"))))
with lead.notes():
    sides.told(side, held, alone)
    spending.unnamed(named.unnamed(totals, "supplier", "contracts", "upper_cents"), "contracts")
    money.never_added()
holders.lead_of(bases, side.held, side.alone, over_bars.sharers(side.held))
with lead.switches(named=True):
    money_controls.kind()
    ranges = natural_persons.marked(holders.which(bases))
bars = over_bars.in_titles(ranges, "supplier", "upper_cents", side.held)
if at := chart("suppliers", draw.ranges, labels, bars, money.suppliers_chart(bars), opens="supplier"):
    navigation.go("suppliers", id=at["supplier_id"], kind=kind)
spending.widest([*bases.values()])
columns = party_rows.with_maybe(natural_persons.with_mark(RANGES, ranges), ranges, "open_maximum")
if row := table("suppliers", ranges, columns, filters, DEFINED, summed=AMOUNTS):
    navigation.go("suppliers", id=row["supplier_id"], kind=kind)
