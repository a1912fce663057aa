"""Tables of a PDF page by their ruled lines: a grid of level and upright lines that meet; a line left out joins two cells."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.layout import Place
from data_loaders.documents.pages.tables.parts import Part, bottom, lines, spans, top

_MEET = 3.0  # points between the ends of lines that meet
_APART = 3.0  # between two lines that are not one
_LEVEL = 0.5  # of a line's height
_LEAST_ROWS = 3  # told by the words alone, where only columns are ruled


class Grid(NamedTuple):
    """The cells of a table, row by row, and its box."""

    rows: list[list[list[Span]]]
    box: tuple[float, float, float, float]


def find(parts: Sequence[Part], rules: Iterable[Place]) -> list[Grid]:
    """The tables of one page."""
    found = []
    for group in _groups(list(rules)):
        level, upright = [r for r in group if _is_level(r)], [r for r in group if not _is_level(r)]
        xs, ys = _edges((r.left + r.right) / 2 for r in upright), _edges((r.top + r.bottom) / 2 for r in level)
        if len(xs) < 3 or len(ys) < 2:
            continue
        box = xs[0], ys[0], xs[-1], ys[-1]
        inside = [p for p in parts if box[0] <= p.middle[0] <= box[2] and box[1] <= p.middle[1] <= box[3]]
        if rows := _rows(inside, xs, ys, upright, level):
            found.append(Grid(rows, box))
    return found


def _is_level(rule: Place) -> bool:
    return rule.right - rule.left >= rule.bottom - rule.top


def _groups(rules: list[Place]) -> list[list[Place]]:
    """Lines that meet, directly or by others."""
    owner = list(range(len(rules)))

    def root(n: int) -> int:
        while owner[n] != n:
            owner[n] = n = owner[owner[n]]
        return n

    order = sorted(range(len(rules)), key=lambda n: rules[n].left)
    active: list[int] = []
    for n in order:
        rule = rules[n]
        active = [m for m in active if rules[m].right >= rule.left - _MEET]
        for m in active:
            if rules[m].bottom >= rule.top - _MEET and rules[m].top <= rule.bottom + _MEET:
                owner[root(m)] = root(n)
        active.append(n)
    groups: dict[int, list[Place]] = {}
    for n in range(len(rules)):
        groups.setdefault(root(n), []).append(rules[n])
    return list(groups.values())


def _edges(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _APART:
            found.append(place)
    return found


def _rows(parts: Sequence[Part], xs: list[float], ys: list[float], upright: list[Place], level: list[Place]) -> list[list[list[Span]]]:
    """The words of each cell; what lies in joined cells stands in the first of them."""
    cells: dict[tuple[int, int], list[Part]] = {}
    for part in parts:
        column = min(max(bisect_right(xs, part.middle[0]) - 1, 0), len(xs) - 2)
        row = min(max(bisect_right(ys, part.middle[1]) - 1, 0), len(ys) - 2)
        while column and not _drawn(upright, xs[column], part.middle[1], across=False):
            column -= 1
        middle = (xs[column] + xs[column + 1]) / 2
        while row and not _drawn(level, ys[row], middle, across=True):
            row -= 1
        cells.setdefault((row, column), []).append(part)
    found: list[list[list[Span]]] = []
    for row in range(len(ys) - 1):
        found += _parted([cells.get((row, column), []) for column in range(len(xs) - 1)])
    return found


def _drawn(rules: list[Place], at: float, through: float, *, across: bool) -> bool:
    """Is there a line at this edge where the words are?"""
    for rule in rules:
        middle, low, high = (rule.top + rule.bottom, rule.left, rule.right) if across else (rule.left + rule.right, rule.top, rule.bottom)
        if abs(middle / 2 - at) <= _APART and low - 1 <= through <= high + 1:
            return True
    return False


def _parted(row: list[list[Part]]) -> list[list[list[Span]]]:
    """The rows between two ruled lines: several where all filled columns have their lines at the same heights."""
    by_column = [lines(cell) for cell in row]
    filled = [column for column in by_column if column]
    many = {len(column) for column in filled}
    if len(filled) < 2 or len(many) != 1 or many.pop() < _LEAST_ROWS:
        return [[spans(cell) for cell in row]]
    heights = [bottom(line) - top(line) for line in filled[0]]
    tops = [[top(column[n]) for column in filled] for n in range(len(heights))]
    level = all(max(row_tops) - min(row_tops) < _LEVEL * height for row_tops, height in zip(tops, heights, strict=True))
    spaced = all(top(below) > top(line) for line, below in pairwise(filled[0]))
    if not (level and spaced):
        return [[spans(cell) for cell in row]]
    return [[[part.span for part in column[n]] if column else [] for column in by_column] for n in range(len(heights))]
