"""A page of ours drawn again by Streamlit alone: the same words, widgets, rows and charts, all held before anybody asks.

What it costs is what Streamlit costs for such a page: nothing is read, counted, filtered, put into words or checked.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.beside.asking import Page

SCRIPT = Path(__file__).with_name("shape_page.py")
Element = tuple[str, list[Any]]
_WORDS = ("markdown", "html", "text", "heading", "alert")
_CHOICES = ("selectbox", "multiselect")
_LABELLED = ("text_input", "number_input", "date_input", "button", "download_button", "page_link")


def hold(file: Path, pages: Mapping[str, Sequence[Page]]) -> None:
    """Writes the pages: by name, each as it answered one question and another."""
    told = {name: [[one for element in page.elements if (one := _told(element))] for page in drawn] for name, drawn in pages.items()}
    file.write_text(json.dumps(told), "utf-8")


def _told(element: Any) -> Element | None:
    kind = element.WhichOneof("type")
    of: Any = getattr(element, kind) if kind else None
    if kind in _WORDS:
        payload = [of.body]
    elif kind in _CHOICES:
        payload = [of.label, list(of.options)]
    elif kind in _LABELLED:
        payload = [of.label]
    elif kind == "button_group":
        payload = [[option.content for option in of.options]]
    elif kind == "code":
        payload = [of.code_text]
    elif kind == "dataframe":
        payload = [_text(of.arrow_data.data)]
    elif kind == "vega_lite_chart":
        payload = [of.spec, _text(next((one for one in (of.data.data, *(each.data.data for each in of.datasets)) if one), b""))]
    else:
        kind, payload = (kind and "markdown"), [""]
    return (kind, payload) if kind else None


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
