"""A sheet as a DOCX: real tables and cells, bold and size, shading, and lists that the word processor numbers by itself."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from evaluation.papers.sheet import (
    BAND,
    BOLD,
    CENTRED,
    COLOURED,
    DARK,
    FRAMED,
    LARGE,
    LISTED,
    RIGHT,
    SMALL,
    UNDERLINED,
    Columns,
    Line,
    Sheet,
    Table,
)

_SIZES = ((LARGE, 15), (SMALL, 8))


def docx(sheet: Sheet) -> bytes:
    """The file's bytes."""
    document: Any = Document()
    section = document.sections[0]
    for place, text in ((section.header, sheet.header), (section.footer, sheet.footer)):
        if text:
            place.paragraphs[0].text = text.replace("{page}", "1").replace("{pages}", "1")
    for block in sheet.blocks:
        if isinstance(block, Line):
            _line(document, block)
        elif isinstance(block, Table):
            _table(document, block.rows, block.ruled, block.head)
        elif isinstance(block, Columns):
            _columns(document, block)
        else:
            document.add_page_break()
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _line(place: Any, line: Line) -> None:
    listed = LISTED in line.look
    paragraph = place.add_paragraph(style="List Number" if listed else None)
    _write(paragraph, line, line.text if listed else line.printed)


def _write(paragraph: Any, line: Line, text: str) -> None:
    run, look = paragraph.add_run(text), line.look
    run.bold = BOLD in look or None
    run.underline = UNDERLINED in look or None
    for name, size in _SIZES:
        if name in look:
            run.font.size = Pt(size)
    if COLOURED in look:
        run.font.color.rgb = RGBColor(20, 60, 140)
    if DARK in look:
        run.font.color.rgb = RGBColor(255, 255, 255)
    if look & {BAND, DARK}:
        _shade(paragraph, "404040" if DARK in look else "D0D0D0")
    if FRAMED in look:
        _frame(paragraph)
    if look & {CENTRED, RIGHT}:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if CENTRED in look else WD_ALIGN_PARAGRAPH.RIGHT


def _shade(paragraph: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)):
        shade.set(qn(name), value)
    paragraph.paragraph_format.element.get_or_add_pPr().append(shade)


def _frame(paragraph: Any) -> None:
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "1")):
            border.set(qn(name), value)
        borders.append(border)
    paragraph.paragraph_format.element.get_or_add_pPr().append(borders)


def _table(document: Any, rows: tuple[tuple[str, ...], ...], ruled: bool, head: bool) -> None:
    width = max(map(len, rows))
    table = document.add_table(rows=0, cols=width, style="Table Grid" if ruled else None)
    for n, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
            if head and n == 0:
                cell.paragraphs[0].runs[0].bold = True


def _columns(document: Any, columns: Columns) -> None:
    """Side by side in a word processor is a table of one row."""
    table = document.add_table(rows=1, cols=2, style="Table Grid" if columns.boxed else None)
    for cell, lines in zip(table.rows[0].cells, (columns.left, columns.right), strict=True):
        first = cell.paragraphs[0]
        for n, line in enumerate(lines):
            _write(first if n == 0 else cell.add_paragraph(), line, line.printed)
