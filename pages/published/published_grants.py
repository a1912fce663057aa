"""Which grants did the councils publish as data, which of them meet a vote, and what was paid of what was voted?"""

from metrics.filters.filters import apply
from metrics.published import published, yearly
from ui import data, empty, lead, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import published as published_rows
from ui.sentences import open_data, spending
from ui.tables.table import table

ROWS = (
    "year", "beneficiary", "purpose", "amount_cents", "grantor", "agreed_on", "part_cents", "nature", "decision_ref", "doubtful", "source",
    "row",
)  # fmt: skip
SIDES = (
    "date", "council", "beneficiary", "amount_cents", "state", "title", "score", "reasons", "agreed_on", "year", "published_beneficiary",
    "published_amount_cents", "purpose", "source", "row",
)  # fmt: skip
YEARLY = (
    "year", "beneficiary", "amount_cents", "grant_basis", "purpose", "grantor", "head", "article", "function", "doubtful", "source", "row",
)  # fmt: skip
BESIDE = (
    "year", "beneficiary", "voted_cents", "paid_grant_cents", "paid_less_voted_cents", "agreed_cents", "account_grant_cents",
    "granted_grant_cents", "budget_grant_cents", "listed_grant_cents", "council",
)  # fmt: skip
VOTED = ("date", "council", "beneficiary", "amount_cents", "title", "candidates", "quote")
ALONE = ("year", "agreed_on", "grantor", "beneficiary", "purpose", "part_cents", "candidates", "source", "row")

frames = open_page("published_grants", "q", "min", "max", "view")
every = published_rows.grants()
filters = filter_bar.show(every, "q", "min", "max")
told = apply(every, filters)
listed = apply(published_rows.yearly(filters), filters)
if told.is_empty() and listed.is_empty():
    empty.nothing_left("published_grants", held=not (every.is_empty() and frames["yearly_grants"].is_empty()))

once = published_rows.told_once(told)
open_data.grants_counted(once, listed)
with lead.notes():
    spending.twins(told.height - once.height)
    spending.doubtful(once, "date")
told = once.rename({"date": "agreed_on"})
voted = apply(frames["grants"], filters)
view = filter_bar.view("published_grants", *published_rows.views(told, "all", "matched", "voted", "unvoted", "yearly", "beside"))
open_data.grants_meaning(view)
if view == "all":
    table("published_grants", told, ROWS, filters, selectable=False)
elif view == "yearly":
    table("yearly_grants", listed, YEARLY, filters, selectable=False, empty_key="yearly_grants")
elif view == "beside":
    sides = yearly.beside(voted, told, listed)
    table("grants_beside", sides, BESIDE, filters, selectable=False, empty_key="grants_beside")
elif view == "matched":
    sides = published.matched_grants(voted, told, frames["grant_matches"])
    if row := table("matched_grants", open_data.in_words(sides), SIDES, filters, empty_key="matches"):
        navigation.go("act", id=row["deliberation_id"])
elif view == "voted":
    alone = published.voted_grants_not_published(voted, frames["published_grants"], frames["grant_matches"])
    if row := table("grants_voted_alone", data.latest(alone), VOTED, filters, empty_key="matches"):
        navigation.go("act", id=row["deliberation_id"])
else:
    alone = published.published_grants_not_voted(frames["sessions"], told, frames["grant_matches"])
    table("grants_unvoted", alone, ALONE, filters, selectable=False, empty_key="matches")
