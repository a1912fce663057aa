"""Patterns of phrases: each blank written in them may be several blanks or a line break in the text."""

import re

_PIECES = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|\(\?<[!=][^()]{1,80}\)| \??|[^\\\[ (]+|\(")


def phrase(pattern: str) -> re.Pattern[str]:
    """`pattern` compiled with " " read as one to three blanks and " ?" as none to three.

    In a character class, and in a look-behind, whose width is fixed, it is one blank of any kind.
    """
    return re.compile("".join(_spaced(piece) for piece in _PIECES.findall(pattern)))


def _spaced(piece: str) -> str:
    if piece == " ":
        return r"\s{1,3}"
    if piece == " ?":
        return r"\s{0,3}"
    return piece.replace(" ", r"\s") if piece.startswith(("(?<", "[")) else piece
