"""Rows that were moved so that nothing in the file tells which of two rows they were: an amount alone under a minimum or a maximum.

Told beside what is lost of them, and taken from nothing: where both ways are real a loader can only guess.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from benchmarks.damage.kinds import Damage
from benchmarks.damage.original import Line, Original, Sheet
from data_loaders.open_data.table_files.moved.likeness import writing

Place = tuple[str, int]
Classes = tuple[int | None, ...]


def places(whole: Original, damage: Damage) -> set[Place]:
    """Where the moved rows come from that another blank cell left out makes like other rows of the whole file as well."""
    return {place for before, after in zip(whole.sheets, damage.file.sheets, strict=False) for place in _of_sheet(before, after)}


def _of_sheet(before: Sheet, after: Sheet) -> Iterator[Place]:
    were = {line.origin: line.cells for line in before.lines[before.head + 1 :] if line.origin}
    written = {place: tuple(map(_class, cells)) for place, cells in were.items()}
    seen: dict[tuple[int, ...], Counter[Classes]] = {}

    def others(place: Place, columns: tuple[int, ...], like: Classes) -> int:
        """How many other rows are written so in these columns."""
        if columns not in seen:
            seen[columns] = Counter(tuple(row[n] for n in columns) for row in written.values() if len(row) > columns[-1])
        return seen[columns][like] - (tuple(written[place][n] for n in columns) == like)

    for line in after.lines[after.head + 1 :]:
        cells = were.get(line.origin) if line.origin else None
        if line.origin and cells is not None and len(line.cells) == len(cells) + 1:
            for way, parting in _other_ways(line, cells):
                if others(line.origin, parting, tuple(_class(way[n]) for n in parting)):
                    yield line.origin


def _other_ways(moved: Line, cells: list[str]) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """The row without a blank cell where that is not the row that it was, and the columns in which it is another."""
    for n, cell in enumerate(moved.cells):
        way = moved.cells[:n] + moved.cells[n + 1 :]
        if not cell.strip() and way != cells:
            yield way, tuple(n for n, (one, other) in enumerate(zip(way, cells, strict=True)) if one != other)


@cache
def _class(cell: str) -> int | None:
    """Blank, or how it is written."""
    return writing(cell.strip()) if cell.strip() else -1
