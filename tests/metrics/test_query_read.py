"""Questions: any address is read, what was not understood is told, and writing a question down gives it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.query.query import WORDS, Condition, Figure
from metrics.query.read import parse
from tests.metrics.questions import ADDRESSES, SHARED_FIXTURE, SHOWN, TABLES


@SHARED_FIXTURE
@given(ADDRESSES)
def test_any_address_is_read_and_written_back(asked: dict[str, list[str]]) -> None:
    query = parse(asked, TABLES, SHOWN)
    again = parse(query.to_query(SHOWN.get(query.table, ())), TABLES, SHOWN)
    assert again == query
    assert not again.ignored


@SHARED_FIXTURE
@given(st.dictionaries(st.sampled_from(WORDS), st.lists(st.text(max_size=300), max_size=60)))
def test_no_text_whatever_breaks_the_reading(asked: dict[str, list[str]]) -> None:
    parse(asked, TABLES, SHOWN)


@pytest.mark.parametrize(
    ("word", "said", "reason"),
    [
        ("table", "moon", "no_table"),
        ("show", "moon", "no_column"),
        ("by", "moon", "no_column"),
        ("where", "moon:is:1", "no_column"),
        ("where", "tax:like:1", "no_test"),
        ("where", "upper:is:beaucoup", "not_a_value"),
        ("where", "upper:has:1", "not_text"),
        ("where", "amendments:is:12,5", "not_a_value"),
        ("where", "date:between:2023..2022", "reversed"),
        ("where", "date:between:", "not_a_value"),
        ("where", "date:is:2022-13", "not_a_value"),
        ("figure", "mean:upper", "no_figure"),
        ("figure", "sum:moon", "no_column"),
        ("sort", "moon", "no_column"),
        ("limit", "0", "not_a_limit"),
        ("limit", "1234567890", "not_a_limit"),
    ],
)
def test_what_was_not_understood_is_told(word: str, said: str, reason: str) -> None:
    assert [(item.word, item.reason) for item in parse({word: [said]}, TABLES, SHOWN).ignored] == [(word, reason)]


def test_too_much_is_told() -> None:
    many = parse({"where": [f"amendments:is:{n}" for n in range(20)], "limit": ["1", "2"]}, TABLES, SHOWN)
    assert {(item.word, item.reason) for item in many.ignored} == {("where", "too_many"), ("limit", "one_only")}
    assert len(many.where) == 12


def test_the_words_of_a_question() -> None:
    asked = {
        "table": ["contract_ranges"], "where": ["supplier:is:Élan Vert|a\\|b\\\\c", "date:is:2022", "no_maximum:is:oui"],
        "by": ["supplier,tax,scope,currency"],
        "figure": ["sum:upper,distinct:title"], "sort": ["-sum_of_upper"], "limit": ["5"],
    }  # fmt: skip
    query = parse(asked, TABLES, SHOWN)
    assert query.where == (
        Condition("supplier", "is", ("Élan Vert", "a|b\\c")),
        Condition("date", "between", ("2022", "2022")),
        Condition("no_maximum", "is", ("yes",)),
    )
    assert query.figures == (Figure("sum", "upper"), Figure("distinct", "title"))
    assert query.results[-4:] == ("count_of_rows", "sum_of_upper", "missing_of_upper", "distinct_of_title")
    assert (query.sort, query.descending, query.limit) == ("sum_of_upper", True, 5)
    assert not query.ignored
    assert not query.refused


def test_the_columns_shown_by_default_are_the_addresss_silence() -> None:
    query = parse({}, TABLES, SHOWN)
    assert query.show == SHOWN["contract_ranges"]
    assert query.to_query(SHOWN["contract_ranges"]) == {"table": ["contract_ranges"]}
