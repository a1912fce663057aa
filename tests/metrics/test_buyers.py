"""Totals of published contracts: fixed prices once, ceilings apart, what follows from a framework never added; amendments as a path."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from database.snapshot.frame_schemas import SCHEMAS
from exports.columns import meaning
from locales import LANGUAGES
from metrics import by_year
from metrics.money import amendments
from metrics.published import buyers

BASE: dict[str, Any] = {"buyer": "Rochebelle", "buyer_siret": "1", "supplier": "Val", "holders": 1, "tax": "HT", "currency": "EUR",
                        "concession": False, "notified_on": date(2024, 4, 2)}  # fmt: skip


def _published(*rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame([{**BASE, "contract_key": n, **row} for n, row in enumerate(rows, 1)], schema=SCHEMAS["published_contracts"])


def test_a_range_from_fixed_prices_to_ceilings_and_what_is_left_out_is_counted() -> None:
    told = _published(
        {"amount_cents": 100, "holders": 3},
        {"min_cents": 20, "max_cents": 900},
        {"amount_cents": 300, "nature": "Accord-cadre"},
        {"technique": "Accord-cadre"},
        {},
        {"amount_cents": 5000, "framework_id": "AC1"},
        {"amount_cents": 9000, "concession": True},
    )
    row = buyers.totals(told, "year").row(0, named=True)
    amounts = ("total_of", "contracts", "lower_cents", "upper_cents", "ceiling_cents")
    assert tuple(row[name] for name in amounts) == ("2024", 5, 120, 1300, 1200)
    counts = ("frameworks", "no_ceiling", "amount_missing", "shared", "subsequent", "concessions")
    assert tuple(row[name] for name in counts) == (3, 1, 2, 1, 1, 1)


def test_a_floor_is_no_ceiling_and_a_fixed_price_has_both_ends() -> None:
    row = buyers.totals(_published({"min_cents": 20, "no_maximum": True}, {"amount_cents": 100}), "year").row(0, named=True)
    assert (row["lower_cents"], row["upper_cents"], row["no_ceiling"]) == (120, 100, 1)
    alone = buyers.totals(_published({"min_cents": 20}), "year").row(0, named=True)
    assert (alone["lower_cents"], alone["upper_cents"]) == (20, None)


def test_without_maximum_is_a_framework_whose_estimate_is_no_ceiling() -> None:
    row = buyers.totals(_published({"amount_cents": 500, "min_cents": 20, "no_maximum": True}), "year").row(0, named=True)
    assert (row["lower_cents"], row["upper_cents"], row["ceiling_cents"], row["no_ceiling"]) == (20, None, 0, 1)


def test_one_body_is_one_line_with_its_number_and_without() -> None:
    told = _published({"amount_cents": 1, "council_id": 7}, {"amount_cents": 2, "council_id": 7, "buyer_siret": None, "buyer": "Mairie"})
    assert buyers.totals(told, "buyer").select("contracts", "upper_cents").rows() == [(2, 3)]


def test_taxes_are_never_one_sum_and_nothing_told_is_no_zero() -> None:
    found = buyers.totals(_published({"amount_cents": 100}, {"amount_cents": 120, "tax": "TTC"}, {"tax": None}), "buyer")
    assert set(found.select("tax", "upper_cents").rows()) == {("HT", 100), ("TTC", 120), (None, None)}


def test_a_supplier_is_its_number_under_its_most_frequent_name() -> None:
    one, other = {"supplier_sirens": "552081317", "amount_cents": 1}, {"supplier_sirens": "213300635", "amount_cents": 5}
    told = _published({**one, "supplier": "VAL SA"}, one, one, other, {"supplier": "Seul", "amount_cents": 2})
    assert buyers.totals(told, "supplier").select("total_of", "upper_cents").rows() == [("Val", 5), ("Val", 3), ("Seul", 2)]


def test_a_number_written_for_want_of_a_name_names_nobody_who_has_one() -> None:
    one = {"supplier_sirens": "552081317", "amount_cents": 1}
    told = _published(*[{**one, "supplier": "55208131766522"}] * 3, {**one, "supplier": "Val"}, {"supplier_sirens": "3", "supplier": "3"})
    assert buyers.totals(told, "supplier")["total_of"].to_list() == ["Val", None]


@pytest.mark.parametrize(
    ("by", "row", "said"), [("procedure", {"procedure": "MAPA"}, "MAPA"), ("cpv_division", {"cpv": "45210000-2"}, "45")]
)
def test_each_total_has_its_name(by: str, row: dict[str, Any], said: str) -> None:
    assert buyers.totals(_published(row), by)["total_of"].to_list() == [said]


def test_nothing_published_is_an_empty_table() -> None:
    assert all(buyers.totals(_published(), by).schema == buyers.SCHEMA for by in buyers.BY)


def _versions(*amounts: int | None, key: int = 1) -> pl.DataFrame:
    rows = [{"contract_key": key, "version": n, "amount_cents": cents} for n, cents in enumerate(amounts)]
    return pl.DataFrame(rows, schema=SCHEMAS["contract_versions"])


def test_amendments_are_a_path_of_totals() -> None:
    versions = pl.concat([_versions(1000, None, 1300, 1200), _versions(100, 200, key=2), _versions(None, 50, key=3), _versions(7, key=9)])
    found = amendments.path(versions, _published({}, {}, {}))
    assert found.select("contract_key", "version", "change_cents").rows() == [
        (2, 0, None), (2, 1, 100), (1, 0, None), (1, 1, None), (1, 2, 300), (1, 3, -100), (3, 0, None), (3, 1, None),
    ]  # fmt: skip
    assert found["growth"].to_list() == pytest.approx([0, 1, 0, None, 0.3, 0.2, None, None], nan_ok=True)


def test_every_column_has_a_meaning() -> None:
    columns = [*buyers.SCHEMA, *amendments.path(_versions(), _published()).columns]
    assert all(meaning(column, language) for column in columns for language in LANGUAGES)


def test_all_together_are_a_row_a_tax_the_one_of_most_contracts_first_and_by_year_of_that_tax_alone() -> None:
    told = _published(
        {"amount_cents": 100, "tax": "TTC"}, {"amount_cents": 200}, {"min_cents": 20, "max_cents": 900}, {"notified_on": None}
    )
    whole = buyers.whole(told)
    assert whole.select("tax", "contracts", "lower_cents", "upper_cents").rows() == [("HT", 3, 220, 1100), ("TTC", 1, 100, 100)]
    years = by_year.published_money(buyers.totals(told, "year"), whole)
    assert years.select("year", "least", "value", "tax").rows() == [(2024, 2.2, 11.0, "HT")]
