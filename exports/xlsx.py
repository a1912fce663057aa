"""XLSX: a sheet of rows and a sheet that says what they are; no cell is ever a formula or a live link."""

from collections.abc import Collection, Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

import polars as pl
from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from exports import xlsx_cells
from exports.about import About
from exports.columns import meaning
from exports.table import in_units
from exports.xlsx_cells import LONGEST, Styles
from locales import Language, plural, text

MIME, SUFFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
MOST_ROWS = 1_048_575
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


class _Sheet(Worksheet):  # type: ignore[misc]
    """A sheet whose rows under the headings are written as they stand: a call for each cell takes four times as long."""

    _rows: Iterable[str] = ()

    def put(self, table: pl.DataFrame, styles: Styles) -> None:
        """Takes the rows, from the second on."""
        if not table.is_empty():
            self._check_dimensions(table.height, table.width - 1)  # how large the sheet says it is
            self._rows = xlsx_cells.rows(table, styles)

    def _write_rows(self) -> None:
        super()._write_rows()
        self.fh.writelines(self._rows)


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
    sheet = workbook.add_worksheet(name, _Sheet)
    bold = workbook.add_format({"bold": True})
    paragraph = workbook.add_format({"text_wrap": True, "valign": "top"}) if wide else None
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(table.columns):
        sheet.set_column(column, column, 55 if heading in wide else min(max(len(heading) + 2, 12), 40), paragraph)
        sheet.write_string(0, column, heading, bold)
    held, cut = xlsx_cells.shortened(table, language)
    sheet.put(held, _styles(workbook, paragraph))
    if table.width:
        sheet.autofilter(0, 0, table.height, table.width - 1)
    return cut


def _styles(workbook: Workbook, paragraph: Any) -> Styles:
    made = [workbook.add_format({"num_format": told}) for told in ("#,##0.00", _OPTIONS["default_date_format"])]
    return Styles(*(one._get_xf_index() if one else 0 for one in (paragraph, *made)))


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
