"""What does the program read in this paper of mine, and from which words?"""

import streamlit as st

from ui.appearance import on_a_phone
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.papers import try_example, try_facts, try_paper, try_reading

open_page("try_document", "view", "part", needs_data=False)
figure = st.container(key="try_lead")  # above the box: what is read first
if of_example := try_reading.nothing_dropped():
    with figure:
        try_paper.lead_of(try_example.reading())
reading = try_reading.asked()
if reading is None or try_paper.refusal(reading.record) or reading.paper is None:
    st.stop()

if not of_example:
    with figure:
        try_paper.lead_of(reading)
words_first = of_example and on_a_phone()  # the example's own words fit its screen, all that was read marked
if words_first:
    with st.container(key="try_words"):
        try_paper.text(reading.paper, try_facts.places(reading.paper, reading.record))
view = filter_bar.view("try_document", *try_facts.VIEWS)
left, right = st.columns([1, 1], gap="large")
with left:
    try_paper.heading(reading.paper, reading.record)
    try_paper.closing(reading.record)
    try_paper.doubts(reading.record)
    places = try_paper.table(reading.paper, reading.record, view)
    try_paper.offer(reading.record)
if not words_first:
    with right:
        try_paper.text(reading.paper, places)
