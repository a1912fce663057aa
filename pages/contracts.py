"""What does the council buy, from at least to at most how much, and which decision says so?"""

from metrics import contracts
from metrics.filters import apply
from ui import data, evidence, filter_bar
from ui.opening import open_page
from ui.sentences import money
from ui.table import table

WORDS = ("supplier", "procedure", "theme", "stage", "tax", "min", "max", "q")
COLUMNS = (
    "date", "held_by", "lower_cents", "upper_cents", "no_maximum", "tax", "scope", "title", "lot", "council", "kind", "stage", "procedure",
    "form", "duration_months", "renewals", "engaged_min_cents", "potential_max_cents", "total_months", "minimum_not_printed",
    "maximum_not_printed", "amount_not_printed", "amendments", "holders", "theme", "quote",
)  # fmt: skip
DEFINED = ("contract_range", "own_total")

frames = open_page("contracts", *WORDS, defined=DEFINED)
filters = filter_bar.show(data.contracts(), *WORDS)
current = contracts.own_total(data.contracts(filters))
money.ranges(contracts.ranges(current, by="council"), contracts.left_out(apply(frames["contracts"], filters)))
if row := table("contracts", current, COLUMNS, filters, DEFINED, height=640, empty_key="" if frames["contracts"].height else "contracts"):
    evidence.panel("contract", row)
