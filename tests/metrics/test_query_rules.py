"""Figures that would not be true are refused, each for its reason; those that are true are not."""

from typing import Any

import polars as pl
import pytest

from metrics.query.query import Columns, Figure
from metrics.query.read import parse
from metrics.query.rules import missing_basis, offered
from tests.metrics.questions import COLUMNS

MONEY = pl.Decimal(18, 2)
PUBLISHED: Columns = {"amount": MONEY, "part": MONEY, "tax": pl.String(), "currency": pl.String(), "offers": pl.Int64(), "row": pl.Int64()}
TABLES: dict[str, Columns] = {
    "contract_ranges": {**COLUMNS, "engaged_min": MONEY, "duration_months": pl.Int64()},
    "contracts": {**COLUMNS, "amount": MONEY},
    "contract_versions": PUBLISHED,
    "published_contracts": PUBLISHED,
    "published_grants": PUBLISHED,
    "attendance_by_councillor": {"rate": pl.Float64(), "k": pl.Int64(), "n": pl.Int64(), "unknown": pl.Int64(), "excused": pl.Int64()},
}
TABLES["attendance_lines"] = {"counted": pl.String(), "state": pl.String()}
HELD = "tax,scope,currency"


def why(table: str, figure: str, **asked: Any) -> str | None:
    query = parse({"table": [table], "figure": [figure], **asked}, TABLES, {})
    assert not query.ignored
    return query.refused[0][1] if query.refused else None


@pytest.mark.parametrize(
    ("table", "figure", "reason"),
    [
        ("contract_ranges", "sum:upper", "basis"),
        ("contract_ranges", "range:upper", "basis"),
        ("contract_ranges", "sum:engaged_min", "own_total"),
        ("contract_ranges", "sum:supplier_id", "no_quantity"),
        ("contract_ranges", "sum:year", "no_quantity"),
        ("contract_ranges", "sum:supplier", "no_quantity"),
        ("contract_ranges", "sum:duration_months", "not_defined"),
        ("contract_ranges", "range:supplier", "no_order"),
        ("contract_ranges", "rate:supplier", "no_fraction"),
        ("contracts", "sum:amount", "acts"),
        ("contract_versions", "sum:amount", "versions"),
        ("published_contracts", "sum:amount", "ceilings"),
        ("published_grants", "sum:amount", "shared"),
        ("attendance_by_councillor", "sum:rate", "rate"),
    ],
)
def test_what_would_not_be_true_is_refused(table: str, figure: str, reason: str) -> None:
    assert why(table, figure) == reason
    held = {"by": [name for name in HELD.split(",") if name in TABLES[table]]}
    assert reason in ("basis", why(table, figure, **held))


@pytest.mark.parametrize(
    "asked",
    [
        {"by": [HELD]},
        {"by": ["tax"], "where": ["scope:is:total", "currency:is:EUR"]},
        {"where": ["tax:is:HT", "scope:is:year", "currency:empty"]},
    ],
)
def test_amounts_of_one_basis_are_added(asked: dict[str, list[str]]) -> None:
    assert why("contract_ranges", "sum:upper", **asked) is None


def test_two_taxes_in_one_filter_are_not_one_basis() -> None:
    assert why("contract_ranges", "sum:upper", where=["tax:is:HT|TTC", "scope:is:total", "currency:is:EUR"]) == "basis"


@pytest.mark.parametrize(
    ("table", "figure"),
    [("attendance_by_councillor", "rate:rate"), ("attendance_by_councillor", "sum:excused"), ("contract_ranges", "rate:no_maximum"),
     ("contract_ranges", "distinct:supplier"), ("contract_ranges", "range:date")],
)  # fmt: skip
def test_what_is_true_is_not_refused(table: str, figure: str) -> None:
    assert why(table, figure) is None


def test_a_refused_figure_leaves_the_rest_of_the_question() -> None:
    query = parse({"by": ["supplier"], "figure": ["sum:upper,distinct:title"]}, TABLES, {})
    assert query.figures == (Figure("distinct", "title"),)
    assert missing_basis(query, TABLES[query.table]) == ("tax", "scope", "currency")
    assert "sum:upper" in query.to_query()["figure"][0]


def test_no_average_is_on_offer() -> None:
    assert {figure.aggregate for figure in offered("contract_ranges", COLUMNS)} == {"rate", "sum", "range", "distinct"}
    assert Figure("sum", "supplier_id") not in offered("contract_ranges", COLUMNS)


def test_lines_of_attendance_have_the_rate_of_how_they_count_and_no_other() -> None:
    assert why("attendance_lines", "rate:counted") is None
    assert why("attendance_lines", "rate:state") == "no_fraction"
    assert [one for one in offered("attendance_lines", TABLES["attendance_lines"]) if one.aggregate == "rate"] == [
        Figure("rate", "counted")
    ]
