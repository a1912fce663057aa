"""Where nothing is left a page says why: its filters, or that nothing of the kind is held."""

import pytest
import streamlit as st

from ui import empty


@pytest.mark.parametrize(("held", "said"), [(True, "nothing answers"), (False, "grants")])
def test_filters_are_not_blamed_for_what_was_never_held(monkeypatch: pytest.MonkeyPatch, held: bool, said: str) -> None:
    told: list[str] = []
    monkeypatch.setattr(empty, "nothing_answers", lambda: told.append("nothing answers"))
    monkeypatch.setattr(empty, "nothing_of_this_kind", told.append)
    monkeypatch.setattr(empty, "_asked_alone", lambda: None)
    monkeypatch.setattr(empty, "_of_others", lambda _kind: False)
    monkeypatch.setattr(st, "stop", lambda: told.append("stop"))
    empty.nothing_left("grants", held=held)
    assert told == [said, "stop"]


def test_on_a_large_database_what_other_councils_hold_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page holds the council's own rows only; nobody is told to load what is there."""
    told: list[str] = []
    monkeypatch.setattr(empty, "nothing_of_this_kind", told.append)
    monkeypatch.setattr(empty, "_asked_alone", lambda: "Valmont")
    monkeypatch.setattr(empty, "_of_others", lambda _kind: True)
    monkeypatch.setattr(empty, "_lead_on", lambda _kind: told.append("lead on"))
    monkeypatch.setattr(st, "stop", lambda: told.append("stop"))
    empty.nothing_left("published", held=False)
    assert told == ["lead on", "stop"]


def test_where_councils_are_held_the_filters_leave_none(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(empty, "nothing_answers", lambda: told.append("nothing answers"))
    monkeypatch.setattr(st, "stop", lambda: told.append("stop"))
    empty.no_council(held=True)
    assert told == ["nothing answers", "stop"]
