"""Budgets voted and done by head of functions, debts of the last account, and what was paid beside what was voted."""

from datetime import date

import polars as pl
import pytest

from metrics.published import budget_year, budgets, yearly
from tests.metrics.frames import COUNCIL, empty, frame

_DOCUMENT = {"body": "Valmont", "budget": "PRINCIPAL", "year": 2023, "nomenclature": "M57-M57_A", "moves_money": True, "side": "expense"}
LINES = frame(
    "published_budgets",
    [
        {**_DOCUMENT, "file_id": 1, "row": 1, "budget_stage": "primary", "function": "311", "budget_voted_cents": 900},
        {
            **_DOCUMENT,
            "file_id": 2,
            "row": 1,
            "budget_stage": "account",
            "function": "311",
            "budget_open_cents": 1000,
            "budget_done_cents": 800,
        },
        {**_DOCUMENT, "file_id": 2, "row": 2, "budget_stage": "account", "function": "32", "budget_open_cents": 0, "budget_done_cents": 50},
        {**_DOCUMENT, "file_id": 2, "row": 3, "budget_stage": "account", "function": "4", "budget_done_cents": 7, "moves_money": False},
        {**_DOCUMENT, "file_id": 2, "row": 4, "budget_stage": "account", "budget_done_cents": 5},
        {**_DOCUMENT, "file_id": 2, "row": 5, "budget_stage": "account", "function": "4", "budget_done_cents": 3, "nomenclature": "M52"},
    ],
)


def test_what_was_voted_stands_beside_what_was_done() -> None:
    found = budgets.executed(LINES)
    shown = found.select("head", "budget_voted_cents", "budget_open_cents", "budget_done_cents", "done_share", "documents")
    assert shown.rows() == [("culture_sport", 900, 1000, 850, 0.85, 2), ("unknown", None, None, 8, None, 1)]
    assert budgets.executed(empty("published_budgets")).is_empty()


def test_what_comes_in_is_in_no_sum_with_what_goes_out() -> None:
    revenue = LINES.filter(file_id=2).with_columns(side=pl.lit("revenue").cast(LINES.schema["side"]))
    both = LINES.vstack(revenue)
    told = budgets.executed(both).select("side", "head", "budget_stages", "budget_done_cents").rows()
    assert told == [
        ("expense", "culture_sport", "primary account", 850),
        ("expense", "unknown", "account", 8),
        ("revenue", "culture_sport", "account", 850),
        ("revenue", "unknown", "account", 8),
    ]
    assert budget_year.heads(both)[1:] == budget_year.heads(LINES)[1:]
    assert budget_year.heads(both, "revenue").value_cents == 858


def test_the_picture_is_the_expenses_of_the_last_account() -> None:
    told = budget_year.heads(LINES)
    assert told[1:] == ("head", 2023, "Valmont", "done", 858, None)
    assert told.rows.rows() == [("culture_sport", 850, 1000), (None, 8, None)]  # what has no function is last, and its credits are not told
    voted = budget_year.heads(LINES.filter(file_id=1))
    assert (voted.stage, voted.value_cents, voted.rows.rows()) == ("voted", 900, [("culture_sport", 900, None)])
    assert budget_year.articles(LINES.filter(row=1)).value_cents == 800


def test_an_annexed_budget_and_another_body_are_never_in_one_sum() -> None:
    annexed = LINES.with_columns(budget=LINES["budget"].replace({"PRINCIPAL": "EAU"}))
    both = LINES.vstack(annexed)
    assert (budget_year.heads(both).by, budget_year.heads(both).value_cents) == ("body", None)  # which of them is the main one is not told
    main = LINES.with_columns(main_budget=True).vstack(annexed.with_columns(main_budget=False))
    assert budget_year.heads(main).value_cents == 858
    bodies = budget_year.heads(LINES.vstack(LINES.with_columns(body=LINES["body"].replace({"Valmont": "Val"}))))
    assert (bodies.by, bodies.value_cents, bodies.rows["what"].to_list()) == ("body", None, ["Val", "Valmont"])
    assert budget_year.heads(empty("published_budgets")).rows.is_empty()


def test_debts_are_by_lender() -> None:
    told = {"body": "Valmont", "budget": "PRINCIPAL", "year": 2023, "budget_stage": "account", "debt_kind": "loan", "file_id": 2}
    rows = [
        {**told, "row": 1, "lender": "Banque du Val", "owed_cents": 7, "original_cents": 10},
        {**told, "row": 2, "lender": "Banque du Val", "owed_cents": 2, "original_cents": 5},
        {**told, "row": 3, "owed_cents": 1},
    ]
    found = budget_year.lenders(frame("published_debts", rows), "loan")
    assert (found.by, found.value_cents, found.room_cents) == ("lender", 10, None)
    assert found.rows.rows() == [("Banque du Val", 9, 15), (None, 1, None)]


def test_of_two_editions_of_one_document_the_last_decided_counts() -> None:
    later = LINES.with_columns(file_id=LINES["file_id"] + 10, decided_on=date(2024, 6, 1), budget_done_cents=LINES["budget_done_cents"] * 2)
    both = LINES.vstack(later.select(LINES.columns))
    assert budgets.executed(both)["budget_done_cents"].to_list() == [1700, 16]


def test_loans_and_guarantees_are_those_of_the_account() -> None:
    told = {"body": "Valmont", "budget": "PRINCIPAL", "year": 2023}
    debts = frame(
        "published_debts",
        [
            {**told, "file_id": 1, "row": 1, "budget_stage": "primary", "debt_kind": "loan", "owed_cents": 9},
            {**told, "file_id": 2, "row": 1, "budget_stage": "account", "debt_kind": "loan", "owed_cents": 7},
            {**told, "file_id": 2, "row": 2, "budget_stage": "account", "debt_kind": "guarantee", "owed_cents": 5},
            {**told, "file_id": 3, "row": 1, "budget_stage": "primary", "debt_kind": "loan", "owed_cents": 6, "year": 2024},
        ],
    )
    assert budgets.owed(debts, "loan").select("year", "owed_cents").rows() == [(2024, 6), (2023, 7)]
    assert budgets.owed(debts, "guarantee")["owed_cents"].to_list() == [5]


_VOTED = frame(
    "grants",
    [
        {"grant_id": 1, "beneficiary": "Association Judo du Val", "amount_cents": 900, "date": date(2023, 3, 1), "outcome": "adopted"},
        {"grant_id": 2, "beneficiary": "Chorale", "amount_cents": 50, "date": date(2023, 3, 1), "outcome": "adopted"},
        {"grant_id": 3, "beneficiary": "X", "amount_cents": 50, "date": date(2023, 3, 1), "masked": True, "outcome": "adopted"},
    ],
)
_PAID = {"grant_basis": "paid", "year": 2023, "beneficiary": "JUDO DU VAL", "amount_cents": 400, "masked": False}
_LISTED = [
    {**_PAID, "file_id": 1, "row": 1},
    {**_PAID, "file_id": 1, "row": 2},  # paid twice
    {**_PAID, "file_id": 2, "row": 1},  # the same list loaded once more
    {**_PAID, "file_id": 1, "row": 3, "beneficiary": "X", "masked": True},
    {**_PAID, "file_id": 1, "row": 4, "beneficiary": "Judo du Val", "grant_basis": "budget", "amount_cents": 850},
]


def test_what_was_paid_stands_beside_what_was_voted() -> None:
    listed = frame("yearly_grants", _LISTED)
    assert yearly.once(listed)["row"].to_list() == [1, 2, 3, 4]
    rows = yearly.beside(_VOTED, empty("published_grants"), listed)
    shown = rows.select("council", "year", "voted_cents", "paid_grant_cents", "budget_grant_cents", "agreed_cents", "paid_less_voted_cents")
    assert shown.rows() == [(COUNCIL["council"], 2023, 900, 800, 850, None, -100)]
    assert yearly.beside(empty("grants"), empty("published_grants"), empty("yearly_grants")).is_empty()


@pytest.mark.parametrize(
    ("name", "siret", "met"),
    [("Judo du Val", None, True), ("Val, judo", None, True), ("J. C. Val", "55208131766522", True), ("J. C. Val", "77567227224553", False)],
)
def test_names_meet_by_their_words_or_by_one_siren(name: str, siret: str | None, met: bool) -> None:
    paid = {**_PAID, "file_id": 5, "beneficiary": name, "beneficiary_siret": siret}
    agreed = {**COUNCIL, "year": 2023, "beneficiary": "Association Judo du Val", "beneficiary_siret": "55208131700017", "part_cents": 70}
    rows = yearly.beside(empty("grants"), frame("published_grants", [agreed]), frame("yearly_grants", [paid]))
    assert rows["agreed_cents"].to_list() == [70] * met


def test_a_printed_function_places_a_grant_where_its_nomenclature_is_known() -> None:
    told = (
        (2023, "4", "M57-M57_A", None),
        (2020, "4", None, None),
        (2020, "4", None, "6574"),
        (2024, "4", None, None),
        (2020, "2", None, None),
    )
    rows = [{**_PAID, "row": n, "year": y, "function": f, "nomenclature": m, "article": a} for n, (y, f, m, a) in enumerate(told)]
    assert yearly.placed(frame("yearly_grants", rows))["head"].to_list() == ["social", None, "culture_sport", "social", "education"]
