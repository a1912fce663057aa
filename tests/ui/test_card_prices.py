"""What a phone's card of a contract says of its price."""

import re

import polars as pl
import pytest

from metrics.query.query import Query
from ui.tables import list_table, year_grid
from ui.tables.elements import words
from ui.workbench import grid as workbench_grid


def test_a_card_prints_a_price_once_where_other_rows_have_two_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pl.DataFrame(
        {"title": ["a", "b", "c"], "own_lower_cents": [5, 0, 7], "own_upper_cents": [5, 9, 7], "no_maximum": [False, False, True]}
    )
    made: list[str] = []
    monkeypatch.setattr(list_table, "show_elements", made.append)
    list_table.show("held", rows, ["title", "own_lower_cents", "own_upper_cents"])
    told = [re.findall(r'<td class="([^"]*)" data-named="([^"]*)"', one)[1:] for one in made[-1].split("<tr")[2:]]
    ends = [("figure", "Sa part, au moins"), ("figure", "Sa part, au plus")]
    assert told == [[("none figure", "Sa part, au moins"), ("figure", "Sa part")], ends, ends]


def test_a_card_of_the_workbench_prints_a_price_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(workbench_grid, "show_elements", made.append)
    query = Query("contract_ranges", show=("supplier", "lower", "upper"))
    workbench_grid.cards(query, pl.DataFrame({"supplier": ["Ormeau", "Lavoir"], "lower": [5.0, 0.0], "upper": [5.0, 9.0]}), "")
    told = [re.findall(r'<td(?: class="([^"]*)")? data-named="([^"]*)"', row)[1:] for row in made[-1].split("<tr")[2:]]
    assert told == [[("none", "Minimum"), ("", "Montant")], [("", "Minimum"), ("", "Maximum")]]


def test_a_blank_year_is_told_in_the_legend_where_one_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(year_grid, "show_elements", made.append)
    blank = year_grid.Meaning("blank", "", "avant la première")
    rows = [(words("Valmont"), {2003: year_grid.Cell("2", "", "", "whole")})]
    for years in ((2003,), (2003, 2004)):
        year_grid.show("Séances", rows, years, "Nombre :", [], blank=blank)
    assert ["avant la première" in one for one in made] == [False, True]
    monkeypatch.setattr(year_grid, "on_a_phone", lambda: True)
    year_grid.show("Séances", rows, range(2003, 2020), "Nombre :", [], blank=blank)  # years that wrap leave it out
    assert "avant la première" not in made[-1]
