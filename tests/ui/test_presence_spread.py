"""Over the list of members: from which share to which, how many they are; nobody is named."""

import re
from datetime import date

import polars as pl
import pytest
import streamlit as st

from locales import text
from ui.sentences.sittings import members, presence


def _people(*told: tuple[int, float, bool]) -> pl.DataFrame:
    people = pl.DataFrame(told, schema=["councillor_id", "rate", "rankable"], orient="row")
    return people.with_columns(councillor=pl.concat_str(pl.lit("MEMBRE"), "councillor_id"), possible="rate", present_part=0, sessions=11)


def _said(monkeypatch: pytest.MonkeyPatch, people: pl.DataFrame, *, brief: bool = False) -> str:
    said: list[str] = []
    monkeypatch.setattr("streamlit.caption", said.append)
    monkeypatch.setattr("ui.lead.notes", st.container)
    presence.spread(people, brief=brief)
    return "".join(said).replace("\u202f", " ").replace("\u00a0", " ")


ENDS = " Représenté ne vaut pas présent."


def test_how_many_sat_in_all_in_most_and_in_fewer_leaves_out_who_has_few_sessions_known(monkeypatch: pytest.MonkeyPatch) -> None:
    one = _said(monkeypatch, _people((1, 0.62, True), (2, 1.0, True), (4, 0.8, True), (5, 1.0, True), (3, 0.2, False)))
    told = "2 ont siégé à toutes, 1 à 80 % ou plus, 1 à moins de 80 %"
    ends = "Du moins présent au plus présent : de 62 % à 100 %."
    assert one == f"4 des 5 élus étaient en fonction à dix séances comptées ou plus : {told}. {ends}{ENDS}"
    brief = _said(monkeypatch, _people((1, 0.62, True), (2, 1.0, True), (3, 0.2, False)), brief=True)
    assert brief == "2 élus en fonction à dix séances comptées ou plus : 1 a siégé à toutes, 1 à moins de 80 %."
    assert _said(monkeypatch, _people((1, 0.62, True), (3, 0.2, False))) == ""


def test_who_sat_a_part_of_the_term_is_counted_where_more_are_listed_than_there_are_seats(monkeypatch: pytest.MonkeyPatch) -> None:
    people = _people((1, 0.62, True), (2, 1.0, True), (3, 0.2, False), (4, 0.2, False)).with_columns(sessions=pl.Series([11, 11, 6, 5]))
    for brief in (True, False):
        assert "2 n’étaient en fonction qu’une partie de la mandature." in _said(monkeypatch, people, brief=brief)


def test_of_those_who_sat_in_all_it_is_told_how_many_did_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    people = _people((1, 0.62, True), (2, 1.0, True), (4, 1.0, True)).with_columns(present_part=pl.Series([1, 1, 0]))
    assert "2 ont siégé à toutes (dont 1 en partie à une séance au moins), 1 à moins" in _said(monkeypatch, people)


def test_nobody_is_named_however_few_sat_in_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "MEMBRE" not in _said(monkeypatch, _people((1, 0.7, True), (2, 0.6, True), (4, 1.0, True)))


def test_a_phone_lists_every_member_with_what_is_not_known_of_that_one_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(members, "show_elements", shown.append)
    # One session is in no rate, of all alike; of the second member one more is not known.
    rows = [(1, "ABRIC", 6, 11, 1, 1), (2, "BORIE", 4, 5, 2, 1), (3, "CHAUME", 0, 0, 1, 1)]
    people = pl.DataFrame(rows, schema=["councillor_id", "councillor", "k", "n", "unknown", "out_of_rates"], orient="row")
    people = people.with_columns(term=pl.lit("2020-2026"), present_part=pl.Series([0, 1, 0]))
    members.members(people)
    assert re.findall(r"--share:(\d+)%", shown[0]) == ["55", "80", "0"]
    assert "6/11<" in shown[0]
    assert "4/5 + 1 ? P<" in shown[0].replace("\u00a0", " ").replace("\u202f", " ")
    assert "sans 1 séance non comptée" in shown[0].replace("\u00a0", " ")  # why all are of eleven where the grid has twelve
    assert f'href="#{members._GRID}"' in shown[0]  # the grid is one touch away
    members.grid_below()
    assert f'id="{members._GRID}"' in shown.pop()
    members.members(pl.concat([people] * 11))
    assert len(shown) == 1  # more than thirty: the grid stands first


def test_squares_out_of_the_rates_are_no_presences_of_the_caption() -> None:
    """They are drawn pale under the sign of what is not known."""
    rows = [(1, 1, "present_full", True), (2, 1, "excused", True), (1, 2, "present_full", False)]
    cells = pl.DataFrame(rows, schema=["councillor_id", "session_id", "state", "in_rates"], orient="row").with_columns(
        date=date(2031, 5, 1)
    )
    said = presence.cells_chart(cells)
    for state, n in (("present_full", 1), ("excused", 1)):
        assert text("grid.state", n=n, state=text(f"value.state.{state}")) in said
    assert text("grid.state", n=1, state=text("grid.uncounted")) in said
