"""Every page's frame: its language, its council and period, the links to the others."""

import streamlit as st

from ui import appearance, data, filter_bar, language, navigation

st.set_page_config(layout="wide", initial_sidebar_state="auto")
appearance.apply()
chosen = navigation.current()
data.frames()  # before the side bar: a database that does not answer is told in the page itself
with appearance.menu(chosen.url_path):
    st.markdown(f"**{language.say('ui.product')}**")
    links = st.container(gap=None)
    filter_bar.shared_filters()
    language.choose()
with links:  # after the widgets, whose words the links carry
    navigation.side_links()
chosen.run()
