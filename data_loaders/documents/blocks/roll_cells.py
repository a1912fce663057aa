"""The cells of a table's lines, parted by tabs, by upright bars, or by the blanks that set them under their heads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View

_RULE = re.compile(r"[\s|:=+─-╿-]{3,400}")
_MARKS = "|│┃║\t"
_SPACED = re.compile(r"\S(?:[^\S\n]?\S){0,200}")
_LONGEST = 300  # characters of a line set by blanks


@dataclass(frozen=True, slots=True)
class Line:
    """Where a line begins and ends in the view, its cells, and whether only blanks part them."""

    start: int
    end: int
    cells: list[Span]
    spaced: bool


def lines(view: View, reach: int) -> Iterator[Line]:
    """The lines of view[:reach]; those of blanks or rules left out."""
    here = 0
    for line in view.folded[:reach].splitlines(keepends=True):
        text = line.rstrip("\r\n")
        if text.strip() and not _RULE.fullmatch(text):
            spaced = not any(mark in text for mark in _MARKS)
            cells = _by_blanks(text, here) if spaced else _by_marks(view, text, here)
            yield Line(here, here + len(text), cells, spaced)
        here += len(line)


def _by_blanks(text: str, here: int) -> list[Span]:
    if len(text) > _LONGEST:
        return [(here, here + len(text))]
    return [(here + m.start(), here + m.end()) for m in _SPACED.finditer(text)]


def _by_marks(view: View, text: str, here: int) -> list[Span]:
    mark = next(m for m in _MARKS if m in text)
    start = here + len(text) - len(text.lstrip(f" {mark}" if mark != "\t" and text.lstrip().startswith(mark) else ""))
    cells = []
    for cell in view.folded[start : here + len(text)].split(mark):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return cells


def under(heads: Line, line: Line) -> dict[int, Span]:
    """The cells of a line by the number of the head they stand under; a cell set by blanks is nearest to it.

    Where the column of names has no head, one of offices beside it has none either: what stands there is of no column.
    """
    if not heads.spaced:
        return dict(enumerate(line.cells))
    found: dict[int, Span] = {}
    bare = heads.cells[0][1] - heads.cells[0][0] == 1 and len(heads.cells) > 1
    for at, cell in enumerate(line.cells):
        if bare and at and cell[1] - line.start <= heads.cells[1][0] - heads.start:
            continue
        i = min(range(len(heads.cells)), key=lambda n: _apart(heads, line, heads.cells[n], cell))
        found[i] = (found[i][0], cell[1]) if i in found else cell
    return found


def _apart(heads: Line, line: Line, head: Span, cell: Span) -> tuple[int, int]:
    """How far a cell stands from a head, then how far their middles are."""
    low, high = head[0] - heads.start, head[1] - heads.start
    start, end = cell[0] - line.start, cell[1] - line.start
    return max(start - high, low - end, 0), abs(start + end - low - high)
