"""A cell of a workbook holds a number or a day only where a sheet keeps it exactly; else the text."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from math import inf, nan

import fastexcel
import openpyxl
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exports import xlsx, xlsx_cells
from exports.about import About

ABOUT = About(title="", name="", data_version="", address="")


def test_a_sheet_holds_as_text_what_it_has_no_number_or_day_for() -> None:
    content = xlsx.write(pl.DataFrame({"date": [date(1850, 1, 2)], "amount_cents": [12_345_678_901_234_567]}), ABOUT)
    assert fastexcel.read_excel(content).load_sheet(0, dtypes="string").to_polars().rows() == [("1850-01-02", "123456789012345.67")]


def _read(column: pl.Series) -> list[object]:
    table = pl.DataFrame([column.alias("page"), pl.Series("quote", ["."] * column.len())])
    return fastexcel.read_excel(xlsx.write(table, ABOUT)).load_sheet(0).to_polars()["page"].to_list()


@pytest.mark.parametrize(
    ("column", "read"),
    [
        (pl.Series([True, None, False]), [True, None, False]),
        (pl.Series([-7, None, 10**15 - 1]), [-7, None, 10**15 - 1]),
        (pl.Series([0.1, None, -1e22, 1e-7]), [0.1, None, -1e22, 1e-7]),
        (pl.Series([date(1901, 1, 1), None, date(2024, 2, 29)]), [datetime(1901, 1, 1), None, datetime(2024, 2, 29)]),
        (pl.Series([datetime(2024, 2, 29, 18, 30), None]), [datetime(2024, 2, 29, 18, 30), None]),
        (pl.Series([time(18, 30), None]), ["18:30:00", None]),
        (pl.Series([["a", "b"], None]), ["['a', 'b']", None]),
        (pl.Series([nan, inf]), ["NaN", "inf"]),
        (pl.Series(["<r><t>x</t></r>", "a & b", "_x0041_", "]]>", " _", "à", "ligne\nsuivante"]), None),
    ],
    ids=lambda one: str(one)[:40],
)
def test_each_type_is_read_back_as_what_it_is(column: pl.Series, read: list[object] | None) -> None:
    told = [value.replace(tzinfo=None) if isinstance(value, datetime) else value for value in _dated(_read(column))]
    assert told == (column.to_list() if read is None else read)


def _dated(values: list[object]) -> list[object]:
    return [datetime(one.year, one.month, one.day) if isinstance(one, date) and not isinstance(one, datetime) else one for one in values]


@given(st.lists(st.text(max_size=12), min_size=1, max_size=6))
def test_a_sheet_is_xml_whatever_a_text_holds_and_names_each_cell(words: list[str]) -> None:
    content = xlsx.write(pl.DataFrame({"quote": words, "page": range(len(words))}), ABOUT)
    sheet = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml"))
    cells = [cell.get("r") for cell in sheet.iter("{*}c")]
    assert cells == [f"{letter}{row}" for row in range(1, len(words) + 2) for letter in "AB"]
    assert sheet.find("{*}dimension").get("ref") == f"A1:B{len(words) + 1}"


def test_many_columns_and_more_rows_than_are_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_cells, "_PART", 2)
    monkeypatch.setattr(xlsx, "meaning", lambda name, _language: name)
    table = pl.DataFrame({f"c{number}": [number, number + 1, number + 2, None, 9] for number in range(60)})
    assert fastexcel.read_excel(xlsx.write(table, ABOUT)).load_sheet(0).to_polars().equals(table.cast(pl.Float64))


def test_amounts_and_days_are_shown_as_such() -> None:
    book = openpyxl.load_workbook(BytesIO(xlsx.write(pl.DataFrame({"amount_cents": [1_250], "date": [date(2024, 2, 29)]}), ABOUT)))
    amount, day = next(book.worksheets[0].iter_rows(min_row=2))
    assert (amount.value, amount.number_format) == (12.5, "#,##0.00")
    assert (day.value, day.number_format) == (datetime(2024, 2, 29), "yyyy-mm-dd")
