"""Word 97 to 2003 (.doc), by antiword where it is installed: a paragraph a line, table cells of a row parted by tabs; one page."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from data_loaders.documents.pages import Content, Unreadable, program
from data_loaders.documents.pages.layout import Cell, Stretch
from data_loaders.documents.pages.office import pieces
from data_loaders.documents.pages.office.pieces import Line, Piece

NAME = "DOC"
EXTENSIONS = (".doc",)
MEDIA_TYPE = "application/msword"
PROGRAM = "antiword"
_SECONDS = 10  # of one processor
_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURE = re.compile(r"\[pic\]")  # what antiword prints in a picture's place
_HOLE = "\0"  # stands for it until lines are trimmed: no XML holds one
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
    walk, plain = _Walk(), replace(pieces.PLAIN, bold=False, italic=False, underlined=False)
    lines = [line for chapter in book.iter("chapter") for line in walk.lines(chapter, plain)]
    text = "\n".join(_bare(line) for line in lines)
    if not text.strip(f" \t\n{_HOLE}"):
        raise Unreadable("no_text")
    raw, layout = pieces.assembled(lines)
    return Content(text.replace(_HOLE, " "), layout=pieces.fitted(layout, raw, text))


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


class _Walk:
    """Through what antiword says: a line a paragraph; a row of a table its cells, whose own lines stay."""

    def __init__(self) -> None:
        self._rows: list[int] = []  # counted so far, a table each

    def lines(self, parent: etree._Element, around: Stretch) -> Iterator[Line]:
        for number, child in enumerate(parent):
            if child.tag in _BLOCKS:
                here = replace(around, bold=True) if child.tag == "title" else around
                yield pieces.labelled(list(_inline(child, here)), _label(parent) if not number else None)
                yield from self.lines(child, around)
            elif child.tag == "informaltable":
                self._rows.append(0)
                yield from self.lines(child, replace(around, cell=Cell(len(self._rows) - 1, 0, 0)))
            elif child.tag == "row":
                yield self._row(child, around)
            elif child.tag != "entry":
                yield from self.lines(child, around)

    def _row(self, row: etree._Element, around: Stretch) -> Line:
        self._rows += [] if self._rows else [0]
        found = []
        for column, entry in enumerate(entry for entry in row if entry.tag == "entry"):
            here = replace(around, cell=Cell(len(self._rows) - 1, self._rows[-1], column))
            found.append(pieces.cell([list(_inline(entry, here))], here))
        self._rows[-1] += 1
        return pieces.joined(found, "\t")


def _bare(line: Line) -> str:
    """The words of a line without the line ends that antiword sets round each cell and paragraph."""
    return "\t".join(part.strip("\n ") for part in _parts(line))


def _parts(line: Line) -> list[str]:
    found = [""]
    for piece, setting in line:
        if piece == "\t" and setting is None:
            found.append("")
        else:
            found[-1] += piece
    return found


def _label(item: etree._Element) -> str | None:
    """What Word draws before an item of a list, as far as antiword tells: each item begins a list of its own, so numbers are lost."""
    return "•" if item.getparent() is not None and item.getparent().tag == "itemizedlist" else None


def _inline(parent: etree._Element, here: Stretch) -> Iterator[Piece]:
    """The words of a paragraph or cell without those of the lists and tables that stand in it."""
    yield _PICTURE.sub(_HOLE, parent.text or ""), here
    for child in parent:
        if child.tag not in _APART:
            yield from _inline(child, _set(child, here))
        yield _PICTURE.sub(_HOLE, child.tail or ""), here


def _set(child: etree._Element, here: Stretch) -> Stretch:
    if child.tag != "emphasis":
        return here
    role = child.get("role")
    if role == "bold":
        return replace(here, bold=True)
    return replace(here, underlined=True) if role == "underline" else replace(here, italic=True)
