"""Word 2007 and later (.docx) by python-docx: headers, body in document order with its tables, footers; one page."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from data_loaders.documents.readers import Unreadable

NAME = "DOCX"
EXTENSIONS = (".docx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MOST_BYTES = 100_000_000
_MOST_RATIO = 100
_MOST_ENTRIES = 2_000


def matches(head: bytes) -> bool:
    """A zip archive whose first entries name a Word document's parts."""
    return head.startswith(b"PK\x03\x04")


def read(data: bytes) -> tuple[str, tuple[int, ...]]:
    """Paragraphs a line each, table cells of a row parted by tabs. Raises Unreadable: bomb, broken, not Word, no text."""
    _check_archive(data)
    import docx  # noqa: PLC0415  slow to import

    try:
        document = docx.Document(io.BytesIO(data))
        lines = list(_lines(document))
    except (KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise Unreadable("broken") from error
    text = "\n".join(lines)
    if not text.strip():
        raise Unreadable("no_text")
    return text, (0,)


def _check_archive(data: bytes) -> None:
    """The zip directory tells the sizes before anything is opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable("broken") from error
    size = sum(entry.file_size for entry in entries)
    if size > _MOST_BYTES or len(entries) > _MOST_ENTRIES or size > _MOST_RATIO * max(1, len(data)):
        raise Unreadable("bomb")
    if not any(entry.filename == "word/document.xml" for entry in entries):
        raise Unreadable("not_word")


def _lines(document: Any) -> Iterator[str]:
    section = document.sections[0] if document.sections else None
    if section is not None:
        yield from _blocks(section.header)
    yield from _blocks(document)
    if section is not None:
        yield from _blocks(section.footer)


def _blocks(part: Any) -> Iterator[str]:
    for block in part.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _rows(block)
        else:
            yield block.text


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        cells: list[Any] = []
        for cell in row.cells:
            if not cells or cell._tc is not cells[-1]._tc:
                cells.append(cell)
        yield "\t".join("\n".join(_blocks(cell)) for cell in cells)
