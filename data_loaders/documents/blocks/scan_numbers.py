"""Items' numbers that OCR misread ("3, SECURITE"; "£ Vente", "B. Vente" between 2 and 4, beside a table's rule): told by the count.

Only in the derived view, one character for one. A number is given back where the items before and after leave room for as many as
stand there misread; where they leave room for more or for fewer, nothing is told.
"""

import re
from itertools import pairwise
from typing import NamedTuple

_HEAD = re.compile(
    r"(?<=\n)\n(?:(?P<number>\d{1,2})[.)](?= ?[^\W\d_])"
    r"|(?P<garbled>(?:\W ?)?[^\s\w]?[^\W\d_]{0,2}[^\s\w]{0,2}(?= [A-ZÀ-ÖØ-Þ][\w'’])))"
)
# "3, SECURITE", "22 ECOLE" between 1 and 3: the point behind an item's number was read as a comma, or as the figure again.
_NUMBERED = re.compile(r"(?<=\n)(?P<n>\d{1,2})(?P<mark>[.,;:)]?)(?= [A-ZÀ-ÖØ-Þ]{3})")
_WORDS = re.compile(r"\W{0,2}[LlIiOoEeAaUuDdCcMmSs][elanusmrti]?[.'’]?\Z")  # a sentence's first: "Le", "Il", "On", "En", "Un", "M."
_LISTED = re.compile(r"[-–—•*>»+°=~.,;:«“\"]{1,2}\Z")  # a bullet
_FEWEST, _WIDEST = 2, 3  # numbers read well; a step from one of them to the next
_LIKE = {"1": "lIi!|", "2": "Zz", "3": "B", "5": "sS", "6": "b", "7": "T", "8": "B", "9": "gq"}


class _Mark(NamedTuple):
    """What stands where an item's number may: its place, the line break before it included; the number, None where it is garbled."""

    start: int
    end: int
    number: int | None


def pointed(raw: str) -> str:
    """The text with the point behind an item's number given back, where the number counts on from the last."""
    last = 0

    def mended(found: re.Match[str]) -> str:
        nonlocal last
        number, mark = int(found["n"]), found["mark"]
        if not mark and number % 11 == 0 and number // 11 == last + 1:
            last += 1
            return f"{last}."
        counts, last = number == last + 1, number if mark or number == last + 1 else last
        return f"{found['n']}." if mark in (",", ";") and counts else found[0]

    return _NUMBERED.sub(mended, raw)


def counted(raw: str) -> str:
    """The text with its items' misread numbers as their neighbours count them."""
    marks = [
        _Mark(found.start(), found.end(), int(found["number"]) if found["number"] else None)
        for found in _HEAD.finditer(raw)
        if found["number"] or (found["garbled"] and not _LISTED.match(found["garbled"].strip()) and not _WORDS.match(found["garbled"]))
    ]
    chain = _chain(marks)
    if len(chain) < _FEWEST:
        return raw
    told = _between(marks, chain) | _ends(raw, marks, chain)
    for place, number in told.items():
        mark = marks[place]
        written = f"{number}."
        room = mark.end - mark.start
        said = f"\n{written}".ljust(room) if room > len(written) else written if room == len(written) else ""
        raw = raw[: mark.start] + said + raw[mark.end :] if said else raw
    return raw


def _chain(marks: list[_Mark]) -> list[int]:
    """Places of the longest run of numbers that rise by few at a time."""
    best: dict[int, list[int]] = {}
    for place, mark in enumerate(marks):
        if mark.number is None:
            continue
        before = [best[other] for other in best if 0 < mark.number - (marks[other].number or 0) <= _WIDEST]
        best[place] = [*max(before, key=len, default=[]), place]
    return max(best.values(), key=len, default=[])


def _between(marks: list[_Mark], chain: list[int]) -> dict[int, int]:
    """The numbers of what stands between two that are read, where as many are missing."""
    told: dict[int, int] = {}
    for one, other in pairwise(chain):
        low, high = marks[one].number or 0, marks[other].number or 0
        if 0 < other - one - 1 == high - low - 1:
            told |= {place: low + place - one for place in range(one + 1, other)}
    return told


def _ends(raw: str, marks: list[_Mark], chain: list[int]) -> dict[int, int]:
    """The number next to the first and the last that are read, where what stands there looks like it."""
    told: dict[int, int] = {}
    for place, number in ((chain[0] - 1, (marks[chain[0]].number or 0) - 1), (chain[-1] + 1, (marks[chain[-1]].number or 0) + 1)):
        if 0 <= place < len(marks) and marks[place].number is None and number > 0:
            letters = [char for char in raw[marks[place].start : marks[place].end] if char.isalpha()]
            if len(letters) == 1 and letters[0] in _LIKE.get(str(number), ""):
                told[place] = number
    return told
