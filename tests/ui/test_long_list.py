"""A list too long to unfold: who is asked for by the whole name stands first, then whoever's name begins so."""

import polars as pl
import pytest
import streamlit as st

from ui.filters import long_list


def test_the_name_typed_stands_before_those_that_only_hold_it(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["Atelier du Val – SARCÉ", "Sarcé Nord", "Sarcé", "Le Val"]
    frame = pl.DataFrame({"id": range(4), "name": names}, schema={"id": pl.Int64, "name": pl.String})
    monkeypatch.setattr(long_list, "MOST_NAMES", 3)
    monkeypatch.setattr(st, "text_input", lambda *_words, **_how: " sarce ")
    assert long_list.shortened(frame, "id", "name", None)["name"].to_list() == ["Sarcé", "Sarcé Nord", "Atelier du Val – SARCÉ"]
