"""XLSX: a sheet of rows and a sheet that says what they are; no cell is ever a formula or a live link."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from math import isfinite
from typing import Any

import polars as pl
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from exports.about import About
from exports.dictionary import meaning
from exports.table import in_units
from locales import Language, plural, text

MIME, SUFFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
MOST_ROWS = 1_048_575
LONGEST = 32_767
_DIGITS = 10**15  # a sheet keeps fifteen digits: longer numbers are written as text
_OPTIONS = {
    "constant_memory": True,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


class TooManyRows(ValueError):
    """More rows than a sheet holds; the message says what to choose instead."""

    def __init__(self, rows: int, language: Language) -> None:
        super().__init__(text("export.too_many_rows", language, rows=rows, most=MOST_ROWS))


def write(frame: pl.DataFrame, about: About) -> bytes:
    """The workbook. Raises TooManyRows; a text longer than a cell is cut, which the cell and the second sheet say."""
    if frame.height > MOST_ROWS:
        raise TooManyRows(frame.height, about.language)
    buffer = BytesIO()
    workbook = new(buffer, about)
    cut = add_rows(workbook, text("export.data", about.language), in_units(frame), about.language)
    add_notice(workbook, frame, about, cut)
    workbook.close()
    return buffer.getvalue()


def new(buffer: BytesIO, about: About) -> Workbook:
    """A workbook without sheets."""
    workbook = Workbook(buffer, _OPTIONS)
    workbook.set_properties({"title": about.title, "comments": about.address, "created": datetime(1980, 1, 1)})
    return workbook


def add_rows(workbook: Workbook, name: str, table: pl.DataFrame, language: Language, wide: Collection[str] = ()) -> int:
    """Writes a sheet of rows, the columns `wide` as paragraphs; gives back how many texts were cut."""
    sheet = workbook.add_worksheet(name)
    bold, cut = workbook.add_format({"bold": True}), 0
    writers = [_writer(sheet, workbook, dtype) for dtype in table.dtypes]
    sheet.freeze_panes(1, 0)
    paragraph = workbook.add_format({"text_wrap": True, "valign": "top"}) if wide else None
    for column, heading in enumerate(table.columns):
        sheet.set_column(column, column, 55 if heading in wide else min(max(len(heading) + 2, 12), 40), paragraph)
        sheet.write_string(0, column, heading, bold)
    for number, row in enumerate(table.iter_rows(), start=1):
        for column, (value, writer) in enumerate(zip(row, writers, strict=True)):
            shown = value
            if isinstance(value, str) and _units(value) > LONGEST:
                shown, cut = _cut(value, language), cut + 1
            if shown is not None:
                writer(number, column, shown)
    if table.width:
        sheet.autofilter(0, 0, table.height, table.width - 1)
    return cut


def add_notice(workbook: Workbook, frame: pl.DataFrame, about: About, cut: int) -> None:
    """Writes the sheet that says what the rows of `frame` are."""
    said = about.language
    sheet = workbook.add_worksheet(text("export.about", said))
    bold, wrap = workbook.add_format({"bold": True}), workbook.add_format({"text_wrap": True, "valign": "top"})
    notes = [text(f"export.{key}", said) for key in ("note_null", "note_money")]
    notes += [plural("export.cut_cells", cut, said)] if cut else []
    columns = [f"{name.removesuffix('_cents')} — {meaning(name, said)}" for name in frame.columns]
    sections = [*about.sections(frame.height), (text("export.notes", said), notes), (text("export.columns", said), columns)]
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 110)
    sheet.write_string(0, 0, about.title[:LONGEST], bold)
    lines = [(heading if not n else "", line) for heading, lines in sections for n, line in enumerate(lines)]
    for number, (heading, line) in enumerate(lines, start=2):
        sheet.write_string(number, 0, heading, bold)
        sheet.write_string(number, 1, line[:LONGEST], wrap)


def _writer(sheet: Any, workbook: Any, dtype: pl.DataType) -> Callable[[int, int, Any], object]:
    """How values of one column are written: never through a guess at what a text means."""
    money = workbook.add_format({"num_format": "#,##0.00"}) if dtype.is_decimal() else None

    def written(row: int, column: int, value: Any) -> object:
        if isinstance(value, bool):
            return sheet.write_boolean(row, column, value)
        if isinstance(value, date) and value.year > 1900:  # before that a sheet has no dates
            return sheet.write_datetime(row, column, value)
        if isinstance(value, int | float | Decimal) and _fits(value):
            return sheet.write_number(row, column, value, money)
        return sheet.write_string(row, column, value.isoformat() if isinstance(value, date) else str(value))

    return written


def _fits(value: float | Decimal) -> bool:
    """Whether a sheet keeps the number exactly (a float is as near as it gets)."""
    if isinstance(value, float):
        return isfinite(value)
    return abs(value) < (_DIGITS // 100 if isinstance(value, Decimal) else _DIGITS)


def _units(value: str) -> int:
    """Length as a sheet counts it: in UTF-16 units."""
    return len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2


def _cut(value: str, language: Language) -> str:
    note = text("export.cut_cell", language, length=len(value))
    kept = value.encode("utf-16-le")[: 2 * (LONGEST - len(note))].decode("utf-16-le", errors="ignore")
    return kept + note
