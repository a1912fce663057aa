"""The first groups of a long table are those of the whole answer, whichever of them are counted."""

from collections.abc import Callable
from dataclasses import replace

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from metrics.query import figures
from metrics.query.code import Step
from metrics.query.long import first
from metrics.query.long_table import Texts
from metrics.query.query import Columns, Query
from metrics.query.read import parse
from metrics.query.run import answer
from tests.metrics.questions import COLUMNS, ROWS, SHOWN, TABLES
from tests.metrics.test_query_long import CODED, LIGHT, codes, once


@pytest.mark.parametrize("by", [["supplier"], ["tax", "supplier"], ["supplier", "tax", "kind"]])
@pytest.mark.parametrize("order", ["", "-count_of_rows", "highest_of_lower", "-highest_of_lower", "lowest_of_lower", "-sum_of_upper"])
@pytest.mark.parametrize("figure", ["range:lower,sum:upper,distinct:council", "range:lower,range:upper"])
@pytest.mark.parametrize("marks", [2**26, 0])
def test_of_groups_by_texts_only_the_first_ones_are_counted(
    monkeypatch: pytest.MonkeyPatch, by: list[str], order: str, figure: str, marks: int
) -> None:
    monkeypatch.setattr("metrics.query.long_groups._MOST_MARKS", marks)
    monkeypatch.setattr("metrics.query.long_groups._AHEAD", 1)
    asked = {"table": ["contract_ranges"], "by": [",".join(by)], "figure": [figure], "sort": [order if order[-5:] in figure else ""]}
    query = parse(asked, TABLES, SHOWN)
    whole = answer(ROWS.lazy(), query, "", COLUMNS).value.collect()
    for most in range(1, whole.height + 2):
        head, height = first(CODED, query, COLUMNS, most)
        assert_frame_equal(head, whole.head(most))
        assert height == whole.height


def test_figures_of_groups_that_are_not_shown_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    whole = figures.grouped

    def told(step: Step, query: Query, columns: Columns, *, ordered: bool = True) -> Step:
        counted.append(step.value.select(query.by).unique().collect().height)
        return whole(step, query, columns, ordered=ordered)

    monkeypatch.setattr("metrics.query.long_groups.grouped", told)
    asked = {"table": ["contract_ranges"], "by": ["supplier"], "figure": ["range:lower,distinct:council"]}
    _, height = first(CODED, parse(asked, TABLES, SHOWN), COLUMNS, 2)
    assert counted == [2]
    assert height == ROWS["supplier"].n_unique() > 2


@pytest.mark.parametrize("order", ["-highest_of_lower", "lowest_of_lower"])
def test_the_first_groups_by_an_end_of_a_range_are_those_of_the_first_rows(monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    """Not every group is put in order, and the codes of all rows are made a number once."""
    monkeypatch.setattr("metrics.query.long_groups.first_groups", None)
    held: dict[str, pl.Series] = {}

    def keep(columns: str, make: Callable[[], pl.Series]) -> pl.Series:
        return held[columns] if columns in held else held.setdefault(columns, make())

    coded = replace(CODED, texts=Texts(LIGHT, codes, once, keep))
    asked = {"table": ["contract_ranges"], "by": ["supplier"], "figure": ["range:lower"], "sort": [order]}
    query = parse(asked, TABLES, SHOWN)
    head, _ = first(coded, query, COLUMNS, 2)
    assert_frame_equal(head, answer(ROWS.lazy(), query, "", COLUMNS).value.collect().head(2))
    assert list(held) == ["supplier"]
    assert_frame_equal(first(coded, query, COLUMNS, 2)[0], head)
