"""Word 2007 and later (.docx), opened by python-docx: headers, body in document order with its tables, footers; one page."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, allowance, archive
from data_loaders.documents.pages.layout import Cell, Stretch
from data_loaders.documents.pages.office import pieces
from data_loaders.documents.pages.office.pieces import Line, Piece
from data_loaders.documents.pages.office.word_numbers import Numbers
from data_loaders.documents.pages.office.word_styles import Styles, Told, local, setting, told

NAME = "DOCX"
EXTENSIONS = (".docx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
# Deleted words, and the older copy that Word keeps of a text box.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_NOT_PRINTED = {"del", "moveFrom", "Fallback", "delText", "instrText"}


def matches(head: bytes) -> bool:
    """A zip archive; `read` tells whether it is Word's."""
    return head.startswith(b"PK\x03\x04")


def read(data: bytes) -> Content:
    """Paragraphs a line each, table cells of a row parted by tabs. Raises Unreadable: bomb, broken, not Word, no text."""
    archive.check(data, "word/document.xml", "not_word")
    import docx  # noqa: PLC0415  slow to import

    try:
        lines = _Walk(docx.Document(io.BytesIO(data))).lines()
        text, layout = pieces.assembled(allowance.counted(lines, lambda line: len(pieces.words(line))))
    except MemoryError:
        raise
    except Exception as error:  # python-docx raises whatever a malformed part makes it stumble on
        raise Unreadable("broken") from error
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text, layout=layout)


class _Walk:
    """Through a document in its order, with what its styles and numbers say."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles, self._numbers = Styles(_part(document, "styles")), Numbers(_part(document, "numbering"))
        self._rows: list[int] = []  # counted so far, a table each

    def lines(self) -> Iterator[Line]:
        sections = self._document.sections
        yield from self._margins(section.header for section in sections)
        yield from self._blocks(self._document.element.body, pieces.PLAIN)
        yield from self._margins(section.footer for section in sections)

    def _margins(self, parts: Iterable[Any]) -> Iterator[Line]:
        for part in parts:
            if not part.is_linked_to_previous:
                yield from (line for line in self._blocks(part._element, pieces.PLAIN) if pieces.words(line).strip())

    def _blocks(self, parent: Any, around: Stretch) -> Iterator[Line]:
        """The lines of paragraphs and table rows, also within content controls and insertions."""
        for child in parent:
            name = local(child)
            if name == "p":
                yield self._paragraph(child, around)
                yield from (line for box in _boxes(child) for line in self._blocks(box, around))
            elif name == "tr":
                yield self._row(child, around)
            elif name == "tbl":
                self._rows.append(0)
                yield from self._blocks(child, replace(around, cell=Cell(len(self._rows) - 1, 0, 0)))
            elif name not in _NOT_PRINTED and name != "tcPr":
                yield from self._blocks(child, around)

    def _row(self, row: Any, around: Stretch) -> Line:
        table = around.cell.table if around.cell else 0
        self._rows += [] if self._rows else [0]
        column = _span(row.find("{*}trPr"), "gridBefore", 0)
        found: list[Line] = []
        for cell in _cells(row):
            properties = cell.find("{*}tcPr")
            grey = told(properties).get("grey") or around.grey
            here = replace(around, cell=Cell(table, self._rows[table], column), grey=grey)
            found.append(pieces.cell(self._blocks(cell, here), here))
            column += _span(properties, "gridSpan", 1)
        self._rows[table] += 1
        return pieces.joined(found, "\t")

    def _paragraph(self, paragraph: Any, around: Stretch) -> Line:
        found, style = self._styles.paragraph(paragraph.find("{*}pPr"))
        line = list(self._words(paragraph, setting(self._styles.run(None, found), around), found))
        num, at = found.get("num"), found.get("at")
        if not num or num == "0":
            return line
        level = int(at) if at and at.isdigit() else self._numbers.level_of_style(num, style)
        return pieces.labelled(line, self._numbers.label(num, level))

    def _words(self, parent: Any, set_: Stretch, paragraph: Told) -> Iterator[Piece]:
        for child in parent:
            name = local(child)
            if name == "t":
                yield child.text or "", set_
            elif name in _MARKS:
                yield _MARKS[name], set_
            elif name == "r":
                own = child.find("{*}rPr")
                yield from self._words(child, set_ if own is None else setting(self._styles.run(own, paragraph), set_), paragraph)
            elif name not in _NOT_PRINTED and name != "txbxContent" and not name.endswith("Pr"):
                yield from self._words(child, set_, paragraph)


def _part(document: Any, name: str) -> Any | None:
    """The root of a part that the document refers to; None where it has none."""
    parts = (rel.target_part for rel in document.part.rels.values() if not rel.is_external and rel.reltype.endswith(f"/{name}"))
    part = next(parts, None)
    return None if part is None else part.element if hasattr(part, "element") else etree.fromstring(part.blob, _PARSER)


def _span(properties: Any | None, name: str, otherwise: int) -> int:
    """Of how many columns; a table has no more than 63."""
    found = None if properties is None else properties.find(f"{{*}}{name}")
    value = "" if found is None else next((v for k, v in found.attrib.items() if k.endswith("}val")), "")
    return min(int(value), 63) if value.isdigit() else otherwise


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if local(child) == "tc":
            yield child
        elif local(child) in ("sdt", "sdtContent", "ins"):
            yield from _cells(child)


def _boxes(parent: Any) -> Iterator[Any]:
    """Text boxes hang in a paragraph; their words follow it."""
    for child in parent:
        if local(child) == "txbxContent":
            yield child
        elif local(child) not in _NOT_PRINTED:
            yield from _boxes(child)
