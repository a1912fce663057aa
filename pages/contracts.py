"""What does the council buy, from at least to at most how much, and which decision says so?"""

from metrics.filters.filters import apply
from metrics.money import contracts
from ui import data, in_part
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import evidence, path_view
from ui.rows import money_rows, published
from ui.sentences import money, spending
from ui.tables.table import table

WORDS = ("supplier", "procedure", "theme", "stage", "tax", "min", "max", "q")
COLUMNS = (
    "date", "held_by", "lower_cents", "upper_cents", "title", "votes_against", "against", "origin", "notified_cents", "notified_on",
    "no_maximum", "tax", "scope", "lot", "council", "kind", "stage", "procedure", "form", "duration_months", "renewals",
    "engaged_min_cents", "potential_max_cents", "total_months", "minimum_not_printed", "maximum_not_printed", "amount_not_printed",
    "amendments", "holders", "theme", "quote", "published_source", "published_row",
)  # fmt: skip
ALONE = (
    "notified_on", "first_holder", "lower_cents", "upper_cents", "title", "no_maximum", "tax", "first_cents", "amendments", "holders",
    "procedure", "buyer", "in_totals", "candidates", "source", "row",
)  # fmt: skip
DEFINED = ("contract_range", "own_total", "one_truth")

frames = open_page("contracts", *WORDS, "view", defined=DEFINED)
filters = filter_bar.show(data.contracts(), *WORDS)
held, alone = contracts.own_total(money_rows.held(filters)), money_rows.alone(filters)
spending.origins(held, alone)
in_part.told("contracts", filters)
views = ("voted", "published") if frames["contracts"].height or not alone.height else ("published", "voted")
if filter_bar.view("contracts", *views) == "voted":
    money.ranges(contracts.ranges(held, by="council"), contracts.left_out(apply(frames["contracts"], filters)))
    empty_key = "" if frames["contracts"].height else "contracts"
    if row := table("contracts", held, COLUMNS, filters, DEFINED, height=640, empty_key=empty_key):
        evidence.panel("contract", row)
        path_view.of_contract(row["contract_key"], filters)
elif row := table("published_alone", published.as_published(alone), ALONE, filters, DEFINED, height=640, empty_key="published_alone"):
    path_view.of_published(row["contract_key"], filters)
