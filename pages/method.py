"""How is each figure counted, on an example of your own council, and what do the figures not tell?"""

import streamlit as st

from ui import data
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import say
from ui.opening import open_page
from ui.rows import coverage_frames
from ui.sentences import method

open_page("method", needs_data=False)
councils = coverage_frames.councils(filter_bar.current())
chosen = None if councils.is_empty() or data.wide() else councils["council"][0]
found = method.of_council(chosen) if chosen else {}
method.lead_of(found.get("council_presence"), plain(chosen) if chosen else None)
method.rules()
st.header(say("method.definitions"), anchor=False)
method.definitions(found)
