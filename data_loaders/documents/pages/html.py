"""A page of the web (.html, .htm), by lxml: a block a line, table cells of a row parted by tabs; one page."""

import re
from collections.abc import Iterator

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, encoding
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
    text = _EDGES.sub(r"\1", "".join(_pieces(root)))
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n ")
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text, notes=said.notes)


def _pieces(element: etree._Element) -> Iterator[str]:
    name = element.tag.lower() if isinstance(element.tag, str) else ""
    if name and name not in _NOT_PRINTED:
        yield from _printed(element, name)
    yield _BLANKS.sub(" ", element.tail or "")


def _printed(element: etree._Element, name: str) -> Iterator[str]:
    block = name not in _INLINE and name not in _CELLS
    if block:
        yield "\n"
    yield from (_BLANKS.sub(" ", element.text or ""),) if name != "pre" else (element.text or "",)
    for child in element:
        yield from _pieces(child)
    if name in _CELLS and element.getnext() is not None:
        yield "\t"
    elif block and name != "br":
        yield "\n"
