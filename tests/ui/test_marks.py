"""A mark pressed in a picture is a row of what the picture is drawn of, and a switch always stands somewhere."""

from typing import Any

import polars as pl
import pytest

from tests.ui.address_bar import opened
from ui.tables.chart_block import _row_of

ROWS = pl.DataFrame({
    "councillor_id": [1, 1, 2],
    "session_id": [7, 8, 7],
    "name": ["Ève NOIR", "Ève NOIR", None],
    "share": [0.5, 0.5, 1.0],
    "terms": [["2014"], ["2020"], []],
})  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "row"),
    [
        ({"councillor_id": 1, "session_id": 8}, 1),
        ({"councillor_id": 2}, 2),
        ({"session_id": 7, "name": None}, 2),
        ({"councillor_id": 1, "share": 9, "x": 1}, 0),  # figures are drawn, and not what a mark is known by
        ({"councillor_id": 2, "session_id": 8}, None),
        ({"councillor_id": "a"}, None),
        ({"councillor_id": {}}, None),
        ({"terms": ["2014"]}, None),
        ({"x": 1}, None),
        ({}, None),
    ],
)
def test_a_mark_stands_for_its_row(mark: dict[str, Any], row: int | None) -> None:
    assert _row_of(mark, ROWS) == (None if row is None else ROWS.row(row, named=True))


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 AppTest runs this function alone, as a script

    from ui.filters import widgets  # noqa: PLC0415

    st.text(f"seen: {widgets.view('view', {'people': 'Élus', 'sessions': 'Séances'}, 'Vue')}")


def test_an_emptied_switch_stands_at_the_first_view() -> None:
    page = opened(_page, view="sessions")
    assert page.text[0].value == "seen: sessions"
    page.segmented_control[0].set_value(None).run()
    assert page.text[0].value == "seen: people"
