"""What does this word mean, and which law sets it?"""

import streamlit as st

from metrics import glossary as words
from ui import glossary, lead
from ui.address import pressed, value
from ui.escaping import md_escape
from ui.filters import boxes as filter_boxes
from ui.language import language, say
from ui.opening import open_page

open_page("glossary", "q", "term", needs_data=False)
chosen = value("term")
if chosen in words.ARTICLES:
    with st.container(border=True):
        glossary.show(chosen)
elif chosen:
    st.warning(say("page.glossary.unknown"))

asked = (pressed("q") or "").strip()
found = words.search(asked, language())
lead.counted("page.glossary.counted", len(found), law=sum(bool(words.ARTICLES[term]) for term in found))
filter_boxes.search("q")
if not found:
    st.info(say("page.glossary.none", asked=md_escape(asked)))
for part, terms in words.TERMS.items():
    shown = [term for term in terms if term in found and term != chosen]
    if shown:
        st.header(say(f"page.glossary.group_{part}"), anchor=False)
    for term in shown:
        glossary.show(term)
