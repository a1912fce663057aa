"""OpenDocument text (.odt) of LibreOffice: headers, body in document order with its tables, footers; one page."""

from collections.abc import Iterator

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, allowance, archive

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
    lines = [*_margins(styles, "header"), *allowance.counted(_lines(body.find("{*}body")), len), *_margins(styles, "footer")]
    text = "\n".join(lines)
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text)


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content or b"<none/>", parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("dtd")
    return root


def _margins(styles: etree._Element, name: str) -> Iterator[str]:
    for part in styles.iterfind(f".//{{*}}master-page/{{*}}{name}"):
        yield from (line for line in _lines(part) if line.strip())


def _lines(parent: etree._Element | None) -> Iterator[str]:
    for child in () if parent is None else parent:
        name = _name(child)
        if name in _BLOCKS:
            yield _words(child)
            yield from _hanging(child)
        elif name == "table-row":
            yield "\t".join("\n".join(_lines(cell)) for cell in child if _name(cell) == "table-cell")
        elif name not in _NOT_PRINTED:
            yield from _lines(child)


def _words(parent: etree._Element) -> str:
    pieces = [parent.text or ""]
    for child in parent:
        name = _name(child)
        if name == "s":
            pieces.append(" " * _spaces(child))
        elif name in _MARKS:
            pieces.append(_MARKS[name])
        elif name not in _NOT_PRINTED | {"note", "text-box", ""}:
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _spaces(child: etree._Element) -> int:
    told = next((value for key, value in child.attrib.items() if str(key).endswith("}c")), "1")
    return min(int(told), _MOST_SPACES) if str(told).isdigit() else 1


def _hanging(parent: etree._Element) -> Iterator[str]:
    """Text boxes and notes hang in a paragraph; their words follow it."""
    for child in parent:
        if _name(child) in ("text-box", "note-body"):
            yield from _lines(child)
        elif _name(child) not in _NOT_PRINTED:
            yield from _hanging(child)


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
