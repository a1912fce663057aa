"""Tables whose cells the print has let go: one cell a line, or parted by blanks or tabs; their heads, and the figure of each cell.

A flattened table is known by its rhythm: as many lines of names as the head has, then rows of the same kinds of cells.
"""

import re
from dataclasses import dataclass

from data_loaders.documents.readings.pairs.pair_cell import LONGEST, Cell, cell, kind_of, row_of
from data_loaders.documents.text.view import View

_PARTS = re.compile(r"[ \t]*\t[ \t]*|[ ]{3,}|[ ]*\|[ ]*")
_MOST, _LEAST = 7, 2


@dataclass(frozen=True, slots=True)
class Cells:
    """The names of the columns, and the rows below, each with as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def of(view: View, start: int, end: int) -> list[Cells]:
    """The tables of a stretch, of both kinds."""
    lines = _lines(view, start, end)
    return [*_flat(lines), *_wide(view, lines)]


def _lines(view: View, start: int, end: int) -> list[Cell]:
    found, low = [], start
    while low < end:
        high = view.raw.find("\n", low, end)
        high = end if high < 0 else high
        if view.raw[low:high].strip():
            found.append(cell(view, low, high))
        low = high + 1
    return found


def _flat(lines: list[Cell]) -> list[Cells]:
    found: list[Cells] = []
    here = 0
    while here < len(lines) - 4:
        table, used = _at(lines, here)
        if table:
            found.append(table)
        here += used
    return found


def _at(lines: list[Cell], here: int) -> tuple[Cells | None, int]:
    """The table whose head begins at a line, and how many lines it takes."""
    for wide in range(2, _MOST):
        head = lines[here : here + wide]
        first = lines[here + wide : here + 2 * wide]
        if len(first) < wide or any(kind_of(c) != "t" or len(c.text) > LONGEST for c in head):
            break
        kinds = [kind_of(c) for c in first]
        if "f" not in kinds or "t" not in kinds or (kinds[-1] == "t" and "f" not in kinds[1:]):
            continue
        rows, at = [], here + wide
        while row := row_of(lines[at : at + wide + 1], kinds):
            rows.append(row)
            at += wide + (row[-1].end > lines[at + wide - 1].end)
        if len(rows) >= _LEAST:
            later = next((found for n in range(1, wide) if (found := _at(lines, here + n))[0]), (None, 0))
            if later[0] and len(later[0].rows) > len(rows):
                return later[0], later[1] + wide  # the lines above its head are no columns
            return Cells(tuple(c.text for c in head), tuple(rows)), at - here
    return None, 1


def headless(view: View, start: int, end: int) -> list[Cells]:
    """Flattened rows without a head, three at least; only their sum can prove what they are."""
    lines = _lines(view, start, end)
    for here in range(len(lines)):
        for wide in range(2, _MOST - 2):
            kinds = [kind_of(c) for c in lines[here : here + wide]]
            if len(kinds) < wide or kinds[0] == "f" or kinds[-1] != "f" or kinds.count("f") != 1:
                continue
            rows, at = [], here
            while [kind_of(c) for c in lines[at : at + wide]] == kinds and all(len(c.text) <= LONGEST for c in lines[at : at + wide]):
                rows.append(tuple(lines[at : at + wide]))
                at += wide
            if len(rows) > _LEAST:
                return [Cells((), tuple(rows))]
    return []


def _wide(view: View, lines: list[Cell]) -> list[Cells]:
    """Lines of cells parted by blanks, tabs or strokes, under a line that names the columns."""
    found: list[Cells] = []
    head: list[Cell] | None = None
    rows: list[tuple[Cell, ...]] = []
    for line in [*lines, None]:
        cells = _parts(view, line) if line else []
        figures = [c for c in cells if c.figure is not None]
        if len(cells) > 1 and (not figures or _is_years(figures)):
            found += _table(head, rows)
            head, rows = cells, []
        elif head and len(cells) > 1 and figures:
            rows.append(tuple(cells))
        elif head and line and not re.search(r"[A-Za-zÀ-ÿ]", line.text):
            continue
        elif rows or line is None:
            found += _table(head, rows)
            head, rows = None, []
    return found


def _is_years(figures: list[Cell]) -> bool:
    return all(c.figure is not None and 1990 <= c.figure <= 2100 and len(c.text) == 4 for c in figures)


def _parts(view: View, line: Cell) -> list[Cell]:
    found, low = [], line.start
    for part in _PARTS.finditer(view.raw, line.start, line.end):
        if part.start() > low:
            found.append(cell(view, low, part.start()))
        elif found and "|" in part.group():
            found.append(cell(view, low, low))  # between two strokes nothing is a cell, too
        low = part.end()
    last = cell(view, low, line.end)
    return [c for c in [*found, last] if c.text or (c is not last and "|" in line.text)]


def _table(head: list[Cell] | None, rows: list[tuple[Cell, ...]]) -> list[Cells]:
    """A head and its rows as a table; a head that names no column of names gets one, a last cell of remarks may be missing."""
    if not head or len(rows) < _LEAST:
        return []
    names = [c.text for c in head]
    wide = max(len(row) for row in rows)
    if kind_of(head[0]) == "n" or head[0].figure is not None or len(names) == wide - 1:
        names = ["", *names]
    least = min(len(row) for row in rows)
    if wide > len(names) or least < len(names) - 1:
        return []
    return [Cells(tuple(names), tuple(rows))]


def example(text: str) -> list[tuple[tuple[str, ...], int]]:
    """Head and number of rows of a text's tables."""
    return [(t.head, len(t.rows)) for t in of(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[tuple[str, ...], int]]]] = [
    ("Lot\nEntreprise\nMontant\nNord\nLoup\n900,00\nSud\nOrme\n800,00\nAccord.", [(("Lot", "Entreprise", "Montant"), 2)]),
    ("             2018     2019\nJudo    450,00   500,00\nVélo    200,00   200,00\nAccord.", [(("", "2018", "2019"), 2)]),
    ("Nom\tPrime\nLOUP\t900\nORME\t800", [(("Nom", "Prime"), 2)]),
    ("| Lot | Nom | Prime |\n| 1 | LOUP | 900 |\n| 2 | Sans suite | |\n| 3 | ORME | 800 |\nAccord.", [(("Lot", "Nom", "Prime"), 3)]),
]
NOT_FOUND = ["Judo : 900 €\nVélo : 800 €", "Le conseil accorde 900 €.\nUnanimité.\nLe maire signe.\nFin."]
