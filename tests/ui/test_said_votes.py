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
    told = decisions.contested_chart(pl.DataFrame([{**SIDES, "abstentions": abstentions}]), "contested")
    assert _flat(told).endswith(f"Tarifs (23 septembre 2025) : 18 pour, 6 contre{said}.")


def test_a_vote_of_which_one_side_is_not_printed_is_told_under_its_bar() -> None:
    half = {**SIDES, "minority_share": None, "votes_against": None, "abstentions": 1}
    told = decisions.contested_chart(pl.DataFrame([half]), "hidden")
    assert _flat(told) == "Les derniers de ces votes – Tarifs (23 septembre 2025) : 18 pour, 1 abstention."


def test_a_step_says_its_vote_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    monkeypatch.setattr(st, "text", lines.append)
    spending.steps(pl.DataFrame([STEP]))
    assert _flat(lines[0]).startswith("23 septembre 2025 – ")
    assert _flat(lines[0]).endswith(", 18 pour, 6 contre, votes contre nommés : Agir pour tous")


def test_the_list_of_divided_votes_says_which_of_them_the_figure_counts_and_when(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    monkeypatch.setattr(st, "caption", lines.append)
    rows: dict[str, list[object]] = {"date": [date(2014, 3, 1), date(2012, 1, 1), date(2014, 5, 1), DAY], "u1": [False, False, False, True]}
    rows |= {"final": [True] * 4, "secret": [None, True, False, False], "outcome": ["rejected", "rejected", "adopted", "adopted"]}
    rows |= {"votes_for": [8, 8, 9, 9], "votes_against": [8, 8, 2, 0]}
    rows |= {"abstentions": [None, 0, 1, 1], "abstained_by": [None, None, "Bleu", None]}
    decisions.listed_divided(pl.DataFrame(rows))
    assert _flat(lines[0]).startswith("3 votes de cette liste portent des voix contre")
    assert "2012 : 1 ; 2014 : 2." in _flat(lines[0])
    assert "1 autre n’a aucune voix contre : 1 avec des abstentions." in _flat(lines[0])
    # Of the two ties one was a secret ballot, in which no vote of the chair's prevails.
    assert "1 vote à voix égales, où celle de qui présidait l’a emporté (1 mars 2014)" in _flat(lines[0]).replace("1er", "1")
    refused = pl.DataFrame(rows).with_columns(u1=pl.Series([False, True, True, True]), abstained_by=None)
    decisions.listed_divided(refused)
    ends = "3 autres n’ont aucune voix contre : 2 avec des abstentions ; 1 avec des refus de prendre part, sans abstention."
    assert ends in _flat(lines.pop())
    decisions.listed_divided(pl.DataFrame(rows).filter("u1"))
    assert len(lines) == 1  # none has votes against: there is nothing to tell apart
