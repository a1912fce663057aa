"""The rows of a city's own table before any field is taken: its sheet or lines, its header, merged cells filled, rows left out marked."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data_loaders.open_data.cells.totals import is_total
from data_loaders.open_data.mapping.header import asked_columns, header, place_of
from data_loaders.open_data.mapping.lines import of_lines, of_records, of_sheet, separator_in
from data_loaders.open_data.mapping.mapping import Mapping
from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.mending import Mended, Mender
from data_loaders.open_data.table_files.titles import letter, named, plain
from data_loaders.open_data.table_files.workbook import Row


@dataclass(frozen=True, slots=True)
class Grid:
    """What the mapping's columns are called, where they stand, and the rows under the header; `ragged` rows have other cells."""

    names: tuple[str, ...]
    places: dict[str, int]
    rows: list[Row]
    ragged: frozenset[int]
    skipped: frozenset[int]
    mended: Mended
    totals: frozenset[int]  # rows that hold a sum of others
    above: dict[int, set[int]]  # of a row the places that another row's cell fills though the row has a cell of its own beside


def grid(path: Path, mapping: Mapping) -> Grid:
    """Raises BadTable: no such sheet, header or column."""
    opening = path.read_bytes()[:4]
    is_sheet = workbook.is_workbook(opening)
    records = None if is_sheet else of_records(path)
    separator = None if is_sheet or records else mapping.separator or separator_in(path)
    rows = records or (of_sheet(path, mapping) if separator is None else of_lines(path, mapping))
    asked = list(dict.fromkeys(asked_columns(mapping)))
    above, titles = header(path, mapping, asked, rows)
    names, _ = named(titles)
    under = [(number, row) for number, row in rows if number > above]
    width = len(names) if titles else _usual_width(under)
    names = names if titles else tuple(f"({letter(place)})" for place in range(width))
    places = {column: place_of(path, column, names, titles) for column in asked}
    mended: Mended = {}
    ragged: frozenset[int] = frozenset()
    if titles:
        titled = names if separator is not None else names[: max(place for place, title in enumerate(titles, 1) if title)]
        under, ragged = _put_right(under, titled, separator, mended, merged=bool(mapping.fill_down))
    elif not is_sheet:
        ragged = frozenset(number for number, row in under if _width(row) != width)
    whole = [(number, [*row[:width], *[None] * (width - len(row))]) for number, row in under]
    totals = frozenset(number for number, row in whole if is_total(row))
    silent = totals | {number for number, row in whole if _repeats(row, titles, places)}
    from_above: dict[int, set[int]] = {}
    moved = ragged.union(*mended.values())
    filled = list(_filled(whole, [places[column] for column in mapping.fill_down], (silent, ragged, moved), from_above))
    skipped = frozenset(number for number, row in filled if _left_out(row, mapping, places) or number in silent - totals)
    return Grid(names, places, filled, ragged - skipped, skipped, mended, totals, from_above)


def _put_right(
    under: list[Row], names: Sequence[str], separator: str | None, mended: Mended, *, merged: bool
) -> tuple[list[Row], frozenset[int]]:
    """The rows with as many cells as there are titles, and the numbers of those that cannot; `separator` None: of a sheet."""
    width = len(names)
    if separator is not None:
        mender = Mender(names, separator, (row for _, row in under), mended)
        put = [(number, row, mender.of_text(number, row)) for number, row in under]
    else:
        mender = Mender(names, "", (row[:width] for _, row in under if not any(row[width:])), mended)
        put = [(number, row, mender.of_sheet(number, row, merged)) for number, row in under]
    ragged = frozenset(number for number, _, cells in put if cells is None)
    moved = {number for numbers in mended.values() for number in numbers}
    return [(number, [*cells] if cells and number in moved else row) for number, row, cells in put], ragged


def _width(row: Sequence[str | None]) -> int:
    return max(place for place, cell in enumerate(row, 1) if cell)


def _usual_width(rows: list[Row]) -> int:
    return Counter(_width(row) for _, row in rows).most_common(1)[0][0] if rows else 0


def _filled(
    rows: list[Row], places: Sequence[int], apart: tuple[Collection[int], Collection[int], Collection[int]], above: dict[int, set[int]]
) -> Iterator[Row]:
    """A cell merged over rows is written in the first of them: the others get it back, as long as no row is blank between them.

    `apart`: silent rows (headers printed again, totals) and ragged ones, which give nothing to the rows under them; then rows whose cells
    had moved: what stands above one may not hold under it. A column that changes where the first of them is blank may lack a cell anywhere.
    """
    silent, ragged, moved = apart
    leads = [row for number, row in rows if places and number not in silent and not row[places[0]]]
    loose = {place for place in places if any(row[place] for row in leads)}
    last: dict[int, str | None] = {}
    told: set[int] = set()  # places whose last cell came from above into a row that may have had one of its own
    before = 0
    for number, row in rows:
        if number != before + 1:
            last, told = {}, set()
        before = number
        if number in silent or number in ragged:
            told = set(places) if number in ragged else told
            yield number, row
            continue
        got = {place for place in places if not row[place] and last.get(place)}
        begins = any(row[place] for place in places) or number in moved
        told = (told | (got if begins else got & loose)) & got
        if told:
            above[number] = told
        last |= {place: row[place] or last.get(place) for place in places}
        yield number, [last[place] if place in places else cell for place, cell in enumerate(row)]


def _left_out(row: Sequence[str | None], mapping: Mapping, places: dict[str, int]) -> bool:
    for rule in mapping.skip:
        if rule.column and rule.pattern and rule.pattern.search(row[places[rule.column]] or ""):
            return True
        if rule.blank and not any(row[places[column]] for column in rule.blank):
            return True
    return False


def _repeats(row: Sequence[str | None], titles: Sequence[str | None], places: dict[str, int]) -> bool:
    """A header printed again further down."""
    used = [place for place in set(places.values()) if place < len(titles) and titles[place]]
    same = sum(plain(row[place] or "") == plain(titles[place] or "") for place in used)
    return bool(used) and same * 2 >= len(used) and same > 1
