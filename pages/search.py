"""Where do these words stand: in which deliberation, for which councillor, supplier or association?"""

import streamlit as st

from ui import follow
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.search import box as search_box
from ui.search import filters as search_filters
from ui.search import rows as search_rows
from ui.search import said as search_said

open_page("search", "q", "kind", "theme", "order", "part")
typed = search_box.box()
figure = st.container()  # above the filters: what is read first
narrowed = search_filters.show()
if not typed:
    search_said.nothing_asked(filter_bar.current(), figure)
    st.stop()

answer = search_rows.found(typed, narrowed)
search_said.told(typed, answer, narrowed, figure)
if answer.hits:
    search_rows.show(answer)
    follow.offer("search", words=typed)
