"""What does this paper say, and which of its words prove each fact?"""

import streamlit as st

from ui import data, empty, in_part, navigation
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import act_heading, act_view, evidence, path_view
from ui.sentences import act
from ui.tables.table import table

ACTS = ("position", "number", "title", "outcome", "quote")

frames = open_page("act", "id", "document", "fact", "passage", "part")
view = act_view.asked()
if view is None:
    if published := act_heading.of_open_data():
        act.what_was_read(published)
        evidence.panel("vote", published)
    else:
        empty.nothing_of_this_kind("act")
    st.stop()
acts = data.latest(data.rows_of(frames["deliberations"], "document_id", view.paper.document_id))
act_heading.heading(view, acts.height)
left, right = st.columns([2, 3], gap="large")
with left:
    passages = act_view.choose_fact(view)
    if view.act is not None:
        in_part.of_act(view.act["deliberation_id"])
        act.what_was_read(view.act)
    act_heading.versions(view)
with right:
    act_view.paper(view, passages)
if view.act is not None:
    path_view.of_act(view.act["deliberation_id"], filter_bar.current())
elif row := table("acts_of_paper", acts, ACTS, filter_bar.current(), empty_key="deliberations"):
    navigation.go("act", id=row["deliberation_id"])
