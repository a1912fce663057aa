"""The first rows of a long table are those of the whole answer, however they are looked for."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from database.snapshot import orders
from metrics.query import long as query_long
from metrics.query import long_table
from metrics.query.code import Step
from metrics.query.long import first
from metrics.query.long_table import PLACE, Cents, Long, Texts
from metrics.query.query import Columns, Query
from metrics.query.read import parse
from metrics.query.run import answer, pattern, piece
from tests.metrics.questions import ADDRESSES, COLUMNS, ROWS, SHARED_FIXTURE, SHOWN, TABLES

STORED = ROWS.lazy().with_row_index(PLACE)


def key(column: str) -> pl.LazyFrame:
    """Alphabetical places of the texts; other columns are their own key."""
    folded = pl.col(column).str.to_lowercase().str.replace_many(["é", "è"], ["e", "e"])
    return ROWS.lazy().select(folded.rank("dense") if COLUMNS[column] == pl.String else column)


def part(start: int = 0, length: int | None = None, bound: pl.Expr | None = None) -> pl.LazyFrame:
    rows = STORED.slice(start, length)
    return rows if bound is None else rows.filter(bound)


def stored(column: str) -> str | None:
    return None if COLUMNS[column] == pl.String else column


def words(column: str) -> pl.LazyFrame | None:
    return ROWS.lazy().select(orders.plain(pl.col(column))) if column in ("title", "supplier") else None


TOLD = Long(part, key, stored, words, ROWS.lazy().select("amendments"))  # numbers that two rows share, or lack
LIGHT = frozenset(name for name, dtype in COLUMNS.items() if dtype == pl.String and name != "title")


def once(column: str) -> pl.Series:
    return ROWS[column].drop_nulls().unique().sort()


def codes(column: str) -> pl.Series:
    return (ROWS[column].rank("dense") - 1).cast(pl.UInt32)


def cents(amounts: Collection[str]) -> pl.LazyFrame:
    return STORED.with_columns((pl.col(one) * 100).cast(pl.Int64) for one in amounts)


EVERYWHERE = ["supplier:has:e"]
CODED = replace(TOLD, texts=Texts(LIGHT, codes, once), cents=Cents(cents, lambda one: (one / 100).cast(pl.Decimal(18, 2))))


@pytest.fixture(params=[1, 2, 24])
def near(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of how few rows it is guessed how many answer; any two rows are far apart."""
    monkeypatch.setattr(query_long, "_NEAR", request.param)
    monkeypatch.setattr(query_long, "_FAR", 0)
    monkeypatch.setattr(long_table, "MANY", 1)


@pytest.mark.usefixtures("near")
@SHARED_FIXTURE
@given(ADDRESSES, st.integers(1, 8))
def test_whatever_is_asked_the_first_rows_are_those_of_the_whole_answer(asked: dict[str, list[str]], most: int) -> None:
    query = parse({**asked, "table": ["contract_ranges"]}, TABLES, SHOWN)
    whole = answer(ROWS.lazy(), query, "", COLUMNS).value.collect()
    for long in (TOLD, CODED):
        head, height = first(long, query, COLUMNS, most, ["supplier_id"])
        assert height == whole.height
        assert_frame_equal(head.select(whole.columns), whole.head(most))
        assert PLACE not in head.columns
        assert query.grouped or "supplier_id" in head.columns


@pytest.mark.usefixtures("near")
@pytest.mark.parametrize(
    "where", [[], ["amendments:filled"], ["title:has:e"], ["title:has:ecole"], ["supplier:is:nobody"], ["supplier:has:e"]]
)
@pytest.mark.parametrize("column", list(COLUMNS))
def test_every_column_puts_them_in_order(column: str, where: list[str]) -> None:
    for sign in ("", "-"):
        query, whole = _asked(f"{sign}{column}", tuple(where))
        for most in (1, 3, 10):
            for long in (Long(part, key), Long(part, key, stored), TOLD, CODED):
                head, height = first(long, query, COLUMNS, most)
                assert_frame_equal(head, whole.head(most))
                assert height == whole.height


@cache
def _asked(order: str, where: tuple[str, ...]) -> tuple[Query, pl.DataFrame]:
    """The question, and its whole answer, which no guess of how few rows answer changes."""
    query = parse({"table": ["contract_ranges"], "sort": [order], "where": list(where)}, TABLES, SHOWN)
    return query, answer(ROWS.lazy(), query, "", COLUMNS).value.collect()


def test_of_an_order_by_a_stored_column_only_the_rows_that_come_first_are_read() -> None:
    bounds: list[pl.Expr | None] = []

    def told(start: int = 0, length: int | None = None, bound: pl.Expr | None = None) -> pl.LazyFrame:
        bounds.append(bound)
        return part(start, length, bound)

    asked = {"table": ["contract_ranges"], "sort": ["-date"]}
    first(Long(told, key, stored), parse(asked, TABLES, SHOWN), COLUMNS, 1)
    held = bounds[-1]
    assert held is not None
    assert 0 < STORED.filter(held).collect().height < STORED.collect().height


def test_of_words_that_stand_in_few_rows_only_these_are_read() -> None:
    read: list[int | None] = []

    def told(start: int = 0, length: int | None = None, bound: pl.Expr | None = None) -> pl.LazyFrame:
        read.append(length)
        return part(start, length, bound)

    for order in ("", "lower"):
        asked = {"table": ["contract_ranges"], "where": ["title:has:VOÎRIE"], "sort": [order] if order else []}
        _, height = first(Long(told, key, words=words), parse(asked, TABLES, SHOWN), COLUMNS, 5)
        assert height == 1
        assert read[-1] == 1


def test_what_is_asked_of_a_text_is_asked_once_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    whole = answer

    def counted(rows: pl.LazyFrame, query: Query, file: str, columns: Columns) -> Step:
        if query.where:
            looked.append(rows.collect().height)
        return whole(rows, query, file, columns)

    monkeypatch.setattr("metrics.query.long_table.answer", counted)
    monkeypatch.setattr(long_table, "MANY", 1)
    asked = {"table": ["contract_ranges"], "where": ["supplier:has:e"]}
    _, height = first(CODED, parse(asked, TABLES, SHOWN), COLUMNS, 3)
    assert looked == [once("supplier").len()]
    assert height == ROWS["supplier"].str.contains("(?i)[eéè]").sum()


@given(st.text(max_size=8), st.text("eéÉE\u0301\u0327œſKK ßµs'’-", max_size=8), st.text(max_size=3))
def test_what_is_found_in_a_text_has_its_piece_in_the_plain_one(asked: str, other: str, beside: str) -> None:
    texts = pl.DataFrame({"text": [beside + one + beside for one in (asked, other, asked.upper(), other.upper(), asked.title())]})
    for said in (asked, other):
        found = texts.filter(pl.col("text").str.contains(pattern(said))).select(orders.plain(pl.col("text"))).to_series()
        assert all(piece(said) in one for one in found)
