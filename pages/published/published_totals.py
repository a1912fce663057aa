"""How much do published contracts come to, and how did amendments change them?"""

from charts.labels import labels
from charts.years import multiples
from metrics import by_year
from metrics.filters.filters import apply
from metrics.money import amendments
from metrics.published import buyers, double_counting
from ui import empty, lead, navigation
from ui.address import value
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

BUDGETS = ("budget", "budget_lines", "debts")  # views that have a page of their own, under the addresses that they had here

asked = value("view")
if asked in BUDGETS:
    navigation.go("budgets", view=asked)
frames = open_page("published_totals", "q", "min", "max", "view")
every = published_rows.published()
filters = filter_bar.show(every, "q", "min", "max")
told = published_rows.as_published(apply(every, filters))
if every.is_empty() and not frames["published_budgets"].is_empty():
    navigation.go("budgets")
if told.is_empty():
    empty.nothing_left("published", held=not every.is_empty())

whole = buyers.whole(told)
open_data.totals_lead(whole)
with lead.notes():
    spending.doubtful(told, "notified_on")
view = filter_bar.view("published_totals", *buyers.BY, "amendments", "double")
if view == "amendments":
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
