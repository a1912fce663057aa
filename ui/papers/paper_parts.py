"""A paper's text in parts short enough for a screen: its pages, and pieces of a page that is very long."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LONGEST = 24_000  # characters; most papers without pages are one line of tens of thousands
_LONG_BEFORE = 400  # characters that would push the first mark off the screen


class Part(NamedTuple):
    """[start, end) of the text, on this page."""

    start: int
    end: int
    page: int


def parts(text: str, page_starts: Sequence[int]) -> list[Part]:
    """The whole text in order, nothing left out: cut at pages, then at line ends where there are any."""
    bounds = [*page_starts, len(text)] if page_starts else [0, len(text)]
    found: list[Part] = []
    for page, (start, end) in enumerate(pairwise(bounds), 1):
        here = start
        while end - here > LONGEST:
            cut = text.rfind("\n", here + LONGEST // 2, here + LONGEST)
            cut = here + LONGEST if cut < 0 else cut + 1
            found.append(Part(here, cut, page))
            here = cut
        found.append(Part(here, end, page))
    return found


def part_of(found: Sequence[Part], offset: int) -> int:
    """Which part (from 0) holds this offset."""
    return next((number for number, part in enumerate(found) if offset < part.end), len(found) - 1)


def to_fold(part: str, marks: Sequence[tuple[int, int]]) -> int:
    """How many characters before the line of the first mark are long enough to be folded; 0 for none. Marks outside the part count not."""
    inside = [start for start, _ in marks if 0 <= start < len(part)]
    before = part.rfind("\n", 0, min(inside, default=0)) + 1
    return before if before > _LONG_BEFORE else 0


def context(text: str, start: int, end: int, around: int = 240) -> tuple[str, tuple[int, int]]:
    """The words round a passage, cut at spaces, and the passage's place in them."""
    first = text.rfind(" ", 0, max(0, start - around) + 1) + 1 if start > around else 0
    last = text.find(" ", end + around)
    last = len(text) if last < 0 else last
    return text[first:last], (start - first, end - first)


def together(places: Sequence[tuple[int, int]], longest: int) -> list[tuple[int, int]]:
    """The most of these places that stand within so many characters of each other, in their order; the first where as many stand twice."""
    found: list[tuple[int, int]] = []
    ordered = sorted(places)
    for first, (start, _) in enumerate(ordered):
        near = [place for place in ordered[first:] if place[1] - start <= longest]
        found = near if len(near) > len(found) else found
    return found
