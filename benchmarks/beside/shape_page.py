"""Which page is drawn again from what is held of it (`SHAPES`), as `page` and `turn` of the address say?"""

import base64
import json
import os
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import streamlit as st


@st.cache_resource
def held() -> dict[str, list[list[tuple[str, list[Any]]]]]:
    """The pages, their rows as frames."""
    told: dict[str, list[list[tuple[str, list[Any]]]]] = json.loads(Path(os.environ["SHAPES"]).read_text("utf-8"))
    for turns in told.values():
        for elements in turns:
            for kind, payload in elements:
                if kind == "dataframe":
                    payload[0] = frame(payload[0])
                elif kind == "vega_lite_chart":
                    payload[:] = [json.loads(payload[0]), frame(payload[1]) if payload[1] else None]
    return told


def frame(rows: str) -> pl.DataFrame:
    """The rows of a table as they were sent."""
    read = pl.from_arrow(pa.ipc.open_stream(base64.b64decode(rows)).read_all())
    assert isinstance(read, pl.DataFrame)
    return read


def draw(kind: str, payload: list[Any], key: str) -> None:
    """One element."""
    first = payload[0]
    if kind == "dataframe":
        st.dataframe(first, width="stretch", hide_index=True)
    elif kind == "vega_lite_chart":
        st.vega_lite_chart(payload[1], first)
    elif kind in ("selectbox", "multiselect"):
        getattr(st, kind)(first or "-", payload[1], key=key)
    elif kind == "button_group":
        st.segmented_control("-", [f"{place} {name}" for place, name in enumerate(first)], key=key)
    elif kind == "page_link":
        st.page_link("https://example.org", label=first or "-")
    elif kind == "download_button":
        st.download_button(first, data=bytes, file_name="rows", on_click="ignore", key=key)
    elif kind in ("text_input", "number_input", "date_input", "button"):
        getattr(st, kind)(first or "-", key=key)
    elif kind == "heading":
        st.subheader(first)
    elif kind == "alert":
        st.info(first)
    else:
        getattr(st, kind)(first)


st.set_page_config(page_title="-", layout="wide")
for number, (kind, payload) in enumerate(held()[st.query_params["page"]][int(st.query_params["turn"])]):
    draw(kind, payload, f"{number}")
