"""How much do published contracts come to, how did amendments change them, and what do published budgets vote, do and owe?"""

from charts.labels import labels
from charts.years import multiples
from metrics import by_year
from metrics.filters.filters import apply
from metrics.money import amendments
from metrics.published import budgets, buyers, double_counting
from ui import empty, lead
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import published as published_rows
from ui.rows import year_rows
from ui.sentences import open_data, spending
from ui.tables.chart_block import chart
from ui.tables.table import table

TOTALS = (
    "total_of", "tax", "contracts", "lower_cents", "upper_cents", "ceiling_cents", "frameworks", "no_ceiling", "amount_missing", "shared",
    "subsequent", "concessions",
)  # fmt: skip
DOUBLE = (
    "source", "tax", "rows_published", "rows_sum_cents", "contracts", "amount_cents", "several_rows", "several_amounts", "least_cents",
    "most_cents", "amount_missing",
)  # fmt: skip
PATH = (
    "buyer", "supplier", "title", "version", "changed_on", "amount_cents", "change_cents", "growth", "tax", "duration_months", "source",
    "row",
)  # fmt: skip

BUDGET = ("year", "side", "head", "budget_voted_cents", "budget_open_cents", "budget_done_cents", "done_share", "budget", "body", "council")
LINES = (
    "year", "article_label", "function_label", "side", "budget_voted_cents", "budget_done_cents", "budget_open_cents", "budget_left_cents",
    "article", "function", "budget_stage", "budget", "nomenclature", "moves_money", "body", "doubtful", "source", "row",
)  # fmt: skip
DEBTS = (
    "year", "lender", "beneficiary", "owed_cents", "purpose", "original_cents", "repaid_cents", "interest_cents", "interest_rate",
    "years_left", "risk", "signed_on", "budget_stage", "budget", "body", "doubtful", "source", "row",
)  # fmt: skip

frames = open_page("published_totals", "q", "min", "max", "view")
every = published_rows.published()
filters = filter_bar.show(every, "q", "min", "max")
told = published_rows.as_published(apply(every, filters))
if told.is_empty() and frames["published_budgets"].is_empty() and frames["published_debts"].is_empty():
    empty.nothing_left("published", held=not every.is_empty())

whole = buyers.whole(told)
open_data.totals_lead(whole, published_rows.budgets(filters))
with lead.notes():
    spending.doubtful(told, "notified_on")
contract_views = (*buyers.BY, "amendments", "double")
names = published_rows.views(told, *contract_views, "budget", "budget_lines", "debts", without=len(contract_views))
view = filter_bar.view("published_totals", *names)
if view == "budget":
    open_data.budgets_meaning(view)
    table("budgets", budgets.executed(published_rows.budgets(filters)), BUDGET, filters, selectable=False, empty_key="budgets")
elif view == "budget_lines":
    open_data.budgets_meaning(view)
    table("published_budgets", published_rows.budgets(filters), LINES, filters, selectable=False, empty_key="budgets")
elif view == "debts":
    open_data.budgets_meaning(view)
    for kind, name in (("loan", "loans"), ("guarantee", "guarantees")):
        owed = budgets.owed(published_rows.debts(filters), kind)
        table(name, owed, DEBTS, filters, selectable=False, summed=("owed_cents",), empty_key="debts")
elif view == "amendments":
    open_data.totals_meaning("amendments")
    path = amendments.path(frames["contract_versions"], told)
    table("amendments", path, PATH, filters, selectable=False, empty_key="amendments")
elif view == "double":
    open_data.totals_meaning("double")
    table("double_counting", double_counting.by_file(told), DOUBLE, filters, selectable=False)
else:
    open_data.totals_meaning("totals")
    years = year_rows.of_tax(by_year.published_money(buyers.totals(told, "year"), whole))
    if view == "year" and years.height:
        chart("published_totals_years", multiples, labels, years, year_rows.sentence(years), money=True)
    table("published_totals", buyers.totals(told, view), TOTALS, filters, selectable=False)
