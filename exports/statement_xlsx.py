"""The statement as a workbook: its head, its lines with every column, its years and mandates, and the notice."""

from io import BytesIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from exports import xlsx
from exports.statement import Statement

MIME, SUFFIX = xlsx.MIME, xlsx.SUFFIX


def write(statement: Statement) -> bytes:
    """The workbook; no cell is ever a formula or a live link."""
    buffer = BytesIO()
    workbook = xlsx.new(buffer, statement.about)
    _head(workbook, statement)
    parts = {"lines": statement.lines, "years": statement.years, "mandates": statement.mandates}
    wide = [statement.word(f"column.{name}") for name in ("why", "corrected", "quote", "span")]
    for name, frame in parts.items():
        titled = frame.rename({column: statement.word(f"column.{column}") for column in frame.columns})
        xlsx.add_rows(workbook, statement.word(f"sheet.{name}"), titled, statement.language, wide)
    xlsx.add_notice(workbook, statement.lines, statement.about, 0)
    workbook.close()
    return buffer.getvalue()


def _head(workbook: Workbook, statement: Statement) -> None:
    rows = [*statement.head(), *statement.summary, *(("", line) for line in statement.left_out), ("", statement.word("warning"))]
    sheet = workbook.add_worksheet(statement.word("sheet.head"))
    bold, wrap = workbook.add_format({"bold": True, "valign": "top"}), workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, statement.about.title, bold)
    for number, (label, value) in enumerate(rows, start=2):
        sheet.write_string(number, 0, label, bold)
        sheet.write_string(number, 1, value, wrap)
