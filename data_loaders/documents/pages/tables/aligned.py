"""Tables without rules, by where their words stand: lines over which the same gaps stay free, a wrapped cell joined to its row.

Two columns of prose are no table: their lines are long.
"""

from collections.abc import Sequence
from itertools import islice, pairwise
from statistics import median

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables.parts import Line, Part, bottom, hyphened, lines, spans, top

_GAP = 0.6  # of a line's height: what parts two columns
_NEXT = 2.2  # of a line's height: the next line of a table is no farther
_LONGEST = 400  # lines
_LEAST = 3  # rows, or two where there are three columns
_PROSE, _LONG_PROSE = 45, 60  # characters
_FULL, _SPACED = 0.6, 1.15
Gaps = list[tuple[float, float]]


def find(parts: Sequence[Part], text: str, least_gap: float = 0.0) -> list[list[list[list[Span]]]]:
    """The tables among these parts of one page of the text, each its rows of cells."""
    page = lines(parts)
    found = []
    n = 0
    while n < len(page):
        block, gaps = _block(page, n, least_gap)
        rows = _rows(block, gaps, text) if gaps else []
        if rows:
            found.append(rows)
            n += len(block)
        else:
            n += max(1, len(block) // 4)
    return found


def _block(page: list[Line], first: int, least_gap: float) -> tuple[list[Line], Gaps]:
    """The lines from `first` on over which at least half the gaps stay free."""
    gaps = _gaps(page[first], least_gap)
    block = [page[first]] if gaps else []
    for before, line in pairwise(islice(page, first, first + _LONGEST)) if gaps else ():
        high = max(part.bottom - part.top for part in before)
        left = _narrowed(gaps, line, least_gap)
        crossed = len(left) < len(gaps)
        if top(line) - bottom(before) > (_NEXT - 1) * high or not left or 2 * len(left) < len(gaps) or (crossed and len(line) == 1):
            break
        gaps = left
        block.append(line)
    while block and len(block[-1]) == 1:
        block.pop()
    return block, gaps


def _gaps(line: Line, least_gap: float) -> Gaps:
    least = max(least_gap, _GAP * min(part.bottom - part.top for part in line))
    return [(a.right, b.left) for a, b in pairwise(line) if b.left - a.right >= least]


def _narrowed(gaps: Gaps, line: Line, least_gap: float) -> Gaps:
    """What the words of a line leave of the gaps."""
    least = max(least_gap, _GAP * min(part.bottom - part.top for part in line))
    found: Gaps = []
    for low, high in gaps:
        pieces = [(low, high)]
        for part in line:
            pieces = [p for a, b in pieces for p in ((a, min(b, part.left)), (max(a, part.right), b)) if p[1] - p[0] >= least]
        found += pieces[:1] if len(pieces) == 1 else sorted(pieces, key=lambda p: p[0] - p[1])[:1]
    return found


def _rows(block: list[Line], gaps: Gaps, text: str) -> list[list[list[Span]]]:
    edges = [(low + high) / 2 for low, high in sorted(gaps)]
    cells = [[[p for p in line if sum(e < p.middle[0] for e in edges) == n] for n in range(len(edges) + 1)] for line in block]
    full = [sum(bool(cell) for cell in line) > 1 for line in cells]
    if sum(full) < (_LEAST if len(edges) < 2 else 2) or _is_prose(cells):
        return []
    return [[spans(part for line in group for part in line[n]) for n in range(len(edges) + 1)] for group in _grouped(cells, block, text)]


def _is_prose(cells: list[list[list[Part]]]) -> bool:
    long = []
    for column in zip(*cells, strict=True):
        lengths = [sum(p.span[1] - p.span[0] for p in cell) for cell in column if cell]
        long.append(median(lengths) if lengths else 0)
    return sum(one > _PROSE for one in long) > 1 or (len(long) == 2 and max(long) > _LONG_PROSE)


def _grouped(cells: list[list[list[Part]]], block: list[Line], text: str) -> list[list[list[list[Part]]]]:
    """The lines of each row: by the space between rows where that is wider than inside them, else by the first column.

    A first cell that a hyphen ends goes on below: "Luc MERLE-" over "ROUX".
    """
    steps = [top(below) - top(line) for line, below in pairwise(block)]
    near = min((step for step in steps if step > 0), default=0.0)
    spaced = [step > _SPACED * near for step in steps]
    if any(spaced) and not all(spaced):
        groups = _cut(cells, spaced)
        if all(sum(_filled(line) >= max(2, _FULL * len(line)) for line in group) <= 1 for group in groups):
            return groups
    begins = [
        (bool(line[0]) or 2 * _filled(line) >= len(line))
        and not (_filled(line) < len(line) and above[0] and hyphened(text[slice(*above[0][-1].span)]))
        for above, line in pairwise(cells)
    ]
    return _cut(cells, begins)


def _filled(line: list[list[Part]]) -> int:
    return sum(bool(cell) for cell in line)


def _cut(cells: list[list[list[Part]]], begins: list[bool]) -> list[list[list[list[Part]]]]:
    groups = [[cells[0]]]
    for line, new in zip(cells[1:], begins, strict=True):
        if new:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups
