"""What does the council buy, from at least to at most how much, and which decision says so?"""

import charts.suppliers as draw
from charts.labels import labels
from charts.years import multiples
from metrics import by_year
from metrics.filters.filters import apply
from metrics.money import contracts, suppliers
from ui import data, in_part, lead, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import evidence, path_view
from ui.rows import coverage_frames, money_rows, published, purchases, year_rows
from ui.sentences import money, spending
from ui.tables.chart_block import chart
from ui.tables.table import table

WORDS = ("supplier", "procedure", "theme", "stage", "tax", "min", "max", "q")
COLUMNS = (
    "date", "held_by", "title", "lower_cents", "upper_cents", "tax", "votes_against", "against", "origin", "notified_cents", "notified_on",
    "no_maximum", "scope", "lot", "council", "kind", "stage", "procedure", "form", "duration_months", "renewals",
    "engaged_min_cents", "potential_max_cents", "total_months", "minimum_not_printed", "maximum_not_printed", "amount_not_printed",
    "amendments", "holders", "theme", "quote", "published_source", "published_row",
)  # fmt: skip
ALONE = (
    "notified_on", "first_holder", "title", "lower_cents", "upper_cents", "tax", "no_maximum", "first_cents", "amendments", "holders",
    "procedure", "buyer", "in_totals", "candidates", "source", "row",
)  # fmt: skip
AMOUNTS = ("lower_cents", "upper_cents")
DEFINED = ("contract_range", "own_total", "one_truth")

frames = open_page("contracts", *WORDS, "view", defined=DEFINED)
filters = filter_bar.show(data.contracts(), *WORDS)
held, alone = contracts.own_total(money_rows.held(filters)), money_rows.alone(filters)
ranges = contracts.ranges(held, by="council")
whole = suppliers.whole(ranges)
money.lead_of(whole, held, read=coverage_frames.read(filters))
with lead.notes():
    spending.amended(whole, held, money_rows.amended_alone())
    spending.origins(held, alone)
    money.ranges(ranges, contracts.left_out(apply(frames["contracts"], filters)))
in_part.told(in_part.found("contracts", filters))
views = ("voted", "published") if frames["contracts"].height or not alone.height else ("published", "voted")
if filter_bar.view("contracts", *views) == "voted":
    bars = purchases.by_act(held)
    if bars.height and (mark := chart("contracts", draw.ranges, labels, bars, spending.purchases_chart(bars), opens="supplier")):
        navigation.go("act", **money_rows.proof_of(money_rows.largest(held), mark["supplier_id"]))
    empty_key = "" if frames["contracts"].height else "contracts"
    if row := table("contracts", held, COLUMNS, filters, DEFINED, first=6, summed=AMOUNTS, height=640, empty_key=empty_key):
        evidence.panel("contract", row)
        path_view.of_contract(row["contract_key"], filters)
    years = year_rows.whole(by_year.all_money(held))
    if years.height:
        chart("contracts_years", multiples, labels, years, year_rows.sentence(years), money=True)
elif row := table(
    "published_alone", published.as_published(alone), ALONE, filters, DEFINED, summed=AMOUNTS, height=640, empty_key="published_alone"
):
    path_view.of_published(row["contract_key"], filters)
