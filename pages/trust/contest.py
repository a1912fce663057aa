"""Which line seems wrong, what should it say, and why?"""

import streamlit as st

from ui import empty
from ui.opening import open_page
from ui.review import contest_form, contested_line

open_page("contest", "fact")
line = contested_line.asked()
if line is None:
    empty.nothing_of_this_kind("contest")
    st.stop()
contested_line.show(line)
contest_form.show(line)
