"""The theme's colours (.streamlit/config.toml) as CSS: what the settings of Streamlit cannot say follows them, in light and dark."""

from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import streamlit as st

Scheme = Literal["light", "dark"]
_NAMES = {
    "paper": "backgroundColor",
    "panel": "secondaryBackgroundColor",
    "ink": "textColor",
    "quiet": "grayTextColor",
    "line": "borderColor",
    "accent": "primaryColor",
    "link": "linkColor",
}
# The first colours of charts, in their order there (charts/palette.py): small pictures of our own wear the same ones.
_CHARTS = ("blue", "sky", "green", "yellow", "orange", "purple", "grey", "pale", "vermilion", "not-counted")
# Of no setting of Streamlit's: the words that prove a figure, as a marker pen leaves them, and the ring of the keyboard's focus.
_OWN = {"mark": ("#FFE57A", "#5A4A00"), "mark-line": ("#7A6200", "#E6C34A"), "ring": ("#0A5BD3", "#8FB6FF")}

_SEATS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="{ink}" stroke-width="3.4" stroke-linecap="round">'
    '<path d="M3 22a13 13 0 0 1 26 0" stroke-dasharray=".01 5.8"/><path d="M9.5 22a6.5 6.5 0 0 1 13 0" stroke-dasharray=".01 5.1"/>'
    '<path d="M11 28h10"/></svg>'
)


def colour(name: str, scheme: Scheme) -> str:
    """One colour of the theme ("ink" …) in one of its two schemes."""
    if name in _OWN:
        return _OWN[name][scheme == "dark"]
    return str(st.get_option(f"theme.{scheme}.{_NAMES[name]}") or ("#FFFFFF" if name in ("paper", "panel") else "#000000"))


@cache
def properties() -> str:
    """Every colour as a CSS custom property ("--ink"), which takes the side of the scheme of the place that uses it."""
    said = [f"--{name}: light-dark({colour(name, 'light')}, {colour(name, 'dark')});" for name in (*_NAMES, *_OWN)]
    said += [f"--{name}: {drawn};" for name, drawn in zip(_CHARTS, st.get_option("theme.chartCategoricalColors"), strict=False)]
    return f':root {{ {" ".join(said)} --mark-of-site: url("{mark("#000000")}"); }}'


def mark(ink: str) -> str:
    """The mark of the site, rows of seats before a table, as the address of a picture that holds itself."""
    return f"data:image/svg+xml,{quote(_SEATS.format(ink=ink))}"


@cache
def sheet() -> str:
    """The style of all pages (ui/look.css), the theme's colours before it."""
    return f"{properties()}\n{(Path(__file__).parent / 'look.css').read_text('utf-8')}"
