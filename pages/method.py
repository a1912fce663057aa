"""What is read here, what of it is unknown, how often is it right, and how is each figure counted?"""

import streamlit as st

from ui import data
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import say
from ui.opening import open_page
from ui.rows import coverage_frames
from ui.sentences import method, method_answers

open_page("method", needs_data=False)
filters = filter_bar.current()
councils = coverage_frames.councils(filters)
chosen = None if councils.is_empty() or data.wide() else councils["council"][0]
found = method.of_council(chosen) if chosen else {}
method_answers.show(filters)
method.example_of(found.get("council_presence"), plain(chosen) if chosen else None, filters)
method.rules()
st.header(say("method.definitions"), anchor=False)
method.definitions(found)
