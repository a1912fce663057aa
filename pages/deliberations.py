"""What did the council decide, and where are the words of each decision?"""

from charts import palette, stacked
from charts.labels import labels
from metrics import by_year
from metrics.filters.filters import apply
from ui import data, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import coverage_frames, year_rows
from ui.sentences import decisions
from ui.tables.chart_block import chart
from ui.tables.table import table

ACTS = (
    "date", "title", "theme", "outcome", "unanimous", "votes_for", "votes_against", "abstentions", "council", "number", "theme_guessed",
    "rapporteur", "published_on", "quote",
)  # fmt: skip
FIRST = 5  # columns seen at once
DEFINED = ("unanimity_expressed", "final_votes")

open_page("deliberations", "theme", "outcome", "q", defined=DEFINED)
filters = filter_bar.show(data.votes(), "theme", "outcome", "q")
acts = apply(data.acts(), filters)
decisions.acts(acts, coverage_frames.quarters(filters))
subjects = year_rows.of_subjects(by_year.subjects(acts))
if acts.height:
    chart(
        "acts_subjects",
        stacked.by_subject,
        labels,
        subjects,
        year_rows.subjects_sentence(subjects),
        colours=palette.OUTCOME,
        captioned=False,
    )
if row := table("acts", acts, ACTS, filters, DEFINED, first=FIRST, height=640):
    navigation.go("act", id=row["deliberation_id"])
years = year_rows.named(by_year.outcomes(acts), "outcome")
if years.height:
    chart("acts_years", stacked.by_year, labels, years, year_rows.sentence(years), colours=palette.OUTCOME, captioned=False)
