"""Pieces of text with their boxes, and the lines that they make: what tables by position and by rules are built of."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.layout import Stretch

_LEVEL = 0.5  # of the lower one's height: pieces of one line overlap by more


class Part(NamedTuple):
    """A piece of text and its box."""

    left: float
    top: float
    right: float
    bottom: float
    span: Span

    @property
    def middle(self) -> tuple[float, float]:
        """Of its box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


Line = list[Part]


def of_stretches(stretches: Iterable[Stretch]) -> list[Part]:
    """Those of a page that read from left to right; a word printed upright in a margin is no cell."""
    found = []
    for s in stretches:
        if s.place and s.end > s.start and (s.place.right - s.place.left >= s.place.bottom - s.place.top or s.end - s.start < 3):
            found.append(Part(s.place.left, s.place.top, s.place.right, s.place.bottom, (s.start, s.end)))
    return found


def lines(parts: Iterable[Part]) -> list[Line]:
    """Top to bottom, each from left to right."""
    found: list[Line] = []
    for part in sorted(parts, key=lambda p: p.middle[1]):
        if found and _level(found[-1][-1], part):
            found[-1].append(part)
        else:
            found.append([part])
    return [sorted(line) for line in found]


def _level(one: Part, other: Part) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _LEVEL * min(one.bottom - one.top, other.bottom - other.top)


def spans(parts: Iterable[Part]) -> list[Span]:
    """In reading order."""
    return [part.span for line in lines(parts) for part in line]


def hyphened(words: str) -> bool:
    """Whether a hyphen ends them behind a letter: a cell's last word goes on below, "MERLE-" above "ROUX"."""
    return words[-1:] == "-" and words[-2:-1].isalpha()


def top(line: Sequence[Part]) -> float:
    """Of a line."""
    return min(part.top for part in line)


def bottom(line: Sequence[Part]) -> float:
    """Of a line."""
    return max(part.bottom for part in line)
