"""Every page's frame: its council and the search over it, the menu with the period and the language, its sister pages as tabs."""

import streamlit as st

from database import turns
from ui import address, appearance, data_scope, language, navigation
from ui.filters import bar as filter_bar
from ui.filters import council_first
from ui.search import box as search_box

with turns.page(), address.held():
    chosen = navigation.current()
    here = navigation.stem_of(chosen)
    st.set_page_config(page_title=f"{chosen.title} · {language.say('ui.product')}", layout="wide", initial_sidebar_state="auto")
    data_scope.opened(chosen.url_path)  # before the menu: a database that does not answer is told in the page itself
    filter_bar.note_ignored()
    with appearance.top():
        menu, ways = appearance.menu(chosen.url_path), appearance.ways()
    with ways:
        council = filter_bar.council()
        if here != "search":
            search_box.way_in()
    if council and here == "overview":
        st.set_page_config(page_title=f"{council} · {language.say('ui.product')}")
    with menu:
        doors = st.container(gap=None, key="doors")
        filter_bar.period()
        language.choose()
    with doors:  # after the widgets, whose words the links carry
        navigation.doors(here, council)
    navigation.tabs(here)
    council_first.run(chosen)
