"""Which facts should a person look at, what do the papers print there, and what was decided before?"""

from metrics.filters import apply
from ui import filter_bar, filter_widgets, review_form, review_rows
from ui.address import identifier
from ui.language import say
from ui.opening import open_page
from ui.sentences import review
from ui.table import table

TO_CHECK = ("value", "fact", "who", "said", "sign", "council", "date", "source", "about", "quote", "page", "confidence", "review_state")
DECIDED = (
    "decided_at", "fact", "who", "before", "after", "author", "reason", "review_state", "source", "council", "date", "about", "decision",
    "effect",
)  # fmt: skip

open_page("review", "q", "kind", "view", "id")
review_form.told()
view = filter_bar.view("review", "to_check", "decided")
rows = review_rows.to_check() if view == "to_check" else review_rows.decided()
kind = filter_widgets.among("kind", review_rows.kinds(rows), say("ui.filter.any"))
filters = filter_bar.show(rows, "q")
found = review_rows.of_kind(apply(rows, filters), kind)
if view == "to_check":
    review.to_check(found)
    chosen = table("to_check", found, TO_CHECK, filters, height=420, empty_key="to_check")
    if row := chosen or review_rows.asked(rows, identifier("id")):
        review_form.panel(row)
else:
    review.decided(found)
    table("corrections", found, DECIDED, filters, selectable=False, empty_key="corrections")
