"""The grid of what is known: which ground a year has, and which years are left blank."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace

import polars as pl
import pytest

from ui.escaping import Html
from ui.sentences import coverage_grid
from ui.tables.year_grid import Cell

_FAULTS = [("1", ""), ("1/3", ""), ("1", "1 vide"), ("0/1", "2 vides")]
_YEAR = {"quarters": 1, "quarters_asked": 1, "rolls": 1, "closing": 1, "not_closing": 0, "counted": 1, "sessions": 1}


def _drawn(monkeypatch: pytest.MonkeyPatch, *cells: Mapping[str, object]) -> tuple[list[Mapping[int, Cell]], Sequence[int]]:
    """The cells of each council by year, and the years drawn."""
    made: list[tuple[list[Mapping[int, Cell]], Sequence[int]]] = []

    def keep(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int], key: str) -> None:
        made.append(([cells for _, cells in rows], years))

    monkeypatch.setattr(coverage_grid, "show_grid", keep)
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=lambda _said: None))
    coverage_grid.show(pl.DataFrame([_YEAR | dict(cell) for cell in cells]), pl.DataFrame)
    return made[0]


def _cell(council: int, year: int, **told: object) -> dict[str, object]:
    return {"council_id": council, "council": f"Valmont-{council}", "year": year} | told


def test_a_year_is_dark_where_each_session_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, _ = _drawn(monkeypatch, _cell(1, 2023), _cell(1, 2024, counted=0), _cell(2, 2024, quarters_asked=2))
    assert [{year: cell.kind for year, cell in row.items()} for row in rows] == [{2023: "whole", 2024: "part"}, {2024: "part"}]


def test_a_pale_year_says_which_fault_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (
        _cell(1, 2022),
        _cell(1, 2023, sessions=3, counted=1),
        _cell(1, 2024, quarters_asked=2),
        _cell(1, 2025, counted=0, quarters_asked=3),
        _cell(2, 2025),
    )
    rows, _ = _drawn(monkeypatch, *told)
    assert [(cell.said, cell.more.replace("\u00a0", " ")) for cell in rows[0].values()] == _FAULTS


def test_a_year_of_which_no_session_is_asked_is_blank_and_not_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = {"sessions": 0, "quarters": 0, "counted": 0, "rolls": 0}
    rows, years = _drawn(monkeypatch, _cell(1, 2022), _cell(1, 2023, quarters_asked=4, **nothing), _cell(2, 2022),
                         _cell(2, 2025, quarters_asked=0, **nothing))  # fmt: skip
    assert [{year: cell.said for year, cell in row.items()} for row in rows] == [{2022: "1", 2023: "vide"}, {2022: "1"}]
    assert list(years) == [2022, 2023]
