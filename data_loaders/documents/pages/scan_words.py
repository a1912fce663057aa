"""A word and a line that OCR saw, and the numbers that it read as a column of their own put before the lines they stand beside."""

import re
from dataclasses import dataclass
from typing import NamedTuple

_LEAST_NUMBERS = 2
_LEVEL = 0.6  # of a letter's height
_NUMBER = re.compile(r"(?:[A-Z]{1,2}-?)?\d{1,3}(?:[-./]\d{1,3})?[.)°:-]{0,2}")  # an item's, or a sub-item's


class Word(NamedTuple):
    """One word, its box in the page's pixels, how sure OCR was (0 to 1); `line` is OCR's (block, paragraph, line)."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    line: tuple[int, int, int]


@dataclass(slots=True)
class Line:
    """Words of one line; x and y as they were on a page that lies straight."""

    words: list[Word]
    tilt: float = 0.0

    @property
    def y(self) -> float:
        first = self.words[0]
        return (first.top + first.bottom) / 2 - self.tilt * first.left

    def start(self, word: Word) -> float:
        """Where a word begins."""
        return word.left + self.tilt * word.top

    def end(self, word: Word) -> float:
        """Where a word ends."""
        return word.right + self.tilt * word.top


def numbers_beside(page: list[Line], height: float) -> list[Line]:
    """The lines with the numbers that OCR read as a column of their own put before the line that each stands beside."""
    alone = [line for line in page if len(line.words) == 1 and _NUMBER.fullmatch(line.words[0].text)]
    found: dict[int, Line] = {}  # the number by the place of its line
    for number in alone:
        aligned = sum(abs(number.start(number.words[0]) - other.start(other.words[0])) <= height for other in alone)
        beside = [n for n, line in enumerate(page) if _beside(number, line, height)] if aligned >= _LEAST_NUMBERS else []
        if beside:
            found.setdefault(min(beside, key=lambda n: page[n].start(page[n].words[0])), number)
    if len(found) < _LEAST_NUMBERS:
        return page
    moved = {id(number) for number in found.values()}
    lines = ((found.get(n), line) for n, line in enumerate(page) if id(line) not in moved)
    return [Line([*number.words, *line.words], line.tilt) if number else line for number, line in lines]


def _beside(number: Line, line: Line, height: float) -> bool:
    """Does the line begin level with the number, at its right, with a word?"""
    right = line.start(line.words[0]) > number.end(number.words[0])
    return right and abs(number.y - line.y) < _LEVEL * height and line.words[0].text[0].isalpha()
