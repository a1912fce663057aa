"""Tables printed with marks between their cells ("|", "│", tabs): rows of cells, a cell that goes on in the next line joined."""

import re
from collections.abc import Iterator
from itertools import pairwise

from data_loaders.documents.readings.tables.grid import Cell, Grid
from data_loaders.documents.text.view import View

_MARK = re.compile(r"[|│┃\t]")
_WIDE = re.compile(r"(?<=\S) {3,}+(?=\S)|(?<=\S) / (?=\S)")
_RULE = re.compile(r"[\s|│┃├┤┼┌┐└┘┬┴┿╪═─━=+:_-]{3,400}")
_BOX = "│┃"
_LONGEST_LINE, _MOST_LINES = 600, 400


def grids(view: View, start: int, end: int, *, wide: bool = False, least: int = 3) -> Iterator[Grid]:
    """The tables of a stretch whose lines have `least` cells; `wide`: cells that broad blanks or " / " part too."""
    rows: list[tuple[Cell, ...]] = []
    begin = here = start
    for _ in range(_MOST_LINES):
        if here >= end:
            break
        stop = view.raw.find("\n", here, end)
        stop = end if stop < 0 else stop
        cells = _cells(view, here, stop) or (_parted(view, here, stop, least) if wide else ())
        rule = bool(_RULE.fullmatch(view.raw, here, stop)) and stop > here
        if cells:
            begin = begin if rows else here
            _add(rows, cells, boxed=any(c in view.raw[here:stop] for c in _BOX))
        elif not rule and rows:
            yield Grid(tuple(rows), begin, here)
            rows = []
        here = stop + 1
    if rows:
        yield Grid(tuple(rows), begin, min(here, end))


def _cells(view: View, start: int, stop: int) -> tuple[Cell, ...]:
    """The cells of a line; none where it has fewer than three or is a rule."""
    if stop - start > _LONGEST_LINE or _RULE.fullmatch(view.raw, start, stop):
        return ()
    marks = [m.start() for m in _MARK.finditer(view.raw, start, stop)]
    if len(marks) < 2:
        return ()
    edges = [start - 1, *marks, stop]
    spans = [(a + 1, b) for a, b in pairwise(edges)]
    if not view.raw[slice(*spans[0])].strip():
        spans = spans[1:]
    if spans and not view.raw[slice(*spans[-1])].strip() and view.raw[marks[-1]] != "\t":
        spans = spans[:-1]
    return tuple(_cell(view, a, b) for a, b in spans) if len(spans) > 2 else ()


def _parted(view: View, start: int, stop: int, least: int) -> tuple[Cell, ...]:
    """The cells of a line without marks, parted by three blanks or more, or by a stroke."""
    if stop - start > _LONGEST_LINE:
        return ()
    marks = list(_WIDE.finditer(view.raw, start, stop))
    edges = [start, *(e for m in marks for e in m.span()), stop]
    return tuple(_cell(view, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)) if len(marks) >= least - 1 else ()


def _cell(view: View, start: int, stop: int) -> Cell:
    text = view.raw[start:stop]
    left = start + len(text) - len(text.lstrip())
    text = text.strip()
    return Cell(((left, left + len(text)),) if text else (), text)


def _add(rows: list[tuple[Cell, ...]], cells: tuple[Cell, ...], *, boxed: bool) -> None:
    """A drawn line whose first cell is empty goes on with the row above."""
    if boxed and rows and not cells[0].text and len(rows[-1]) == len(cells):
        rows[-1] = tuple(a + b for a, b in zip(rows[-1], cells, strict=True))
    else:
        rows.append(cells)


def example(text: str) -> list[list[str]]:
    """The words of the cells of the first table."""
    found = next(grids(View.of(text), 0, len(text)), None)
    return [[cell.text for cell in row] for row in found.rows] if found else []


EXAMPLES: list[tuple[str, list[list[str]]]] = [
    ("| Lot | Titulaire | Prix |\n|---|---|---|\n| 1 | LOUP TP | 10 € |\n", [["Lot", "Titulaire", "Prix"], ["1", "LOUP TP", "10 €"]]),
    ("│ 1 │ LOUP │ 10 € │\n│   │ ET FILS │     │\n├───┼───┤\n│ 2 │ ORME │ 5 € │", [["1", "LOUP ET FILS", "10 €"], ["2", "ORME", "5 €"]]),
    ("Lot\tTitulaire\tPrix\n1\tLOUP TP\t10 €", [["Lot", "Titulaire", "Prix"], ["1", "LOUP TP", "10 €"]]),
]
NOT_FOUND = ["le lot 1 | LOUP TP", "------ | ------ | ------", "A\tB"]
