"""What adding up rows would claim, beside what the contracts come to."""

from metrics.published import double_counting
from tests.metrics.frames import frame

BASE = {"source": "marches.csv", "tax": "HT", "currency": "EUR", "amendments": 0}


def test_rows_are_told_beside_contracts_and_how_far_the_sum_may_be_off() -> None:
    told = [
        {"contract_key": 1, "rows_published": 3, "rows_sum_cents": 2_700, "amount_cents": 900, "least_cents": 900, "most_cents": 900},
        {"contract_key": 2, "rows_published": 2, "rows_sum_cents": 300, "amount_cents": 200, "least_cents": 100, "most_cents": 200},
        {
            "contract_key": 3,
            "rows_published": 2,
            "rows_sum_cents": 700,
            "amount_cents": 400,
            "least_cents": 300,
            "most_cents": 300,
            "amendments": 1,
        },
        {"contract_key": 4, "rows_published": 1, "rows_sum_cents": 0},
    ]
    found = double_counting.by_file(frame("published_contracts", [{**BASE, **row} for row in told])).row(0, named=True)
    assert (found["rows_published"], found["rows_sum_cents"], found["contracts"], found["amount_cents"]) == (8, 3_700, 4, 1_500)
    assert (found["several_rows"], found["several_amounts"], found["amount_missing"]) == (3, 1, 1)
    assert (found["least_cents"], found["most_cents"]) == (1_400, 1_500)


def test_a_file_without_any_amount_has_no_sum() -> None:
    told = [{**BASE, "contract_key": 1, "rows_published": 1, "rows_sum_cents": 0, "max_cents": 9}]
    found = double_counting.by_file(frame("published_contracts", told)).row(0, named=True)
    assert (found["rows_sum_cents"], found["amount_cents"], found["most_cents"], found["amount_missing"]) == (None, None, None, 1)


def test_nothing_published_is_no_row() -> None:
    assert double_counting.by_file(frame("published_contracts", [])).schema == double_counting.SCHEMA
