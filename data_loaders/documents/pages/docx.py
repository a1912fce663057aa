"""Word 2007 and later (.docx), opened by python-docx: headers, body in document order with its tables, footers; one page."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from data_loaders.documents.pages import Content, Unreadable, allowance, archive

NAME = "DOCX"
EXTENSIONS = (".docx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
# Deleted words, and the older copy that Word keeps of a text box.
_NOT_PRINTED = {"del", "moveFrom", "Fallback", "delText", "instrText"}


def matches(head: bytes) -> bool:
    """A zip archive; `read` tells whether it is Word's."""
    return head.startswith(b"PK\x03\x04")


def read(data: bytes) -> Content:
    """Paragraphs a line each, table cells of a row parted by tabs. Raises Unreadable: bomb, broken, not Word, no text."""
    archive.check(data, "word/document.xml", "not_word")
    import docx  # noqa: PLC0415  slow to import

    try:
        text = "\n".join(allowance.counted(_lines(docx.Document(io.BytesIO(data)))))
    except MemoryError:
        raise
    except Exception as error:  # python-docx raises whatever a malformed part makes it stumble on
        raise Unreadable("broken") from error
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text)


def _lines(document: Any) -> Iterator[str]:
    yield from _margins(section.header for section in document.sections)
    yield from _blocks(document.element.body)
    yield from _margins(section.footer for section in document.sections)


def _margins(parts: Iterable[Any]) -> Iterator[str]:
    for part in parts:
        if not part.is_linked_to_previous:
            yield from (line for line in _blocks(part._element) if line.strip())


def _blocks(parent: Any) -> Iterator[str]:
    """The lines of paragraphs and table rows, also within content controls and insertions."""
    for child in parent:
        name = _name(child)
        if name == "p":
            yield "".join(_words(child))
            yield from (line for box in _boxes(child) for line in _blocks(box))
        elif name == "tr":
            yield "\t".join("\n".join(_blocks(cell)) for cell in _cells(child))
        elif name not in _NOT_PRINTED and name != "tcPr":
            yield from _blocks(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if _name(child) == "tc":
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins"):
            yield from _cells(child)


def _words(parent: Any) -> Iterator[str]:
    for child in parent:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name not in _NOT_PRINTED and name != "txbxContent" and not name.endswith("Pr"):
            yield from _words(child)


def _boxes(parent: Any) -> Iterator[Any]:
    """Text boxes hang in a paragraph; their words follow it."""
    for child in parent:
        if _name(child) == "txbxContent":
            yield child
        elif _name(child) not in _NOT_PRINTED:
            yield from _boxes(child)


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
