"""Blocks as a word-processor file with real tables."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from sample_data.layouts.blocks import Block

STYLES = {"title": "Title", "heading": "Heading 2", "item": "List Bullet"}


def print_docx(blocks: list[Block]) -> bytes:
    """One .docx whose bytes are the same each time."""
    document = Document()
    for block in blocks:
        if block.kind == "table":
            table = document.add_table(rows=0, cols=len(block.rows[0]))
            for row in block.rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            document.add_paragraph(block.text, style=STYLES.get(block.kind))
    written = BytesIO()
    document.save(written)
    return _timeless(written)


def _timeless(written: BytesIO) -> bytes:
    """The same archive without the hour at which it was written."""
    kept = BytesIO()
    with ZipFile(written) as source, ZipFile(kept, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, (2020, 1, 1, 0, 0, 0)), source.read(name), ZIP_DEFLATED)
    return kept.getvalue()
