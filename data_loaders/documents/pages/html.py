"""A page of the web (.html, .htm), by lxml: a block a line, table cells of a row parted by tabs; one page."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, encoding
from data_loaders.documents.pages.layout import Cell, Stretch
from data_loaders.documents.pages.office import numerals, pieces
from data_loaders.documents.pages.office.pieces import Piece
from data_loaders.documents.text.word_set import word_set

NAME = "HTML"
EXTENSIONS = (".html", ".htm")
MEDIA_TYPE = "text/html"
_MARK = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S)
_NOT_PRINTED = {"script", "style", "head", "template", "noscript", "iframe", "object", "select", "textarea", "button"}
_INLINE = word_set(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr"
)
_CELLS = {"td", "th"}
_HEADINGS = {f"h{n}" for n in range(1, 7)}
_BOLD, _SLANTED = {"b", "strong", "th", *_HEADINGS}, {"i", "em", "cite"}
_MOST_COLUMNS = 100
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_EDGES = re.compile(r" {0,9}([\n\t]) {0,9}")


def matches(head: bytes) -> bool:
    """A document type or a root element of HTML stands first."""
    return bool(_MARK.match(head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")))


def read(data: bytes) -> Content:
    """The words a reader sees. Raises Unreadable: broken, no text."""
    said = encoding.decoded(data)  # not what the page declares: a page saved anew often keeps an old declaration
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(said.text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken") from error
    if root is None:
        raise Unreadable("broken")
    raw, layout = pieces.assembled([list(_Walk().pieces(root, replace(pieces.PLAIN, bold=False, italic=False, underlined=False)))])
    text = re.sub(r"\n{3,}", "\n\n", _EDGES.sub(r"\1", raw)).strip("\n ")
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text, layout=pieces.fitted(layout, raw, text), notes=said.notes)


class _Walk:
    """Through a page in its order: blocks parted by line ends, cells by tabs; what its marks say of type, numbers and cells."""

    def __init__(self) -> None:
        self._label: str | None = None  # of the item that has begun and has no words yet
        self._counts: dict[etree._Element, int] = {}  # of numbered lists
        self._tables: list[tuple[int, dict[int, set[int]]]] = []  # row reached, and the columns taken in each

    def pieces(self, element: etree._Element, around: Stretch) -> Iterator[Piece]:
        name = element.tag.lower() if isinstance(element.tag, str) else ""
        if name and name not in _NOT_PRINTED:
            yield from self._printed(element, name, self._set(element, name, around))
        yield from self._said(_BLANKS.sub(" ", element.tail or ""), around)

    def _printed(self, element: etree._Element, name: str, here: Stretch) -> Iterator[Piece]:
        block = name not in _INLINE and name not in _CELLS
        if block:
            yield "\n", None
        if name in _CELLS and not "".join(element.itertext()).strip():
            yield "", here
        yield from self._said(_BLANKS.sub(" ", element.text or "") if name != "pre" else element.text or "", here)
        for child in element:
            yield from self.pieces(child, here)
        if name in _CELLS and element.getnext() is not None:
            yield "\t", None
        elif block and name != "br":
            yield "\n", None

    def _said(self, words: str, here: Stretch) -> Iterator[Piece]:
        if self._label and words.strip():
            here, self._label = replace(here, label=self._label), None
        if words:
            yield words, here

    def _set(self, element: etree._Element, name: str, around: Stretch) -> Stretch:
        """What an element's name and style say, over what is around it."""
        found = around
        style = element.get("style", "").lower()
        if name in _BOLD or re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style):
            found = replace(found, bold=True)
        if name in _SLANTED or "italic" in style:
            found = replace(found, italic=True)
        if name in ("u", "ins") or re.search(r"text-decoration[^;]*underline", style):
            found = replace(found, underlined=True)
        if name in _HEADINGS:
            found = replace(found, level=int(name[1]))
        if name == "li":
            self._label = self._drawn(element)
        if name == "table":
            self._tables.append((-1, {}))
            found = replace(found, cell=Cell(len(self._tables) - 1, 0, 0))
        elif name == "tr" and found.cell:
            row, taken = self._tables[found.cell.table]
            self._tables[found.cell.table] = row + 1, taken
        elif name in _CELLS and found.cell:
            found = replace(found, cell=self._cell(element, found.cell.table))
        return found

    def _drawn(self, item: etree._Element) -> str:
        """The number or dot that a browser draws before an item."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return "•"
        number = _number(item.get("value", ""), self._counts.get(parent, _number(parent.get("start", ""), 1) - 1) + 1)
        self._counts[parent] = number
        form = parent.get("type", "")
        said = {"a": numerals.letters, "i": numerals.roman}.get(form.lower(), str)(number)
        return f"{said.upper() if form.isupper() else said}."

    def _cell(self, element: etree._Element, table: int) -> Cell:
        """The first free place in its row; what it spans is taken."""
        row, taken = self._tables[table]
        column = next(n for n in range(_MOST_COLUMNS + 1) if n not in taken.setdefault(row, set()) or n == _MOST_COLUMNS)
        for below in range(row, row + _many(element, "rowspan")):
            taken.setdefault(below, set()).update(range(column, column + _many(element, "colspan")))
        return Cell(table, max(0, row), column)


def _number(told: str, otherwise: int) -> int:
    return int(told) if re.fullmatch(r"-?\d{1,5}", told.strip()) else otherwise


def _many(element: etree._Element, name: str) -> int:
    return max(1, min(_number(element.get(name, ""), 1), _MOST_COLUMNS))
