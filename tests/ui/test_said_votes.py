"""Votes in sentences: counts in words, the unprinted left out, no colon after a colon."""

from datetime import date

import polars as pl
import pytest
import streamlit as st

from ui.sentences import decisions, spending

DAY = date(2025, 9, 23)
SIDES = {"deliberation_id": 1, "title": "Tarifs", "date": DAY, "minority_share": 0.25, "votes_for": 18, "votes_against": 6}
STEP = {
    "step": "awarded", "date": DAY, "supplier": "Toitures du Val", "no_maximum": False, "lower_cents": None, "upper_cents": None,
    "votes_for": 18, "votes_against": 6, "abstentions": None, "against": "Agir pour tous", "source": None, "row": None,
}  # fmt: skip


def _flat(said: str) -> str:
    return said.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("abstentions", "said"), [(None, ""), (0, ", 0 abstention"), (1, ", 1 abstention"), (2, ", 2 abstentions")])
def test_a_number_that_is_not_printed_is_no_zero(abstentions: int | None, said: str) -> None:
    told = decisions.contested_chart(pl.DataFrame([{**SIDES, "abstentions": abstentions}]))
    assert _flat(told).endswith(f"Tarifs (23 septembre 2025) : 18 pour, 6 contre{said}.")


def test_a_step_says_its_vote_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    monkeypatch.setattr(st, "text", lines.append)
    spending.steps(pl.DataFrame([STEP]))
    assert _flat(lines[0]).startswith("23 septembre 2025 – ")
    assert _flat(lines[0]).endswith(", 18 pour, 6 contre, votes contre nommés : Agir pour tous")
