"""Which facts should a person look at, and what do the papers print there?"""

import streamlit as st

from metrics.filters.filters import apply
from ui import lead
from ui.address import identifier
from ui.filters import bar as filter_bar
from ui.filters import widgets as filter_widgets
from ui.language import say
from ui.opening import open_page
from ui.review import form as review_form
from ui.review import report_rows
from ui.review import rows as review_rows
from ui.sentences import review
from ui.tables.table import table

open_page("review", "q", "kind", "view", "id")
review_form.told()
figure = st.container()  # above the views: what is read first
view = filter_bar.view("review", "to_check", "reports")
if view == "reports":
    report_rows.show()
    st.stop()
rows = review_rows.to_check()
with lead.beside():
    kind = filter_widgets.among("kind", review_rows.kinds(rows), say("review.every_kind"), labelled=False)
filters = filter_bar.show(rows, "q")
found = review_rows.one_of_each_first(review_rows.of_kind(apply(rows, filters), kind))
with figure:
    review.to_check(found, review_rows.unpriced(found, filters))
chosen = table("to_check", found, review_rows.TO_CHECK, filters, first=5, in_card=review_rows.IN_CARD, height=420, empty_key="to_check")
if row := chosen or review_rows.asked(rows, identifier("id")):
    review_form.panel(row)
