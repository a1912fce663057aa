"""OpenDocument text (.odt) of LibreOffice: headers, body in document order with its tables, footers; one page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, allowance, archive
from data_loaders.documents.pages.layout import Cell, Stretch
from data_loaders.documents.pages.office import pieces
from data_loaders.documents.pages.office.odt_lists import Lists, Place
from data_loaders.documents.pages.office.odt_styles import Styles, attribute
from data_loaders.documents.pages.office.pieces import Line, Piece
from data_loaders.documents.pages.office.word_styles import local

NAME = "ODT"
EXTENSIONS = (".odt",)
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_BLOCKS = {"p", "h"}
_MARKS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
# Deleted words, margin comments, notes that hang in a line, what a form asks.
_NOT_PRINTED = {"tracked-changes", "annotation", "annotation-end", "note-citation", "forms", "sequence-decls", "bookmark"}
_MOST_SPACES = 200


def matches(head: bytes) -> bool:
    """An archive whose first part is OpenDocument's media type; `read` tells whether it is a text's."""
    return head.startswith(b"PK\x03\x04") and head[30:38] == b"mimetype"


def read(data: bytes) -> Content:
    """Paragraphs a line each, table cells of a row parted by tabs. Raises Unreadable: bomb, broken, not a text, locked, empty."""
    archive.check(data, "content.xml", "broken")
    if not archive.part(data, "mimetype").startswith(MEDIA_TYPE.encode()):
        raise Unreadable("not_odt")
    if b"encryption-data" in archive.part(data, "META-INF/manifest.xml"):
        raise Unreadable("protected")
    body, styles = (_parsed(archive.part(data, name)) for name in ("content.xml", "styles.xml"))
    walk = _Walk((body, styles))
    inner = allowance.counted(walk.lines(body.find("{*}body"), pieces.PLAIN), lambda line: len(pieces.words(line)))
    lines = [*walk.margins(styles, "header"), *inner, *walk.margins(styles, "footer")]
    text, layout = pieces.assembled(lines)
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text, layout=layout)


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content or b"<none/>", parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("dtd")
    return root


class _Walk:
    """Through a document in its order, with what its styles and lists say."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._styles, self._lists = Styles(roots), Lists(roots)
        self._rows: list[int] = []  # counted so far, a table each

    def margins(self, styles: etree._Element, name: str) -> Iterator[Line]:
        for part in styles.iterfind(f".//{{*}}master-page/{{*}}{name}"):
            yield from (line for line in self.lines(part, pieces.PLAIN) if pieces.words(line).strip())

    def lines(self, parent: etree._Element | None, around: Stretch, place: Place | None = None) -> Iterator[Line]:
        fresh = True  # the first paragraph of an item bears its number
        for child in () if parent is None else parent:
            name = local(child)
            if name in _BLOCKS:
                yield self._paragraph(child, around, place if fresh else None)
                fresh = False
                yield from self._hanging(child, around)
            elif name == "table-row":
                yield self._row(child, around)
            elif name == "table":
                self._rows.append(0)
                yield from self.lines(child, replace(around, cell=Cell(len(self._rows) - 1, 0, 0)))
            elif name == "list":
                yield from self.lines(child, around, self._lists.entered(child, place))
            elif name not in _NOT_PRINTED:
                yield from self.lines(child, around, place)

    def _row(self, row: etree._Element, around: Stretch) -> Line:
        self._rows += [] if self._rows else [0]
        table = around.cell.table if around.cell else 0
        found: list[Line] = []
        column = 0
        for child in row:
            if local(child) == "table-cell":
                here = self._styles.set_on(around, "table-cell", attribute(child, "style-name"))
                here = replace(here, cell=Cell(table, self._rows[table], column))
                found.append(pieces.cell(self.lines(child, here), here))
            column += _columns(child)
        self._rows[table] += 1
        return pieces.joined(found, "\t")

    def _paragraph(self, element: etree._Element, around: Stretch, place: Place | None) -> Line:
        name = attribute(element, "style-name")
        here = self._styles.set_on(around, "paragraph", name)
        level = attribute(element, "outline-level")
        here = replace(here, level=int(level)) if local(element) == "h" and level.isdigit() else here
        line = list(self._words(element, here))
        item = element.getparent()
        if place is not None and item is not None and local(item) == "list-item":
            style = self._styles.style("paragraph", name).get("list", "")
            return pieces.labelled(line, self._lists.label(place, attribute(item, "start-value"), style))
        if local(element) == "h" and here.level and attribute(element, "is-list-header") != "true":
            return pieces.labelled(line, self._lists.heading(here.level))
        return line

    def _words(self, parent: etree._Element, here: Stretch) -> Iterator[Piece]:
        yield parent.text or "", here
        for child in parent:
            name = local(child)
            if name == "s":
                yield " " * _spaces(child), here
            elif name in _MARKS:
                yield _MARKS[name], here
            elif name not in _NOT_PRINTED | {"note", "text-box", ""}:
                yield from self._words(child, self._styles.set_on(here, "text", attribute(child, "style-name")) if name == "span" else here)
            yield child.tail or "", here

    def _hanging(self, parent: etree._Element, around: Stretch) -> Iterator[Line]:
        """Text boxes and notes hang in a paragraph; their words follow it."""
        for child in parent:
            if local(child) in ("text-box", "note-body"):
                yield from self.lines(child, around)
            elif local(child) not in _NOT_PRINTED:
                yield from self._hanging(child, around)


def _columns(cell: etree._Element) -> int:
    """How many a cell stands in; LibreOffice writes one told many times for empty ones."""
    if local(cell) not in ("table-cell", "covered-table-cell"):
        return 0
    told = attribute(cell, "number-columns-repeated")
    return min(int(told), 1000) if told.isdigit() else 1


def _spaces(child: etree._Element) -> int:
    told = next((value for key, value in child.attrib.items() if str(key).endswith("}c")), "1")
    return min(int(told), _MOST_SPACES) if str(told).isdigit() else 1
