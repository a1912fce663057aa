"""The lines that show a chart of ours on another site, to be copied: an address under /embed/ with the filters of this page."""

from html import escape
from urllib.parse import urlencode, urlsplit

import streamlit as st

from metrics.filters.filters import parse
from ui.address import words
from ui.language import language, say
from ui.server.health import under

CHARTS = ("people", "meetings", "suppliers")  # those that api/embed/charts.py draws
_HEIGHT = 520


def snippet(name: str, title: str) -> None:
    """The code of a chart that may be shown elsewhere; nothing for the others."""
    if name not in CHARTS:
        return
    st.caption(say("embed.copy"))
    st.code(_frame(name, title), language="html", wrap_lines=True)


def _frame(name: str, title: str) -> str:
    asked = parse(words()).to_query() | ({"lang": ["en"]} if language() == "en" else {})
    here = urlsplit(st.context.url or "")
    base = f"{here.scheme}://{here.netloc}{under()}" if here.netloc else under()
    address = f"{base}/embed/chart/{name}{'?' if asked else ''}{urlencode(asked, doseq=True)}"
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{_HEIGHT}" loading="lazy" style="border:0"></iframe>'
    )
