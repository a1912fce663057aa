"""A list too long to unfold: who is asked for by the whole name stands first, then whoever's name begins so."""

import polars as pl
import pytest
import streamlit as st

from locales import plural, text
from ui.filters import long_list


def test_the_name_typed_stands_before_those_that_only_hold_it(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["Atelier du Val – SARCÉ", "Sarcé Nord", "Sarcé", "Le Val"]
    frame = pl.DataFrame({"id": range(4), "name": names}, schema={"id": pl.Int64, "name": pl.String})
    monkeypatch.setattr(long_list, "MOST_NAMES", 3)
    monkeypatch.setattr(st, "text_input", lambda *_words, **_how: " sarce ")
    assert long_list.shortened(frame, "id", "name", None)["name"].to_list() == ["Sarcé", "Sarcé Nord", "Atelier du Val – SARCÉ"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("nord", [plural("ui.long_list.found", 1, first="Sarcé Nord")]), ("zzz", [text("ui.long_list.nothing")]), ("", [])],
)
def test_what_is_typed_is_answered_beside_the_box(monkeypatch: pytest.MonkeyPatch, typed: str, said: list[str]) -> None:
    told: list[str] = []
    frame = pl.DataFrame({"id": [1, 2, 3, 4], "name": ["Sarcé Nord", "Le Val", "Sarcé", "Le Pré"]})
    monkeypatch.setattr(long_list, "MOST_NAMES", 3)
    monkeypatch.setattr(st, "text_input", lambda *_words, **_how: typed)
    monkeypatch.setattr(st, "text", told.append)
    long_list.shortened(frame, "id", "name", None)
    assert told == said
