"""Sentences over printed lines: a view without line ends inside sentences, and patterns that know the blanks they leave."""

import re
from dataclasses import replace
from functools import lru_cache

from data_loaders.documents.text.view import View

# A line whose first short cell a tab ends is a table's next row, no sentence's.
_WRAP = re.compile(r"(?<=[^\s.:;!?»])[ \t]?\n(?=[ \t]?[^\s\-•*–−➢>✓])(?![^\t\n]{1,8}\t)")

_LINE = 400  # a text with a line end for fewer letters has its lines
_PIECES = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|[()|]|[^\\\[()|]+")
_BEHIND = re.compile(r"\(\?<[!=][^()]*\)")


@lru_cache(maxsize=4)  # kind, items and votes ask for the same view's, and remember by it what they found
def prose(view: View) -> View:
    """The same view, its offsets unchanged, with blanks for each line end inside a sentence; lists and paragraphs stay parted."""
    return replace(view, folded=_WRAP.sub(lambda wrap: " " * len(wrap[0]), view.folded))


def flat(view: View) -> bool:
    """Has the print lost its lines?"""
    return view.raw.count("\n") * _LINE <= len(view.raw)


def spoken(pattern: str) -> re.Pattern[str]:
    """`pattern` compiled so that each of its blanks, outside character classes, also matches the two that a line end leaves."""
    pieces: list[str] = []
    inside = False
    place = 0
    while place < len(pattern):
        char = pattern[place]
        behind = _BEHIND.match(pattern, place)  # of fixed width: its blanks stay
        if behind or char == "\\":
            pieces.append(behind[0] if behind else pattern[place : place + 2])
            place += len(pieces[-1])
            continue
        inside = char == "[" or (inside and char != "]")
        after = pattern[place + 1 : place + 2]
        if char == " " and not inside and after not in ("*", "+", "{"):
            pieces.append(" {0,2}" if after == "?" else " {1,2}")
            place += after == "?"
        else:
            pieces.append(char)
        place += 1
    return re.compile("".join(pieces))


def words(pattern: str) -> re.Pattern[str]:
    """As `spoken`, for a pattern whose every alternative begins a word: tried nowhere inside words, so several times as fast."""
    return re.compile(rf"(?<!\w)(?:{_bare(spoken(pattern).pattern)})")


def _bare(pattern: str) -> str:
    """The alternatives without the "\\b" each begins with, so that the letter behind it tells at once which may match."""
    pieces, depth, begins = [], 0, True
    for piece in _PIECES.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        pieces += [] if begins and piece == r"\b" else [piece]
        begins = piece == "|" and not depth
    return "".join(pieces)
