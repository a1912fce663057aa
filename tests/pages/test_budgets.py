"""Budgets, debts and grants by year on their pages, with and without other open data."""

import pytest

from locales import LANGUAGES, Language, text
from tests.metrics.frames import frame
from tests.metrics.test_budgets import LINES
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from tests.pages.said import words

_GRANT = {
    "grant_basis": "paid",
    "year": 2023,
    "beneficiary": "Judo du Val",
    "amount_cents": 40_000,
    "masked": False,
    "file_id": 1,
    "row": 1,
}
_DEBT = {
    "debt_kind": "guarantee",
    "year": 2023,
    "budget_stage": "account",
    "lender": "Banque du Val",
    "owed_cents": 700,
    "file_id": 1,
    "row": 9,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_town_with_nothing_but_lists_sees_them(open_page: Open, language: Language) -> None:
    made = {name: table.clear() if name.startswith("published_") else table for name, table in frames(meetings=2).items()}
    made |= {
        "yearly_grants": frame("yearly_grants", [_GRANT]),
        "published_budgets": LINES,
        "published_debts": frame("published_debts", [_DEBT]),
    }
    page = open_page("published_grants", made, lang=language)
    assert not page.exception
    assert page.dataframe[0].value["grant_basis"].to_list() == [text("value.grant_basis.paid", language)]
    assert text("page.published_grants.means_yearly", language) in words(page)
    page = open_page("budgets", made, lang=language)
    assert page.dataframe[0].value["head"].to_list()[0] == text("value.head.culture_sport", language)
    assert text("page.budgets.means_budget", language) in words(page)
    assert text("lead.budget_done", language, year=2023, body="Valmont") in words(page)
    assert text("ui.chart.budgets_budget", language) in [one.value for one in page.header]
    shown = page.dataframe[0].value
    assert (
        shown["budget_stages"].to_list()[0]
        == f"{text('value.budget_stage.primary', language)}, {text('value.budget_stage.account', language)}"
    )
    assert set(shown["side"]) == {text("value.side.expense", language)}
    assert len(open_page("budgets", made, lang=language, view="budget_revenue").dataframe) == 0  # LINES tells no revenue
    page = open_page("budgets", made, lang=language, view="debts")
    assert text("ui.table.guarantees", language) in [one.value for one in page.header]
    assert [len(one.value) for one in page.dataframe] == [1]
    assert not open_page("budgets", made, lang=language, view="budget_lines").exception


@pytest.mark.parametrize("view", ["budget", "budget_lines", "debts"])
def test_the_addresses_that_budgets_had_lead_on(open_page: Open, view: str) -> None:
    made = frames(meetings=2) | {"published_budgets": LINES}
    page = open_page("published_totals", made, view=view)
    assert page.title[0].value == text("page.budgets.title", "fr")
    assert view in page.query_params.get("view", "budget")


def test_the_paid_stands_beside_the_voted(open_page: Open) -> None:
    made = frames(meetings=2)
    given = made["grants"].filter(~made["grants"]["masked"].fill_null(value=False)).row(0, named=True)
    told = {"year": given["date"].year, "beneficiary": given["beneficiary"].upper(), "council": given["council"]}
    made["yearly_grants"] = frame("yearly_grants", [{**_GRANT, **told, "council_id": given["council_id"]}])
    page = open_page("published_grants", made, view="beside")
    assert 400 in page.dataframe[0].value["paid_grant_cents"].to_list()
