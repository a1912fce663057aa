"""What did the council decide, and where are the words of each decision?"""

from metrics.filters.filters import apply
from ui import data, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.sentences import decisions
from ui.tables.table import table

ACTS = (
    "date", "council", "number", "title", "theme", "theme_guessed", "rapporteur", "outcome", "unanimous", "votes_for", "votes_against",
    "abstentions", "published_on", "quote",
)  # fmt: skip
DEFINED = ("unanimity_expressed", "final_votes")

open_page("deliberations", "theme", "outcome", "q", defined=DEFINED)
filters = filter_bar.show(data.votes(), "theme", "outcome", "q")
acts = apply(data.votes(), filters)
decisions.acts(acts)
if row := table("acts", acts, ACTS, filters, DEFINED, height=640):
    navigation.go("act", id=row["deliberation_id"])
