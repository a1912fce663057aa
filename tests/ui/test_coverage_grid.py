"""The grid of what is known: which ground a year has, and which years are left blank."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace

import polars as pl
import pytest

from locales import LANGUAGES, Language, text
from ui.escaping import Html
from ui.sentences import coverage_grid
from ui.tables.year_grid import Cell, Meaning

_YEAR = {
    "acts": 0,
    "contracts": 0,
    "grants": 0,
    "quarters": 1,
    "quarters_asked": 1,
    "rolls": 1,
    "closing": 1,
    "not_closing": 0,
    "counted": 1,
    "sessions": 1,
}


def _drawn(monkeypatch: pytest.MonkeyPatch, *cells: Mapping[str, object]) -> tuple[list[Mapping[int, Cell]], Sequence[int]]:
    """The cells of each council by year, and the years drawn."""
    made: list[tuple[list[Mapping[int, Cell]], Sequence[int]]] = []

    def keep(
        title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int], of: str, key: Sequence[Meaning], **_blank: object
    ) -> None:
        made.append(([cells for _, cells in rows], years))

    monkeypatch.setattr(coverage_grid, "show_grid", keep)
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=lambda _said: None))
    coverage_grid.show(pl.DataFrame([_YEAR | dict(cell) for cell in cells]), pl.DataFrame)
    return made[0]


def _cell(council: int, year: int, **told: object) -> dict[str, object]:
    return {"council_id": council, "council": f"Valmont-{council}", "year": year} | told


def test_the_ground_of_a_year_tells_how_many_of_its_sessions_have_a_sure_roll(monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty quarters are no part of it: a council with one session read would else be whole in one town and not in another."""
    told = (
        _cell(1, 2022, sessions=4),
        _cell(1, 2023, sessions=3, counted=1),
        _cell(1, 2024, quarters_asked=2),
        _cell(1, 2025, counted=0, quarters_asked=3),
        _cell(2, 2025),
    )
    rows, _ = _drawn(monkeypatch, *told)
    assert [(cell.kind, cell.said) for cell in rows[0].values()] == [("part", "1/4"), ("part", "1/3"), ("whole", "1"), ("bare", "1")]


def test_the_council_with_most_sessions_read_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_grid, "MOST", 2)
    titles: list[str] = []
    monkeypatch.setattr(coverage_grid, "_titled", lambda drawn, councils: titles.append(f"{drawn}/{councils}"))
    rows, _ = _drawn(monkeypatch, _cell(1, 2022), _cell(2, 2022, sessions=2), _cell(2, 2023, sessions=2), _cell(3, 2022, sessions=3))
    assert [sorted(row) for row in rows] == [[2022, 2023], [2022]]
    assert titles == ["2/3"]  # those that are not drawn are counted


def test_a_year_of_which_no_session_is_asked_is_blank_and_not_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = {"sessions": 0, "quarters": 0, "counted": 0, "rolls": 0}
    rows, years = _drawn(monkeypatch, _cell(1, 2022), _cell(1, 2023, quarters_asked=4, **nothing), _cell(2, 2022),
                         _cell(2, 2025, quarters_asked=0, **nothing))  # fmt: skip
    assert [{year: cell.said for year, cell in row.items()} for row in rows] == [{2022: "1", 2023: "vide"}, {2022: "1"}]
    assert list(years) == [2022, 2023]


def test_of_one_council_the_years_say_what_was_read_of_each_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    told = pl.DataFrame([_YEAR | _cell(1, 2022, acts=1200, contracts=3), _YEAR | _cell(1, 2023, acts=4)])
    row = coverage_grid._counts(told, "acts", "deliberations")
    assert [(year, cell.said.replace("\u00a0", " "), cell.kind) for year, cell in row.items()] == [
        (2022, "1 200", "count"),
        (2023, "4", "count"),
    ]
    assert row[2022].address == "deliberations?council=Valmont-1&from=2022-01-01&to=2022-12-31"
    assert row[2022].named.replace("\u202f", " ").replace("\u00a0", " ") == "Valmont-1, 2022, Délibérations : 1 200"
    contracts = coverage_grid._counts(told, "contracts", "contracts")
    assert (contracts[2023].said, contracts[2023].address) == ("0", "")  # sessions were read, and no contract in them


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_ground_is_told_in_words_that_need_no_other(language: Language) -> None:
    """Where no session has a sure roll, "none" would stand alone."""
    roll = {"fr": "dans les présences", "en": "in attendance"}[language]
    assert all(roll in text(f"coverage.key_{kind}", language) for kind in ("whole", "part", "bare"))


def test_the_key_of_a_grid_explains_what_stands_there_alone() -> None:
    kinds = [Cell("3", "", "", "whole"), Cell("", "", "", "none"), Cell("2/3", "", "", "part"), Cell("1/4", "", "", "part")]
    assert [one.kind for one in coverage_grid._key(kinds[:1])] == ["whole"]
    assert [one.sample for one in coverage_grid._key(kinds)] == ["3", "2/3", "vide"]  # as the grid has them, and no other fraction
