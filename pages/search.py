"""Where do these words stand: in which deliberation, for which councillor, supplier or association?"""

import streamlit as st

from ui import search_box, search_filters, search_rows, search_said
from ui.opening import open_page

open_page("search", "q", "kind", "theme", "part")
typed = search_box.box()
narrowed = search_filters.show()
if not typed:
    search_said.nothing_asked()
    st.stop()

answer = search_rows.found(typed, narrowed)
search_said.told(answer, narrowed)
if answer.hits:
    search_rows.show(answer)
