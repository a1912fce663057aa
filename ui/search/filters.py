"""The filters of search: kinds, a theme and the order on the page, the council and the period of every page."""

from dataclasses import replace

import streamlit as st

from database.acts.themes import THEMES
from database.search.search import KINDS, Narrowed
from ui.address import bound
from ui.filters import bar as filter_bar
from ui.filters import widgets as filter_widgets
from ui.language import choice, listed, say
from ui.rows import data_words
from ui.search.rows import ORDERS, kind_in_words


def show() -> Narrowed:
    """Draw the filters; what the address asks for."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = bound(
            "kind",
            lambda key: st.pills(say("page.search.kinds"), KINDS, selection_mode="multi", key=key, format_func=kind_in_words),
            lambda said: [kind for kind in KINDS if kind in said],
            list,
        )
        names = {theme: choice("theme", theme) for theme in THEMES}
        by_name = dict(sorted(names.items(), key=lambda one: one[1].casefold()))
        theme = filter_widgets.among("theme", by_name, say("page.search.all_themes"))
        filter_bar.order(*ORDERS)
    filters = filter_bar.current()
    shared = filter_bar.in_words(replace(filters, text="", theme=(), council=()))
    if shared:
        st.text(listed(shared))
    asked = next(iter(filters.council), None)
    council = data_words.names(filters).get(f"council:{asked}", asked)
    return Narrowed(council, tuple(kinds), theme, filters.since, filters.until)
