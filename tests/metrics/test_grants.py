"""Grants by beneficiary and year; those to private persons are one sum, and no beneficiary."""

from datetime import date

import polars as pl

from metrics.money import grants
from tests.metrics.frames import empty, frame

DAY = date(2019, 3, 4)


def test_grants_by_beneficiary_and_year() -> None:
    base = {"deliberation_id": 1, "session_id": 1, "date": DAY, "currency": "EUR", "masked": False, "theme": "sport"}
    rows = [
        {**base, "grant_id": 1, "beneficiary": "Club de l'Étang", "amount_cents": 50_00},
        {**base, "grant_id": 2, "beneficiary": "CLUB DE L’ETANG", "amount_cents": 25_50, "date": date(2020, 1, 1)},
        {**base, "grant_id": 3, "beneficiary": "Club de l'Étang", "amount_cents": None, "council_id": 2, "theme": None},
    ]
    table = frame("grants", rows)
    by_name = grants.by_beneficiary(table).select("council_id", "grants", "amount_cents", "amount_not_printed").rows()
    assert by_name == [(1, 2, 75_50, 0), (2, 1, None, 1)]
    assert grants.by_year(table).select("year", "amount_cents").rows() == [(2019, 50_00), (2020, 25_50)]


def test_private_persons_are_one_sum_a_currency_and_no_beneficiary() -> None:
    base = {"deliberation_id": 1, "session_id": 1, "date": DAY, "beneficiary": "Une personne physique", "masked": True}
    amounts = ((1, 900_00, "EUR"), (2, None, "EUR"), (3, 7_00, "CHF"))
    table = frame("grants", [{**base, "grant_id": n, "amount_cents": cents, "currency": money} for n, cents, money in amounts])
    told = grants.to_private_persons(table).select("currency", "grants", "amount_cents", "amount_not_printed").rows()
    assert told == [("CHF", 1, 7_00, 0), ("EUR", 2, 900_00, 1)]
    assert grants.by_beneficiary(table).is_empty()
    assert grants.by_year(table)["grants"].sum() == 3


def test_the_empty_frame() -> None:
    given = empty("grants")
    results = [grants.by_beneficiary(given), grants.to_private_persons(given), grants.by_year(given)]
    assert {result.height for result in results} == {0}
    assert pl.Null not in {dtype for result in results for dtype in result.dtypes}
