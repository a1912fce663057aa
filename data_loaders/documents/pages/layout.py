"""How a paper is set: boxes, type, list numbers, cells, ruled lines and grey bands, by offsets of its stored text.

Points are 1/72 inch from the page's top left corner. A format without pages of its own (Word, text) has no boxes: None.
"""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple


class Place(NamedTuple):
    """A rectangle on a page, in points from its top left corner; pages are counted from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Cell(NamedTuple):
    """A cell of a table that the format itself draws (Word, LibreOffice, HTML, ruled PDF): counted from 0 in the paper's order."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """[start, end) of the stored text that is set in one way; None where the format does not say.

    `label` is what the format draws before it without storing it ("1.", "•"); `level` the outline level of a heading, from 1;
    `grey` the darkness of the ground behind it, 0 (white) to 1; `capitals`: printed in capitals, however it is stored. A cell without
    words is a stretch without length.
    """

    start: int
    end: int
    place: Place | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    level: int | None = None
    label: str | None = None
    cell: Cell | None = None
    grey: float | None = None
    capitals: bool | None = None

    def moved(self, by: int) -> "Stretch":
        """The same in a text that begins so many characters earlier."""
        return replace(self, start=self.start + by, end=self.end + by) if by else self


@dataclass(frozen=True)
class Layout:
    """All stretches of a paper in order of place, none overlapping, and the lines ruled on its pages."""

    stretches: tuple[Stretch, ...] = ()
    rules: tuple[Place, ...] = field(default=(), repr=False)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.stretches]

    @property
    def end(self) -> int:
        """Behind the last stretch."""
        return self.stretches[-1].end if self.stretches else 0

    def at(self, offset: int) -> Stretch | None:
        """The stretch that holds this offset of the stored text."""
        found = bisect_right(self._starts, offset) - 1
        return self.stretches[found] if found >= 0 and offset < self.stretches[found].end else None

    def within(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The stretches that touch [start, end), in order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, max(start, end - 1))
        return tuple(s for s in self.stretches[first:last] if s.end > start and s.start < end)


NO_LAYOUT = Layout()
