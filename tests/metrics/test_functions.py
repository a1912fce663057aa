"""Voted money by budget function: a digit of two meanings counts only where one nomenclature is proved."""

from datetime import date

import polars as pl
import pytest

from metrics.money import contracts, function_totals, functions
from tests.metrics.frames import frame


def _lines(*rows: dict[str, object]) -> pl.DataFrame:
    return frame("budget_lines", [{"deliberation_id": 1, "date": date(2020, 1, 1), **row} for row in rows])


@pytest.mark.parametrize(
    ("function", "year", "article", "head"),
    [
        ("020", 2007, None, "general"),
        ("33", 2020, None, "culture_sport"),
        ("40", 2010, None, "culture_sport"),  # M14: sport
        ("40", 2024, None, "social"),  # M57: health
        ("40", 2020, None, None),
        ("40", 2020, "6574", "culture_sport"),
        ("40", 2020, "65748", "social"),
        ("64", 2013, None, "social"),  # M14: day nurseries
        ("64", 2025, None, "economy"),
        ("823", 2020, None, "town"),
        ("70", 2020, None, "town"),
        ("933", 2024, None, "culture_sport"),  # a chapter by function: 93, then 3
        ("903", 2024, None, "culture_sport"),
        ("94", 2012, None, "economy"),
        ("fonction 2", 2020, None, "education"),
        (None, 2020, "6574", None),
    ],
)
def test_a_printed_function_has_its_head(function: str | None, year: int, article: str | None, head: str | None) -> None:
    found = functions.of_acts(_lines({"function": function, "date": date(year, 5, 1), "article": article}))
    assert found["head"].to_list() == ([head] if head else [])


def test_an_act_of_several_functions_is_several() -> None:
    assert functions.of_acts(_lines({"function": "33"}, {"function": "020"}))["head"].to_list() == ["several"]
    assert functions.of_acts(_lines({"function": "33"}, {"function": "311"}))["head"].to_list() == ["culture_sport"]


def _contract(number: int, **more: object) -> dict[str, object]:
    base = {"contract_id": number, "contract_key": f"k{number}", "deliberation_id": number, "date": date(2020, 5, number)}
    return {**base, "amount_cents": 100, "tax": "HT", "scope": "total", "currency": "EUR", **more}


def test_what_is_printed_prevails_then_the_title_s_words_and_the_rest_is_unknown() -> None:
    acts = frame(
        "contracts",
        [
            _contract(1, theme="culture"),
            _contract(2, theme="roads"),
            _contract(3),
            _contract(4, contract_key="k1", amount_cents=150, stage="amended"),  # no function of its own: the award's
        ],
    )
    placed = functions.of_contracts(contracts.current(acts), acts, _lines({"function": "020"}))
    found = function_totals.totals(placed, functions.of_grants(frame("grants", []), _lines()))
    told = found.select("head", "entries", "upper_cents", "printed", "guessed").rows()
    assert told == [("general", 1, 150, 1, 0), ("town", 1, 100, 0, 1), ("unknown", 1, 100, 0, 0)]


def test_grants_are_totalled_beside_contracts_and_by_theme_and_year() -> None:
    given = [{"grant_id": n, "deliberation_id": n, "date": date(2020 + n, 1, 1), "amount_cents": 10, "currency": "EUR"} for n in (1, 2)]
    grants = functions.of_grants(frame("grants", [{**given[0], "theme": "social"}, {**given[1]}]), _lines())
    none = functions.of_contracts(contracts.current(frame("contracts", [])), frame("contracts", []), _lines())
    assert function_totals.totals(none, grants, "theme").select("what", "theme", "upper_cents").rows() == [
        ("grants", "social", 10),
        ("grants", "unknown", 10),
    ]
    assert function_totals.totals(none, grants, "year")["year"].to_list() == [2022, 2021]
