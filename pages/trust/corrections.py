"""What was corrected, by whom and why, and how did the figures move?"""

from metrics.filters.filters import apply
from ui import lead, navigation
from ui.filters import bar as filter_bar
from ui.filters import widgets as filter_widgets
from ui.language import say
from ui.opening import open_page
from ui.review import rows as review_rows
from ui.sentences import review
from ui.tables.table import table

DECIDED = (
    "decided_at", "fact", "who", "before", "after", "rate_before", "rate_after", "effect", "reason", "author", "decision", "review_state",
    "council", "date", "about", "source",
)  # fmt: skip
DEFINED = ("attendance_rate", "states")

open_page("corrections", "q", "kind", defined=DEFINED)
rows = review_rows.decided()
with lead.beside():
    kind = filter_widgets.among("kind", review_rows.kinds(rows), say("review.every_kind"), labelled=False)
filters = filter_bar.show(rows, "q")
found = review_rows.of_kind(apply(rows, filters), kind)
review.decided(found)
if row := table("corrections", found, DECIDED, filters, DEFINED, empty_key="corrections"):
    navigation.go("act", document=row["document_id"])
