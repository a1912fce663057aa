"""Rows that were moved so that nothing in the file tells which of two rows they were: an amount alone under a minimum or a maximum.

Told beside what is lost of them, and taken from nothing: where both ways are real a loader can only guess.
"""

from collections.abc import Iterator

from benchmarks.damage.kinds import Damage
from benchmarks.damage.original import Line, Original, Sheet
from data_loaders.open_data.table_files.moved.likeness import writing

Place = tuple[str, int]


def places(whole: Original, damage: Damage) -> set[Place]:
    """Where the moved rows come from that another blank cell left out makes like other rows of the whole file as well."""
    return {place for before, after in zip(whole.sheets, damage.file.sheets, strict=False) for place in _of_sheet(before, after)}


def _of_sheet(before: Sheet, after: Sheet) -> Iterator[Place]:
    were = {line.origin: line.cells for line in before.lines[before.head + 1 :] if line.origin}
    for line in after.lines[after.head + 1 :]:
        cells = were.get(line.origin) if line.origin else None
        if line.origin and cells is not None and len(line.cells) == len(cells) + 1 and _is_as_real(line, cells, list(were.items())):
            yield line.origin


def _is_as_real(moved: Line, cells: list[str], rows: list[tuple[Place | None, list[str]]]) -> bool:
    """Whether a way to leave out a blank cell, not that of the row itself, fills the columns that part them as another row does, alike."""
    others = [row for place, row in rows if place != moved.origin and len(row) == len(cells)]
    ways = [moved.cells[:n] + moved.cells[n + 1 :] for n, cell in enumerate(moved.cells) if not cell.strip()]
    return any(way != cells and any(_is_like(way, cells, row) for row in others) for way in ways)


def _is_like(way: list[str], cells: list[str], row: list[str]) -> bool:
    parting = [n for n, (one, other) in enumerate(zip(way, cells, strict=True)) if one != other]
    return all(_class(way[n]) == _class(row[n]) for n in parting)


def _class(cell: str) -> int | None:
    """Blank, or how it is written."""
    return writing(cell.strip()) if cell.strip() else -1
