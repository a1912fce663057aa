"""A contract voted and published is one contract with two readings, counted once; what may be one already counted is in no total."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.money import contracts, holdings
from metrics.published import one_truth
from tests.metrics.frames import frame

VOTED = {"contract_key": "k1", "contract_id": 1, "supplier_id": 7, "supplier": "Toitures du Val", "currency": "EUR", "stage": "awarded"}
RANGE = {"min_cents": 2_000, "max_cents": 8_000, "tax": "HT", "scope": "total", "date": date(2024, 3, 12)}
TOLD = {
    "buyer": "Rochebelle", "supplier": "TOITURES DU VAL", "tax": "HT", "scope": "total", "currency": "EUR", "concession": False,
    "amendments": 0, "holders": 1, "file_id": 1, "row": 2, "notified_on": date(2024, 4, 2),
}  # fmt: skip


def _published(*rows: dict[str, Any]) -> pl.DataFrame:
    return frame("published_contracts", [{**TOLD, "contract_key": n, "row": n, **row} for n, row in enumerate(rows, 101)])


def _holders(published: pl.DataFrame, supplier_id: int = 7) -> pl.DataFrame:
    rows = [{"contract_key": one, "supplier_id": supplier_id, "supplier": "Val", "lead": True} for one in published["contract_key"]]
    return frame("published_holders", rows)


def _matches(*rows: tuple[int, int, float, str]) -> pl.DataFrame:
    names = ("contract_id", "published_key", "score", "state")
    schema = frame("contract_matches", []).schema
    return pl.DataFrame([dict(zip(names, row, strict=True)) for row in rows], schema=schema)


def _totals(acts: pl.DataFrame, told: pl.DataFrame, matches: pl.DataFrame) -> pl.DataFrame:
    held = one_truth.voted(contracts.current(acts), acts, told, matches)
    alone = one_truth.alone(told, _holders(told), acts, matches)
    return _by_supplier(held, acts, alone, _holders(told))


def _by_supplier(held: pl.DataFrame, acts: pl.DataFrame, alone: pl.DataFrame, published: pl.DataFrame | None = None) -> pl.DataFrame:
    return one_truth.by_supplier(held, alone, _rows(held, acts, alone, published))


def _rows(held: pl.DataFrame, acts: pl.DataFrame, alone: pl.DataFrame, published: pl.DataFrame | None = None) -> pl.DataFrame:
    tables = {"contracts": acts} | ({} if published is None else {"published_holders": published})
    return holdings.of(held, alone, lambda name: tables.get(name, frame(name, [])))


def test_a_contract_of_both_sources_counts_once_with_the_range_voted() -> None:
    acts, told = frame("contracts", [{**VOTED, **RANGE}]), _published({"amount_cents": 8_000}, {"amount_cents": 500})
    found = _totals(acts, told, _matches((1, 101, 0.9, "matched"))).row(0, named=True)
    assert (found["lower_cents"], found["upper_cents"], found["notified_cents"]) == (2_500, 8_500, 8_000)
    assert (found["contracts"], found["both"], found["voted_only"], found["published_only"]) == (2, 1, 0, 1)
    held = one_truth.voted(contracts.current(acts), acts, told, _matches((1, 101, 0.9, "matched")))
    assert "file_id" not in held.columns  # its proof is the deliberation's words, not the published row
    assert held.select("published_source", "published_row").rows() == [(None, 101)]


def test_amounts_published_before_and_after_tax_are_not_one_sum() -> None:
    acts = frame("contracts", [{**VOTED, **RANGE}, {**VOTED, **RANGE, "contract_id": 2, "contract_key": "k2"}])
    matches = _matches((1, 101, 0.9, "matched"), (2, 102, 0.9, "matched"))
    for tax, expected in (("HT", 8_500), ("TTC", None)):
        told = _published({"amount_cents": 8_000}, {"amount_cents": 500, "tax": tax})
        assert _totals(acts, told, matches)["notified_cents"].to_list() == [expected]


def test_what_may_be_a_voted_contract_is_told_and_in_no_total() -> None:
    acts, told = frame("contracts", [{**VOTED, **RANGE}]), _published({"amount_cents": 8_000})
    matches = _matches((1, 101, 0.6, "possible"))
    alone = one_truth.alone(told, _holders(told), acts, matches)
    assert alone.select("candidates", "in_totals").rows() == [(1, False)]
    found = _totals(acts, told, matches).row(0, named=True)
    assert (found["upper_cents"], found["contracts"], found["published_only"]) == (8_000, 1, 0)


def test_the_match_of_any_act_is_the_contract_s_and_two_publications_are_one_contract() -> None:
    award = {**VOTED, "amount_cents": 900, "tax": "HT", "scope": "total", "date": date(2024, 3, 12)}
    amended = {**award, "contract_id": 2, "amount_cents": 1_000, "stage": "amended", "date": date(2024, 9, 1)}
    acts, told = frame("contracts", [award, amended]), _published({"amount_cents": 900}, {"amount_cents": 1_000})
    matches = _matches((1, 101, 0.8, "matched"), (2, 102, 0.9, "matched"))
    held = one_truth.voted(contracts.current(acts), acts, told, matches)
    assert held.select("origin", "notified_cents", "lower_cents").rows() == [("both", 1_000, 1_000)]
    assert one_truth.alone(told, _holders(told), acts, matches).is_empty()


def test_a_published_amount_stands_in_where_the_vote_prints_none() -> None:
    acts, told = frame("contracts", [{**VOTED, "date": date(2024, 3, 12)}]), _published({"amount_cents": 700})
    held = one_truth.voted(contracts.current(acts), acts, told, _matches((1, 101, 0.9, "matched"))).row(0, named=True)
    assert (held["lower_cents"], held["upper_cents"], held["tax"], held["priced_by"]) == (700, 700, "HT", "published")
    framework = _published({"amount_cents": 700, "technique": "Accord-cadre"})
    held = one_truth.voted(contracts.current(acts), acts, framework, _matches((1, 101, 0.9, "matched"))).row(0, named=True)
    assert (held["lower_cents"], held["upper_cents"], held["minimum_not_printed"]) == (None, 700, True)


def test_orders_under_a_framework_and_concessions_are_shown_and_never_added() -> None:
    acts = frame("contracts", [])
    told = _published(
        {"amount_cents": 900, "technique": "Accord-cadre"},
        {"amount_cents": 300, "framework_id": "AC1"},
        {"amount_cents": 5_000, "concession": True},
        {},
    )
    found = _totals(acts, told, _matches()).row(0, named=True)
    assert (found["lower_cents"], found["upper_cents"], found["contracts"]) == (None, 900, 2)
    assert (found["amount_not_printed"], found["minimum_not_printed"]) == (1, 1)
    assert one_truth.alone(told, _holders(told), acts, _matches()).height == 4


def test_an_order_under_a_framework_has_no_open_end_of_its_own() -> None:
    told = _published({"amount_cents": 300, "framework_id": "AC1", "no_maximum": True}, {"concession": True, "no_maximum": True})
    alone = one_truth.alone(told, _holders(told), frame("contracts", []), _matches())
    assert alone.select("no_maximum", "in_totals").rows() == [(False, False), (False, False)]


def test_a_published_framework_without_maximum_has_no_upper_end_and_says_so() -> None:
    told = _published({"min_cents": 100, "no_maximum": True}, {"min_cents": 100}, {"min_cents": 100, "max_cents": 500})
    alone = one_truth.alone(told, _holders(told), frame("contracts", []), _matches()).sort("contract_key")
    assert alone.select("lower_cents", "upper_cents", "no_maximum", "maximum_not_printed").rows() == [
        (100, None, True, False),
        (100, None, False, True),
        (100, 500, False, False),
    ]
    found = _totals(frame("contracts", []), told, _matches()).row(0, named=True)
    assert (found["lower_cents"], found["upper_cents"]) == (300, 500)
    assert (found["open_maximum"], found["maximum_not_printed"], found["amount_not_printed"]) == (1, 1, 0)
    acts = frame("contracts", [{**VOTED, "date": date(2024, 3, 12)}])
    held = one_truth.voted(contracts.current(acts), acts, _published({"no_maximum": True}), _matches((1, 101, 0.9, "matched")))
    assert held.select("upper_cents", "no_maximum", "amount_not_printed").rows() == [(None, True, False)]


def test_bases_are_never_added_and_other_suppliers_stay_apart() -> None:
    acts = frame(
        "contracts", [{**VOTED, **RANGE, "tax": "TTC"}, {**VOTED, **RANGE, "contract_id": 2, "contract_key": "k2", "supplier_id": 8}]
    )
    found = _totals(acts, _published({"amount_cents": 500}), _matches())
    assert {(row["supplier_id"], row["tax"], row["upper_cents"]) for row in found.iter_rows(named=True)} == {
        (7, "TTC", 8_000),
        (7, "HT", 500),
        (8, "HT", 8_000),
    }


def test_who_voted_against_is_told_once_by_supplier() -> None:
    acts = frame("contracts", [{**VOTED, **RANGE, "contract_id": n, "contract_key": f"k{n}"} for n in (1, 2, 3)])
    held = one_truth.voted(contracts.current(acts), acts, _published(), _matches()).sort("contract_id")
    told = held.with_columns(against=pl.Series(["A. UN, B. DEUX", "A. UN", None]), votes_against=pl.Series([2, 1, 0]))
    alone = one_truth.alone(_published(), _holders(_published()), acts, _matches())
    found = _by_supplier(told, acts, alone).row(0, named=True)
    assert (found["contested"], found["against"]) == (2, "A. UN, B. DEUX")
    assert _by_supplier(held, acts, alone)["against"].to_list() == [None]


@pytest.mark.parametrize(("printed", "contested"), [([0, 0], 0), ([0, None], None), ([None, None], None), ([2, None], 1)])
def test_no_vote_against_is_zero_only_where_every_act_prints_it(printed: list[int | None], contested: int | None) -> None:
    acts = frame("contracts", [{**VOTED, **RANGE, "contract_id": n, "contract_key": f"k{n}"} for n in (1, 2)])
    held = one_truth.voted(contracts.current(acts), acts, _published(), _matches()).sort("contract_id")
    told = held.with_columns(against=pl.lit(None, pl.String), votes_against=pl.Series(printed, dtype=pl.Int64))
    alone = one_truth.alone(_published(), _holders(_published()), acts, _matches())
    assert _by_supplier(told, acts, alone)["contested"].to_list() == [contested]


def test_nothing_is_nothing() -> None:
    assert _totals(frame("contracts", []), _published(), _matches()).is_empty()
