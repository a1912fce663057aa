"""The grid in the visitor's language: numbers with decimals, and no rows without words at its foot."""

from typing import Any

import polars as pl
import pytest
import streamlit as st

from ui.tables import grid


def _given(monkeypatch: pytest.MonkeyPatch, rows: int, height: int) -> dict[str, Any]:
    given: dict[str, Any] = {}
    monkeypatch.setattr(st, "dataframe", lambda _rows, **said: given.update(said))
    grid.show("to_check", pl.DataFrame({"value": [0.5] * rows}), ("value",), selectable=False, height=height)
    return given


def test_a_number_is_written_as_the_language_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _given(monkeypatch, 3, 420)["column_config"]["value"]["type_config"]["format"] == "localized"


@pytest.mark.parametrize(("rows", "height"), [(3, 142), (100, 420)])
def test_a_table_is_no_higher_than_its_rows(monkeypatch: pytest.MonkeyPatch, rows: int, height: int) -> None:
    assert _given(monkeypatch, rows, 420)["height"] == height


def test_a_column_that_one_table_alone_has_is_named_there() -> None:
    assert grid.named("alike", "left_out")
