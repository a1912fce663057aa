"""What does this paper say, and which of its words prove each fact?"""

import streamlit as st

from ui import act_view, empty
from ui.opening import open_page

open_page("act", "id", "document", "fact", "passage", "part")
view = act_view.asked()
if view is None:
    empty.nothing_of_this_kind("act")
    st.stop()
act_view.heading(view)
left, right = st.columns([2, 3], gap="large")
with left:
    passages = act_view.choose_fact(view)
with right:
    act_view.paper(view, passages)
