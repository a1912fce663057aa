"""Tables printed with marks between their cells ("|", "│", tabs): rows of cells, a cell that goes on in the next line joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.view import View

_MARK = re.compile(r"[|│┃\t]")
_WIDE = re.compile(r"(?<=\S) {3,}+(?=\S)|(?<=\S) / (?=\S)")
_RULE = re.compile(r"[\s|│┃├┤┼┌┐└┘┬┴┿╪═─━=+:_-]{3,400}")
_NUMBER = re.compile(r"\s{0,20}\*{0,2}(?P<number>(?:\d{1,3}(?:[ .]\d{3}){1,4}|\d{1,7})(?:,\d{1,2})?)\*{0,2}\s{0,20}")
_BOX = "│┃"
_LONGEST_LINE, _MOST_LINES = 600, 400


@dataclass(frozen=True, slots=True)
class Cell:
    """Where its pieces stand in the view, one a line, and their words."""

    pieces: tuple[tuple[int, int], ...]
    text: str

    def __add__(self, below: "Cell") -> "Cell":
        """The cell with what stands under it in the next line."""
        return Cell((*self.pieces, *below.pieces), f"{self.text} {below.text}".strip()) if below.text else self


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table, the head first, and where it ends."""

    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int


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


def amount(view: View, cell: Cell) -> Amount | None:
    """The one amount of a cell, with its unit or without."""
    if len(cell.pieces) != 1:
        return None
    start, end = cell.pieces[0]
    found = money.find(view.folded[start:end])  # cut off: a head's "lot" above would take the first figure for its number
    if found:
        first = replace(found[0], start=start + found[0].start, end=start + found[0].end)
        return first if len({a.value for a in found}) == 1 else None
    bare = _NUMBER.fullmatch(view.folded, start, end)
    if bare is None:
        return None
    value = float(re.sub(r"[ .]", "", bare["number"]).replace(",", "."))
    return Amount(start, end, round(value, 2), "EUR", None, bare=True)


def mended(view: View, row: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """The row as `width` cells, where one blank alone parts its words from the first figure: "Chorale du Val 900,00 €   1 050 €"."""
    if len(row) != width - 1 or len(row[0].pieces) != 1:
        return row
    start, end = row[0].pieces[0]
    found = money.find(view.folded, start, end)
    words = view.raw[start : found[0].start].rstrip() if len(found) == 1 else ""
    if not words or re.search(r"\d", words) or view.raw[found[0].end : end].strip():
        return row
    return (Cell(((start, start + len(words)),), words), Cell(((found[0].start, end),), view.raw[found[0].start : end]), *row[1:])


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
