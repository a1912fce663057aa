"""Word 97 to 2003 (.doc), by antiword where it is installed: a paragraph a line, table cells of a row parted by tabs; one page."""

import re
import shutil
from collections.abc import Iterator

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, program

NAME = "DOC"
EXTENSIONS = (".doc",)
MEDIA_TYPE = "application/msword"
PROGRAM = "antiword"
_SECONDS = 10  # of one processor
_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURE = re.compile(r"\[pic\]")  # what antiword prints in a picture's place
_BLOCKS = {"para", "title"}
_APART = {"itemizedlist", "orderedlist", "informaltable", "beginpage"}


def matches(head: bytes) -> bool:
    """A compound file of OLE; `read` tells whether it is Word's."""
    return head.startswith(_MARK)


def read(data: bytes) -> Content:
    """The text. Raises Unreadable: antiword missing, not Word, protected, broken, no text."""
    book = etree.fromstring(_docbook(data), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True))
    if book is None:
        raise Unreadable("broken")
    text = _PICTURE.sub(" ", "\n".join(line for chapter in book.iter("chapter") for line in _lines(chapter)))
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text)


def _docbook(data: bytes) -> bytes:
    """What antiword makes of the document: DocBook keeps cells and paragraphs whole, its plain text draws tables."""
    if shutil.which(PROGRAM) is None:
        raise Unreadable("no_antiword")
    try:
        made = program.answer([PROGRAM, "-x", "db", "-"], data, _SECONDS)
    except program.ProgramFailed as error:
        if error.ran_out:
            raise Unreadable("too_slow", cpu=_SECONDS) from error
        said = error.said.lower()
        raise Unreadable("protected" if b"encrypted" in said else "not_word" if b"a word document" in said else "broken") from error
    if not made.strip():
        raise Unreadable("broken")
    return made


def _lines(parent: etree._Element) -> Iterator[str]:
    """A line a paragraph; a row of a table its cells, whose own lines stay."""
    for child in parent:
        if child.tag in _BLOCKS:
            yield _inline(child).strip("\n ")
            yield from _lines(child)
        elif child.tag == "row":
            yield "\t".join(_inline(entry).strip("\n ") for entry in child if entry.tag == "entry")
        elif child.tag != "entry":
            yield from _lines(child)


def _inline(parent: etree._Element) -> str:
    """The words of a paragraph or cell without those of the lists and tables that stand in it."""
    pieces = [parent.text or ""]
    for child in parent:
        if child.tag not in _APART:
            pieces.append(_inline(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
