"""Which contracts did the bodies publish as data, which of them meet a vote, and which ask for a look?"""

from charts import palette
from charts.labels import labels
from charts.stacked import by_year as stacked
from metrics import by_year
from metrics.filters.filters import apply
from metrics.published import concentration, indicators, published
from ui import empty, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import coverage_frames, year_rows
from ui.rows import published as published_rows
from ui.sentences import open_data
from ui.tables.chart_block import chart
from ui.tables.table import table

ROWS = (
    "notified_on", "supplier", "title", "amount_cents", "buyer", "tax", "first_cents", "min_cents", "max_cents", "no_maximum", "band",
    "procedure", "cpv", "offers", "holders", "amendments", "doubtful", "source", "row",
)  # fmt: skip
SIDES = (
    "date", "council", "title", "supplier", "amount_cents", "state", "score", "reasons", "tax", "notified_on", "published_title",
    "published_supplier", "published_amount_cents", "published_tax", "source", "row",
)  # fmt: skip
VOTED = ("date", "council", "supplier", "title", "amount_cents", "min_cents", "max_cents", "tax", "stage", "candidates", "quote")
SIGNS = ("sign", "measure", "notified_on", "buyer", "supplier", "title", "first_cents", "amount_cents", "procedure", "source", "row")
SHARES = (
    "buyer", "year", "tax", "contracts", "suppliers", "amount_cents", "first_share", "first_five_share", "hhi", "amount_missing",
    "holder_missing", "shared",
)  # fmt: skip

frames = open_page("published", "q", "buyer", "min", "max", "view")
every = published_rows.published()
filters = filter_bar.show(every, "q", *published_rows.by_buyer(every), "min", "max")
told = apply(every, filters)
if told.is_empty():
    empty.nothing_left("published", held=not every.is_empty())

meeting = published.meeting(told, frames["contract_matches"])
open_data.counted(meeting, 0 if filters.council else coverage_frames.councils(filters).height, coverage_frames.of_one(filters))
told = published_rows.as_published(told)
shown = published_rows.told_apart(told)
voted = published_rows.of_buyers(apply(frames["contracts"], filters), told, filters)
view = filter_bar.view("published", "all", "matched", "voted", "unvoted", "signs", "concentration")
open_data.meaning(view)
if view == "all":
    years = year_rows.named(by_year.published(published_rows.past(meeting)), "meets")
    if years.height:
        chart("published_years", stacked, labels, years, year_rows.sentence(years), colours=palette.MEETS, captioned=False)
    table("published", shown, ROWS, filters, selectable=False)
elif view == "matched":
    sides = open_data.in_words(published.matched(voted, told, frames["contract_matches"]))
    if row := table("matched", sides, SIDES, filters, empty_key="matches"):
        navigation.go("act", id=row["deliberation_id"])
elif view == "voted":
    alone = published.voted_not_published(voted, frames["published_contracts"], frames["contract_matches"])
    if row := table("voted_alone", alone, VOTED, filters, empty_key="matches"):
        navigation.go("act", id=row["deliberation_id"])
elif view == "unvoted":
    alone = published.published_not_voted(frames["sessions"], told, frames["contract_matches"])
    table("unvoted", alone, ROWS, filters, selectable=False, empty_key="matches")
elif view == "signs":
    found = open_data.signs_in_words(indicators.signs(told))
    table("signs", found, SIGNS, filters, selectable=False, empty_key="signs")
else:
    table("concentration", concentration.by_buyer(told), SHARES, filters, selectable=False)
