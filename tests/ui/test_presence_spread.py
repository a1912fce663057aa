"""Over the list of members: from which share to which, how many they are; nobody is named."""

from datetime import date

import polars as pl
import pytest

from locales import text
from ui.sentences.sittings import presence


def _people(*told: tuple[int, float, bool]) -> pl.DataFrame:
    people = pl.DataFrame(told, schema=["councillor_id", "rate", "rankable"], orient="row")
    return people.with_columns(councillor=pl.concat_str(pl.lit("MEMBRE"), "councillor_id"), possible="rate")


def _said(monkeypatch: pytest.MonkeyPatch, people: pl.DataFrame, *, brief: bool = False) -> str:
    said: list[str] = []
    monkeypatch.setattr("streamlit.caption", said.append)
    presence.spread(people, brief=brief)
    return "".join(said).replace("\u202f", " ").replace("\u00a0", " ")


ENDS = " Représenté ne vaut pas présent."


def test_how_many_sat_in_all_in_most_and_in_fewer_leaves_out_who_has_few_sessions_known(monkeypatch: pytest.MonkeyPatch) -> None:
    one = _said(monkeypatch, _people((1, 0.62, True), (2, 1.0, True), (4, 0.8, True), (5, 1.0, True), (3, 0.2, False)))
    told = "2 ont siégé à toutes, 1 à 80 % ou plus, 1 à moins de 80 %"
    assert one == f"4 des 5 élus ont au moins dix séances connues : {told}. Selon l’élu, de 62 % à 100 %.{ENDS}"
    brief = _said(monkeypatch, _people((1, 0.62, True), (2, 1.0, True), (3, 0.2, False)), brief=True)
    assert brief == f"1 a siégé à toutes, 1 à moins de 80 %, sur 2 élus à dix séances connues ou plus.{ENDS}"
    assert _said(monkeypatch, _people((1, 0.62, True), (3, 0.2, False))) == ""


def test_nobody_is_named_however_few_sat_in_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "MEMBRE" not in _said(monkeypatch, _people((1, 0.7, True), (2, 0.6, True), (4, 1.0, True)))


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
