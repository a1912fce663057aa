"""A council paper as it was read: its whole text, exactly, and where its pages begin."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from data_loaders.documents.pages import Note
from data_loaders.documents.pages.layout import NO_LAYOUT, Layout

Box = tuple[int, int, int, int, int, int]  # start and end in the stored text; left, top, right, bottom in the picture's dots


class PagePicture(NamedTuple):
    """A page that was read from a picture: a small grey one of it (WebP), and where each word of the stored text stands on it."""

    page: int
    picture: bytes
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One document after its reader: the stored text is never washed or cut (NUL alone becomes U+FFFD)."""

    source: str
    sha256: str
    media_type: str
    text: str
    page_starts: tuple[int, ...] = (0,)
    scanned_pages: tuple[int, ...] = field(default=())
    word_confidence: tuple[tuple[int, int, float], ...] = ()  # of words read from a picture: start, end, 0 to 1; in order
    pictures: tuple[PagePicture, ...] = field(default=(), repr=False)  # of the scanned pages, in order
    layout: Layout = field(default=NO_LAYOUT, repr=False)  # how the text is set, where the format says
    notes: tuple[Note, ...] = ()  # what must be told of how it was read

    def page_of(self, offset: int) -> int:
        """Number of the page (from 1) that holds this offset."""
        return max(1, bisect_right(self.page_starts, offset))


class Refused(Exception):
    """A document that cannot be read: `code` for programs, the message (file, place, remedy) for people.

    `values` fill the catalogue's sentence `refused.<code>` in another language.
    """

    def __init__(self, code: str, message: str, values: dict[str, object] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.values = values or {}
