"""What do the tables say to a question of one's own, how is the answer cited and computed, and which figure would not be true?"""

import streamlit as st

from metrics.query.query import WORDS
from ui.appearance import on_a_phone
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.workbench import answer as workbench_answer
from ui.workbench import form as workbench_form
from ui.workbench import questions as workbench_questions

open_page("workbench", *WORDS)
filters = filter_bar.current()
figure = st.container(key="workbench_lead")  # above the question: what is read first
workbench_questions.few()
asked, answered = workbench_form.beside_answer()
with asked:
    workbench_form.misread()
    workbench_form.table()
query = workbench_form.asked()
with answered:
    rows = workbench_form.rows_of(query, filters)
if rows is not None:
    with asked:
        query = workbench_form.ask(rows, query)
    with answered:
        workbench_answer.show(query, rows, filters, figure)
with st.container() if on_a_phone() else asked:
    workbench_questions.offer()
