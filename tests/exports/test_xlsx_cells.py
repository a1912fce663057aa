"""A cell of a workbook holds a number or a day only where a sheet keeps it exactly; else the text."""

from datetime import date

import fastexcel
import polars as pl

from exports import xlsx
from exports.about import About

ABOUT = About(title="", name="", data_version="", address="")


def test_a_sheet_holds_as_text_what_it_has_no_number_or_day_for() -> None:
    content = xlsx.write(pl.DataFrame({"date": [date(1850, 1, 2)], "amount_cents": [12_345_678_901_234_567]}), ABOUT)
    assert fastexcel.read_excel(content).load_sheet(0, dtypes="string").to_polars().rows() == [("1850-01-02", "123456789012345.67")]
