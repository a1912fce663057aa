"""Every page's frame: its language, its council and period, the links to the others."""

import streamlit as st

from ui import appearance, data_scope, language, navigation
from ui.filters import bar as filter_bar
from ui.filters import council_first

chosen = navigation.current()
st.set_page_config(page_title=f"{chosen.title} · {language.say('ui.product')}", layout="wide", initial_sidebar_state="auto")
data_scope.opened(chosen.url_path)  # before the side bar: a database that does not answer is told in the page itself
with appearance.menu(chosen.url_path):
    appearance.brand()
    language.choose()
    filters, links = st.container(), st.container(gap=None)
    with filters:
        filter_bar.shared_filters()
with links:  # after the widgets, whose words the links carry
    navigation.side_links()
council_first.run(chosen)
