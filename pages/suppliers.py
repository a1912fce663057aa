"""Which suppliers hold the council's contracts, each from at least to at most how much?"""

import streamlit as st

import charts.suppliers as draw
from charts.labels import labels
from metrics import suppliers
from ui import data, empty, evidence, filter_bar, navigation
from ui.chart_block import chart
from ui.opening import open_page
from ui.sentences import money
from ui.table import table

RANGES = (
    "supplier", "lower_cents", "upper_cents", "open_maximum", "minimum_not_printed", "maximum_not_printed", "amount_not_printed", "amended",
    "contracts", "takes_part",
)  # fmt: skip
HELD = (
    "date",
    "held_by",
    "lower_cents",
    "upper_cents",
    "no_maximum",
    "tax",
    "scope",
    "title",
    "lot",
    "council",
    "stage",
    "takes_part",
    "procedure",
    "quote",
)
DEFINED = ("supplier_range", "contract_range")

frames = open_page("suppliers", "id", "procedure", "theme", "view", defined=DEFINED)
filters = filter_bar.show(data.contracts(), "procedure", "theme")
current = data.contracts(filters)
chosen = filter_bar.pick(frames["suppliers"], "supplier_id", "supplier", "supplier")
if current.is_empty():
    empty.nothing_answers() if frames["contracts"].height else empty.nothing_of_this_kind("contracts")
    st.stop()

totals = suppliers.ranges(current, frames["contracts"], frames["contract_holders"])
if chosen is not None:
    held = suppliers.of_supplier(current, frames["contracts"], frames["contract_holders"], chosen)
    money.ranges(data.rows_of(totals, "supplier_id", chosen))
    if row := table("held", held, HELD, filters, DEFINED):
        evidence.panel("contract", row)
    st.stop()

money.never_added()
bases = {money.basis_key(basis._asdict()): (basis, ranges) for basis, ranges in suppliers.bases(totals)}
view = filter_bar.among({key: money.basis(basis._asdict()) for key, (basis, _) in bases.items()})
basis, ranges = bases[view]
if mark := chart("suppliers", draw.ranges, labels, ranges, money.suppliers_chart(ranges), opens="supplier"):
    navigation.go("suppliers", id=mark["supplier_id"])
if row := table("suppliers", ranges, RANGES, filters, DEFINED):
    navigation.go("suppliers", id=row["supplier_id"])
