"""Over the list of members: from which share to which, and how many they are; nobody is named."""

import polars as pl
import pytest

from ui.sentences.sittings import presence


def _people(*told: tuple[int, float, bool]) -> pl.DataFrame:
    return pl.DataFrame(told, schema=["councillor_id", "rate", "rankable"], orient="row")


def test_shares_by_member_leave_out_who_has_few_sessions_known(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("streamlit.caption", said.append)
    presence.spread(_people((1, 0.62, True), (2, 1.0, True), (3, 0.2, False)))
    presence.spread(_people((1, 0.62, True), (3, 0.2, False)))
    (one,) = (text.replace("\u202f", " ").replace("\u00a0", " ") for text in said)
    assert "62" in one
    assert "100 %" in one
    assert "20" not in one
    assert one.endswith("2 sur 3 de la liste.")
