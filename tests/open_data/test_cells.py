"""A cell says a date, an hour, an amount or nothing; what cannot be read is null and never another value."""

from datetime import date

import polars as pl
import pytest

from data_loaders.open_data.cells import cells, days, identifiers


def _one(expression: pl.Expr, cell: str | None) -> object:
    return pl.DataFrame({"c": [cell]}, schema={"c": pl.String}).select(expression).item()


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-03-12", date(2024, 3, 12)),
        ("12/03/2024", date(2024, 3, 12)),
        ("2021/07/02 00:00:00+00", date(2021, 7, 2)),
        ("2022-05-01T10:20:30Z", date(2022, 5, 1)),
        ("2019-04-25+02:00", date(2019, 4, 25)),
        ("2023-06-30T22:00:00Z", date(2023, 7, 1)),
        ("2023-12-31 23:00:00+00", date(2024, 1, 1)),
        ("2023-12-31T22:00:00Z", date(2023, 12, 31)),
        ("45363", date(2024, 3, 12)),
        ("12345", None),
        ("12.03.2024", date(2024, 3, 12)),
        ("12/03/24", date(2024, 3, 12)),
        ("1.4.99", date(1999, 4, 1)),
        ("31/02/24", None),
        ("12 mars 2024", date(2024, 3, 12)),
        ("Mardi 12 Mars 2024", date(2024, 3, 12)),
        ("1er août 2024", date(2024, 8, 1)),
        ("3 févr. 2024", date(2024, 2, 3)),
        ("12 brumaire 2024", None),
        ("31 avril 2024", None),
        (" 2024-03-12 ", date(2024, 3, 12)),
        ("31/02/2024", None),
        ("03/2024", None),
        ("September, 16 2021", None),
        ("", None),
        (None, None),
    ],
)
def test_days(cell: str | None, day: date | None) -> None:
    assert _one(days.day("c"), cell) == day


@pytest.mark.parametrize(
    ("column", "days_read"),
    [
        (["03/12/2023", "03/25/2023", "05/05/2023"], [None, None, date(2023, 5, 5)]),  # month first: the first may be two days
        (["03/12/2023", "03/25/2023", "25/03/2023"], [date(2023, 12, 3), None, date(2023, 3, 25)]),  # one slip in a French column
        (["03/12/23", "12/31/23", None], [None, None, None]),
    ],
)
def test_days_of_a_column_that_has_the_month_in_front(column: list[str | None], days_read: list[date | None]) -> None:
    assert pl.DataFrame({"c": column}).select(days.day("c"))["c"].to_list() == days_read


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("1234.56", 123456),
        ("1 234,56", 123456),
        ("10 000\n3 000", None),
        ("10 000 30", None),
        ("1 2345", None),
        ("1e30", None),
        ("1\u202f234,5 €", 123450),
        ("1.234,56", 123456),
        ("1.234.567", 123456700),
        ("12 000 euros", 1200000),
        ("0", 0),
        ("350*", 35000),
        ("1 200 (2)", 120000),
        ("1.200 (2)", None),
        ("1.200*", None),
        ("1.234", None),  # thousands to one reader, one euro and a bit to another
        ("48.200 €", None),
        ("0.234", 23),
        ("1234.567", 123457),
        ("1.2345", 123),
        ("1e17", None),
        ("12,34,56", None),
        ("environ 3000", None),
        ("NC", None),
        ("", None),
    ],
)
def test_amounts(cell: str, cents: int | None) -> None:
    assert _one(cells.cents("c"), cell) == cents


@pytest.mark.parametrize(
    ("cell", "hour"),
    [("18:30", "18:30"), ("18h30", "18:30"), ("9 h", "09:00"), ("09:05:00", "09:05"), ("24:10", None), ("18:75", None), ("soir", None)],
)
def test_hours(cell: str, hour: str | None) -> None:
    assert _one(days.hour("c"), cell) == hour


def test_whole_numbers() -> None:
    assert [_one(cells.whole("c"), cell) for cell in ("12", "12.0", "NC", "1,5", "99999999999")] == [12, 12, None, None, None]


def test_identifiers_are_checked_by_their_key_digit() -> None:
    numbers = ["21330063500017", "21330063500018", "552081317", "552081318", "55208131766522", None, "x", "٢١٣٣٠٠٦٣٥٠٠٠١٧"]
    frame = pl.DataFrame({"n": numbers}, schema={"n": pl.String})
    assert identifiers.siren_of(frame, "n").to_list() == ["213300635", None, "552081317", None, "552081317", None, None, None]
    assert identifiers.siret_valid(frame, "n").to_list() == [True, False, False, False, True, None, False, False]


def test_a_source_s_sign_for_nothing_is_nothing() -> None:
    assert _one(cells.said("c", "MQ", "CDL"), "CDL") is None
    assert _one(cells.said("c"), "a\0b") == "ab"


def test_a_column_of_many_writings_says_what_each_cell_says_alone() -> None:
    amounts = ["12", "1234.5", "1 234,50 €", None, "NC", "-3", "1.234.567,8", "99999999999999999999", "1e3", ""]
    written = ["2024-03-12", "12/03/2024", None, "2023-06-30T22:00:00Z", "45363", "2024-02-30", ""]
    for expression, column in ((cells.number("c"), amounts), (days.day("c"), written)):
        whole = pl.DataFrame({"c": column}, schema={"c": pl.String}).select(expression)["c"].to_list()
        assert whole == [_one(expression, cell) for cell in column]


def test_plain_columns_are_read_as_the_others_are() -> None:
    plain = pl.DataFrame({"c": ["12", "1234.5", None, "-3"]})
    assert plain.select(cells.number("c"))["c"].to_list() == [12, 1234.5, None, -3]
    assert pl.DataFrame({"c": ["2024-03-12", None]}).select(days.day("c"))["c"].to_list() == [date(2024, 3, 12), None]


def test_a_number_of_zeros_alone_is_no_identifier() -> None:
    frame = pl.DataFrame({"n": ["0" * 14, "0" * 9, "21330063500017"]})
    assert identifiers.siret_valid(frame, "n").to_list() == [False, False, True]
    assert identifiers.siren_of(frame, "n").to_list() == [None, None, "213300635"]


@pytest.mark.parametrize(
    ("cell", "link"),
    [
        ("https://ville.example/acte.pdf", True),
        ("HTTP://ville.example", True),
        ("javascript:alert(1)", False),
        ("acte.pdf", False),
        ("", False),
    ],
)
def test_a_link_is_one_that_a_browser_may_follow(cell: str, link: bool) -> None:
    assert _one(cells.address("c"), cell) == (cell if link else None)
