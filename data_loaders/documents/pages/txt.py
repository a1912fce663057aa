"""Plain text and Markdown in any encoding of the West; nothing is washed, line ends included."""

import re

from data_loaders.documents.pages import Content, Unreadable, encoding

NAME = "TXT"
EXTENSIONS = (".txt", ".md")
MEDIA_TYPE = "text/plain"
_MARKS = (b"PK\x03\x04", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")
# A program's mark and a PDF's first object; the same letters inside a sentence are words.
_OTHERS = re.compile(rb"\AMZ[^\x09-\x0d\x20-\x7e]|\A.{0,1024}?%PDF-\d.{0,400}?\b\d{1,9} \d{1,5} obj\b", re.S)
_CONTROL = re.compile(r"[\x00\x01\x03-\x08\x0e-\x1a]")  # U+0002 is where a PDF's text cut a word
_BLOCK = 64  # characters


def matches(head: bytes) -> bool:
    """The first bytes are no other known format's; `read` judges the whole."""
    return not head.startswith(_MARKS) and not _OTHERS.search(head)


def read(data: bytes) -> Content:
    """The text on one page. Raises Unreadable: no data, no text."""
    said = encoding.decoded(data)
    if not said.text.strip("\ufeff \t\r\n\f\v\0"):
        raise Unreadable("no_data")
    if not _is_text(said.text.rstrip("\0")):
        raise Unreadable("mismatch")
    return Content(said.text, notes=said.notes)


def _is_text(text: str) -> bool:
    """Have most of its stretches no control character? A program or a picture has some in all of them; damage stands in one place."""
    touched = {match.start() // _BLOCK for match in _CONTROL.finditer(text)}
    nuls = text.count("\0")
    few = len(_CONTROL.findall(text)) - nuls <= len(text) // 20 and nuls <= len(text) // 4
    return few or 2 * len(touched) <= len(text) // _BLOCK
