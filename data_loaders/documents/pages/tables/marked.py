"""Tables in lines of text: cells parted by tabs or bars, or set under one another by runs of blanks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables import aligned
from data_loaders.documents.pages.tables.parts import Part

_MARK = re.compile(r"[|│┃║\t]")
_RULE = re.compile(r"[\s|│┃║├┤┼┌┐└┘┬┴┿╪═─━=+:_-]{3,600}")
_BOXED = "│┃║"
_PIECE = re.compile(r"\S(?:[^\S\n]?\S){0,300}")
_LONGEST = 600
_LEAST_BLANKS = 2.0
Rows = list[list[list[Span]]]


def find(lines: Sequence[Span], text: str) -> Iterator[tuple[Rows, bool]]:
    """The tables among these lines, with whether marks part their cells."""
    rows: Rows = []
    blank: list[Span] = []
    for start, end in lines:
        line = text[start:end]
        if len(line) <= _LONGEST and _RULE.fullmatch(line):
            continue
        cells = _cells(line, start) if len(line) <= _LONGEST else []
        if cells:
            yield from _by_blanks(blank, text)
            blank = []
            _add(rows, cells, boxed=any(mark in line for mark in _BOXED))
            continue
        if rows:
            yield rows, True
            rows = []
        blank.append((start, end))
    if rows:
        yield rows, True
    yield from _by_blanks(blank, text)


def _cells(line: str, start: int) -> list[list[Span]]:
    """The cells of a line; none where no mark parts words."""
    marks = [m.start() for m in _MARK.finditer(line)]
    edges = [-1, *marks, len(line)]
    spans = [(a + 1, b) for a, b in pairwise(edges)] if marks else []
    bars = any(line[m] != "\t" for m in marks)
    if bars and spans and not line[slice(*spans[0])].strip():
        spans = spans[1:]
    if bars and spans and not line[slice(*spans[-1])].strip():
        spans = spans[:-1]
    return [_trimmed(line, a, b, start) for a, b in spans] if len(spans) > 1 else []


def _trimmed(line: str, low: int, high: int, start: int) -> list[Span]:
    words = line[low:high]
    left = low + len(words) - len(words.lstrip())
    return [(start + left, start + low + len(words.rstrip()))] if words.strip() else []


def _add(rows: Rows, cells: list[list[Span]], *, boxed: bool) -> None:
    """A drawn line whose first cell is empty goes on with the row above."""
    if boxed and rows and not cells[0] and len(rows[-1]) == len(cells):
        rows[-1] = [above + cell for above, cell in zip(rows[-1], cells, strict=True)]
    else:
        rows.append(cells)


def _by_blanks(lines: Sequence[Span], text: str) -> Iterator[tuple[Rows, bool]]:
    parts = []
    for number, (start, end) in enumerate(lines):
        if end - start <= _LONGEST:
            for m in _PIECE.finditer(text, start, end):
                parts.append(Part(m.start() - start, number, m.end() - start, number + 1, m.span()))
    for rows in aligned.find(parts, text, _LEAST_BLANKS):
        yield rows, False
