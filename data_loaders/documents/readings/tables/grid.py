"""A table of amounts as rows of cells, whoever found it: the figure of a cell, the head over its columns, its pages joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.pages.tables.table import Drawn, Table, TableCell
from data_loaders.documents.text import money, view_tables
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.view import View, fold

_NUMBER = re.compile(r"\s{0,20}\*{0,2}(?P<whole>\d{1,3}(?:[ .]\d{3}){1,4}|\d{1,7})(?:[,.](?P<cents>\d{1,2}))?\*{0,2}\s{0,20}")
_FIGURE = re.compile(r"[\s*(+-]{0,4}\d[\d\s.,]{0,18}(?:€|euros?|h\.?t\.?|t\.?t\.?c\.?|[\s*)%]){0,4}")
_NOTE = re.compile(r"\([^()]{0,90}\)")  # how a figure is made up: "9 474,18 € (9 054,18 € + le reliquat)"
_MOST_HEADS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """Where its pieces stand in the view, one a line, and their words."""

    pieces: tuple[tuple[int, int], ...]
    text: str

    def __add__(self, below: "Cell") -> "Cell":
        """The cell with what stands under it in the next line."""
        return Cell((*self.pieces, *below.pieces), f"{self.text} {below.text}".strip()) if below.text else self


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table, the head first, where it ends, and what parts its cells ("marks" in a line of text)."""

    rows: tuple[Row, ...]
    start: int
    end: int
    drawn: Drawn | str = "marks"


def of_tables(view: View, start: int, end: int) -> Iterator[Grid]:
    """The tables of the paper's pages within a stretch; one that goes on overleaf without a head, or with the same, is one."""
    grids: list[Grid] = []
    for table in view_tables.of(view):
        if table.start < start or table.end > end:
            continue
        grid = _grid(view, table)
        last = grids[-1] if grids else None
        if last and last.drawn == grid.drawn and len(last.rows[0]) == len(grid.rows[0]) and (rows := _going_on(last, grid)):
            grids[-1] = replace(last, rows=rows, end=grid.end)
        else:
            grids.append(grid)
    yield from grids


def _grid(view: View, table: Table) -> Grid:
    rows = tuple(tuple(_cell(view, cell) for cell in row) for row in table.rows)
    return Grid(_one_head(rows), table.start, table.end, table.drawn)


def _cell(view: View, cell: TableCell) -> Cell:
    return Cell(cell.spans, " ".join(" ".join(view.raw[start:end] for start, end in cell.spans).split()))


def _one_head(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The lines over the first row that prints a figure are one head."""
    first = next((n for n, row in enumerate(rows) if any(_FIGURE.fullmatch(fold(cell.text)) for cell in row[1:])), 0)
    if not 1 < first <= _MOST_HEADS:
        return rows
    head = rows[0]
    for row in rows[1:first]:
        head = tuple(a + b for a, b in zip(head, row, strict=True))
    return (head, *rows[first:])


def _going_on(last: Grid, grid: Grid) -> tuple[Row, ...]:
    """The rows of both, where a table goes on with the one before it: without a head, with the same again, or amid a cell's words."""
    first = grid.rows[0]
    if [fold(cell.text) for cell in first] == [fold(cell.text) for cell in last.rows[0]]:
        return (*last.rows, *grid.rows[1:])
    if _has_figure(first):
        return (*last.rows, *grid.rows)
    if _is_cut(last.rows[-1], first) and len(grid.rows) > 1 and _has_figure(grid.rows[1]):
        return (*last.rows[:-1], tuple(a + b for a, b in zip(last.rows[-1], first, strict=True)), *grid.rows[1:])
    return ()


def _is_cut(above: Row, first: Row) -> bool:
    """The page broke amid the cells of a row of figures: its name alone goes on, or each cell within the bracket or the phrase above."""
    if not first[0].text or not _has_figure(above):
        return False
    within = first[0].text[:1].islower() and all(b.text for b, a in zip(above, first, strict=True) if a.text)
    return within or not any(cell.text for cell in first[1:])


def _has_figure(row: Row) -> bool:
    return any(_FIGURE.match(fold(cell.text)) for cell in row[1:])


def amount(view: View, cell: Cell) -> Amount | None:
    """The one amount of a cell, with its unit or without."""
    if len(cell.pieces) != 1:
        return None
    start, end = cell.pieces[0]
    words = _NOTE.sub(lambda note: " " * len(note.group()), view.folded[start:end])
    found = money.find(words)  # cut off: a head's "lot" above would take the first figure for its number
    if found:
        first = replace(found[0], start=start + found[0].start, end=start + found[0].end)
        return first if len({a.value for a in found}) == 1 else None
    bare = _NUMBER.fullmatch(view.folded, start, end)
    if bare is None:
        return None
    whole, cents = bare["whole"], bare["cents"] or "0"
    value = float(f"{re.sub(r'[ .]', '', whole)}.{cents}")
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
    found = next(of_tables(View.of(text), 0, len(text)), None)
    return [[cell.text for cell in row] for row in found.rows] if found else []


EXAMPLES: list[tuple[str, list[list[str]]]] = [
    (
        "Lot   Entreprise   Montant\n      retenue      en euros\n1     LOUP TP      10 €\n2     ORME         5 €",
        [["Lot", "Entreprise retenue", "Montant en euros"], ["1", "LOUP TP", "10 €"], ["2", "ORME", "5 €"]],
    ),
    (
        "| Club | 2022 | Vote 2023 |\n|---|---|---|\n| École (contrat | 3 € (3 x 1 | 4 € |\n\n"
        "| d'association) | élèves) | |\n| Judo | 2 € | 5 € |",
        [["Club", "2022", "Vote 2023"], ["École (contrat d'association)", "3 € (3 x 1 élèves)", "4 €"], ["Judo", "2 €", "5 €"]],
    ),
    ("| Lot | Titulaire | Prix |\n|---|---|---|\n| 1 | LOUP TP | 10 € |\n", [["Lot", "Titulaire", "Prix"], ["1", "LOUP TP", "10 €"]]),
]
NOT_FOUND = ["le lot 1 est attribué à LOUP TP pour 10 €"]
