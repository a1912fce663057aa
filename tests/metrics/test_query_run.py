"""Answers: the rows asked for, honest figures, and code that gives the same rows from the file."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from metrics.query.head import first
from metrics.query.query import Query
from metrics.query.read import parse
from metrics.query.run import answer, program
from tests.metrics.questions import ADDRESSES, COLUMNS, ROWS, SHARED_FIXTURE, SHOWN, TABLES


def rows(**asked: Any) -> pl.DataFrame:
    words = {word: said if isinstance(said, list) else [said] for word, said in asked.items()}
    query = parse(words, TABLES, SHOWN)
    assert not query.ignored
    found: pl.DataFrame = answer(ROWS.lazy(), query, "x", COLUMNS).value.collect()
    return found


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("question") / "contract_ranges.parquet"
    ROWS.write_parquet(path)
    return path


@SHARED_FIXTURE
@given(ADDRESSES)
def test_the_code_shown_gives_the_rows_shown_from_the_file(file: Path, asked: dict[str, list[str]]) -> None:
    query = parse({**asked, "table": ["contract_ranges"]}, TABLES, SHOWN)
    step = answer(ROWS.lazy(), query, str(file), COLUMNS)
    shown = step.value.collect()
    assert tuple(shown.columns) == query.results
    said: dict[str, Any] = {}
    exec(program(step), said)
    assert_frame_equal(said["rows"], shown)


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        ("supplier:is:Élan Vert", [0, 4]),
        ("supplier:is:Élan Vert|Ateliers du Lac", [0, 1, 4]),
        ("supplier:has:elan", [0, 4]),
        ("supplier:has:ATELIERS", [1, 2]),
        ("supplier:has:a|b", [5]),
        ("title:has:ecole", [0, 1]),
        ("supplier:empty", [3]),
        ("upper:filled", [0, 3, 4, 5]),
        ("rate:is:1", [2]),
        ("rate:is:0|12,5", [4, 5]),
        ("amendments:is:2|-5|10000000000000000000", [1]),
        ("date:is:2022", [1, 2, 5]),
        ("date:between:2022-06..2023-07-14", [2, 4, 5]),
        ("seen:between:2026-01-02..2026-01-03", [1, 2]),
        ("lower:between:7..1000,5", [0, 1, 5]),
        ("lower:is:5.25", [3]),
        ("amendments:between:2..", [1, 5]),
        ("amendments:between:..0", [0, 3]),
        ("no_maximum:is:oui", [1]),
        ("rate:is:1|12,5", [2, 4]),
    ],
)
def test_a_condition_keeps_its_rows(where: str, kept: list[int]) -> None:
    assert_frame_equal(rows(where=where, show=",".join(COLUMNS)), ROWS[kept])


def test_order_forgives_accents_and_leaves_what_is_empty_for_the_end() -> None:
    assert rows(sort="supplier", show="supplier")["supplier"].to_list() == [
        "Ateliers du Lac", "ateliers Zéphyr", "a|b\\c", "Élan Vert", "Élan Vert", None,
    ]  # fmt: skip
    assert rows(sort="-upper", show="upper", limit="2")["upper"].to_list() == [Decimal("2000.00"), Decimal("80.00")]


def test_a_sum_says_how_many_rows_have_no_value_and_is_null_where_none_has() -> None:
    found = rows(by="tax,scope,currency", figure="sum:upper")
    assert found.rows() == [
        ("HT", "total", "EUR", 3, Decimal("2087.00"), 0),
        ("HT", "year", "EUR", 1, None, 1),
        ("TTC", "total", "EUR", 1, None, 1),
        (None, "total", "EUR", 1, Decimal("5.25"), 0),
    ]


def test_a_rate_is_k_of_n_with_what_is_unknown_and_no_share_under_five() -> None:
    assert rows(figure="rate:no_maximum").row(0) == (6, 1, 5, 1, 0.2)
    assert rows(where="date:is:2022", figure="rate:no_maximum").row(0) == (3, 1, 2, 1, None)


def test_range_and_distinct() -> None:
    found = rows(figure="range:date,distinct:supplier").row(0)
    assert found == (6, date(2021, 5, 3), date(2023, 7, 14), 4)


def test_the_rate_of_a_table_that_counts_is_a_ratio_of_sums() -> None:
    counted = pl.DataFrame({"council": ["A", "A", "B"], "k": [9, 1, 5], "n": [10, 10, 5], "unknown": [0, 1, 0], "rate": [0.9, 0.1, 1.0]})
    tables = {"attendance_by_councillor": dict(counted.schema)}
    query = parse({"by": ["council"], "figure": ["rate:rate"]}, tables, {})
    assert answer(counted.lazy(), query, "x", tables["attendance_by_councillor"]).value.collect().rows() == [
        ("A", 2, 10, 20, 1, 0.5),
        ("B", 1, 5, 5, 0, 1.0),
    ]


def test_presence_of_sessions_counts_only_those_that_close_and_seats_as_printed() -> None:
    held = pl.DataFrame({"k": [8, 9, 1], "n": [9, 9, 9], "seats": [10, 10, 10], "unknown": [1, 1, 1], "in_rates": [True, True, False],
                         "bears_rate": [True, True, False], "rate": [0.8, 0.9, None]})  # fmt: skip
    tables = {"attendance_by_session": dict(held.schema)}
    query = parse({"figure": ["rate:rate"]}, tables, {})
    assert answer(held.lazy(), query, "x", tables["attendance_by_session"]).value.collect().row(0) == (3, 17, 20, 2, 0.85)


def test_unanimity_is_of_final_votes_only() -> None:
    votes = pl.DataFrame({"u1": [True, True, False, True, None, None, True], "final": [True] * 6 + [False]})
    tables = {"votes": dict(votes.schema)}
    query = parse({"figure": ["rate:u1"]}, tables, {})
    assert answer(votes.lazy(), query, "x", tables["votes"]).value.collect().row(0) == (7, 3, 4, 2, None)


def test_nothing_asked_of_an_empty_table() -> None:
    query: Query = parse({"by": ["supplier"], "figure": ["rate:no_maximum,range:date"]}, TABLES, SHOWN)
    assert answer(ROWS.clear().lazy(), query, "x", COLUMNS).value.collect().is_empty()


@SHARED_FIXTURE
@given(ADDRESSES, st.integers(1, 7))
def test_the_first_rows_are_those_of_the_whole_answer(asked: dict[str, list[str]], most: int) -> None:
    query = parse({**asked, "table": ["contract_ranges"]}, TABLES, SHOWN)
    whole = answer(ROWS.lazy(), query, "x", COLUMNS).value.collect()
    head, height = first(ROWS.lazy(), query, COLUMNS, most, ["supplier_id"])
    assert height == whole.height
    assert_frame_equal(head.select(whole.columns), whole.head(most))
    assert query.grouped or "supplier_id" in head.columns


@pytest.mark.parametrize("sort", [f"{sign}{name}" for name in COLUMNS for sign in ("", "-")])
def test_the_first_rows_of_every_order(sort: str) -> None:
    for most in range(1, 8):
        for limit in ([], ["2"]):
            query = parse({"sort": [sort], "limit": limit}, TABLES, SHOWN)
            whole = answer(ROWS.lazy(), query, "x", COLUMNS).value.collect()
            head, height = first(ROWS.lazy(), query, COLUMNS, most)
            assert_frame_equal(head, whole.head(most))
            assert height == whole.height
