"""The pictures of a chart, drawn when the button is pressed: as on a light page, whatever the visitor's theme, for letters and print."""

from functools import partial

import streamlit as st

from exports import picture
from ui import theme
from ui.filters import bar as filter_bar
from ui.language import say
from ui.tables import downloads, embed

_WRITERS = {"png": picture.png, "svg": picture.svg, "card": picture.card}


def offer(name: str, title: str, chart: picture.Drawn) -> None:
    """A button that opens the pictures of a chart: for a letter, for print, for sharing."""
    about = downloads.about_page(name, title, filter_bar.current())
    colours = (theme.colour("paper", "light"), theme.colour("ink", "light"))
    with st.popover(say("ui.picture"), icon=":material/image:"):
        st.caption(say("ui.picture.more"))
        for kind, write in _WRITERS.items():
            st.download_button(
                say(f"ui.picture.{kind}"),
                data=partial(write, chart, about, colours),
                file_name=f"{about.stem}-1200x630.png" if kind == "card" else f"{about.stem}.{kind}",
                mime=picture.MIME[kind],
                on_click="ignore",
                key=f"picture {name} {kind}",
                width="stretch",
            )
        embed.snippet(name, title)
