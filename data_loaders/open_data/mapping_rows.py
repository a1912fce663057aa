"""The rows of a city's own table before any field is taken: its sheet or lines, its header, merged cells filled, rows left out marked."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from data_loaders.open_data import workbook
from data_loaders.open_data.bad_table import BadTable
from data_loaders.open_data.head import encoding_of, letter, named, plain
from data_loaders.open_data.mapping import Mapping
from data_loaders.open_data.mixed_text import decoded
from data_loaders.open_data.table import DEEPEST, separator_of
from data_loaders.open_data.workbook import Row

_LETTERS = re.compile(r"[A-Z]{1,2}")
_BEGINS = ("…", "...")


@dataclass(frozen=True, slots=True)
class Grid:
    """What the mapping's columns are called, where they stand, and the rows under the header; `ragged` rows have other cells."""

    names: tuple[str, ...]
    places: dict[str, int]
    rows: list[Row]
    ragged: frozenset[int]
    skipped: frozenset[int]


def grid(path: Path, mapping: Mapping) -> Grid:
    """Raises BadTable: no such sheet, header or column."""
    opening = path.read_bytes()[:4]
    is_sheet = workbook.is_workbook(opening)
    rows = _sheet(path, mapping) if is_sheet else _lines(path, mapping)
    asked = list(dict.fromkeys(_asked(mapping)))
    above, titles = _header(path, mapping, asked, rows)
    names, _ = named(titles)
    under = [(number, row) for number, row in rows if number > above]
    width = len(names) if titles else _usual_width(under)
    names = names if titles else tuple(f"({letter(place)})" for place in range(width))
    places = {column: _place(path, column, names, titles) for column in asked}
    ragged = frozenset() if is_sheet else frozenset(number for number, row in under if _width(row, bool(titles)) != width)
    whole = [(number, [*row, *[None] * (width - len(row))]) for number, row in under]
    filled = list(_filled(whole, [places[column] for column in mapping.fill_down]))
    skipped = frozenset(number for number, row in filled if _left_out(row, mapping, places) or _repeats(row, titles, places))
    return Grid(names, places, filled, ragged, skipped)


def _asked(mapping: Mapping) -> Iterator[str]:
    for taken in chain.from_iterable(mapping.fields.values()):
        yield from (taken.column, *(column for column, _ in taken.when))
    yield from mapping.fill_down
    for rule in mapping.skip:
        yield from ((rule.column,) if rule.column else ())
        yield from rule.blank


def _sheet(path: Path, mapping: Mapping) -> list[Row]:
    found = workbook.sheets(path)
    wanted = mapping.sheet
    for place, sheet in enumerate(found, 1):
        if wanted in (None, place, sheet.name):
            return sheet.rows
    raise BadTable(path, "mapping_sheet", sheet=wanted, sheets=", ".join(sheet.name for sheet in found))


def _lines(path: Path, mapping: Mapping) -> list[Row]:
    data = path.read_bytes()
    words = decoded(data, encoding_of(data, whole=True)).replace("\0", "")
    lines = [line.rstrip("\r") for line in re.split(r"\r\n|\n|\r", words)]
    separator = mapping.separator or separator_of(lines[:DEEPEST])
    numbered = list(enumerate(lines, 1))
    if mapping.record_starts:
        numbered = _joined(numbered, mapping.record_starts, separator)
    reader = csv.reader((line + "\n" for _, line in numbered), delimiter=separator)
    rows: list[Row] = []
    start = 0
    for row in reader:
        cells = [cell.strip() or None for cell in row]
        if any(cells):
            rows.append((numbered[start][0], cells))
        start = reader.line_num
    return rows


def _joined(lines: list[tuple[int, str]], starts: re.Pattern[str], separator: str) -> list[tuple[int, str]]:
    """Records broken over lines put together again; each line's padding of separators goes."""
    records: list[tuple[int, str]] = []
    for number, line in lines:
        if records and not starts.search(line):
            records[-1] = (records[-1][0], f"{records[-1][1]} {line.rstrip(separator)}")
        else:
            records.append((number, line.rstrip(separator)))
    return records


def _header(path: Path, mapping: Mapping, asked: Sequence[str], rows: list[Row]) -> tuple[int, list[str | None]]:
    """(the number of the header's row, its titles): where it is not said, the row that holds most of the titles asked for."""
    if mapping.header == 0 or not rows:
        return 0, []
    if mapping.header is not None:
        found = next((row for row in rows if row[0] == mapping.header), None)
        if found is None:
            raise BadTable(path, "mapping_header", row=mapping.header)
        return found
    return max(rows[:DEEPEST], key=lambda row: sum(bool(_matching(column, row[1])) for column in asked))


def _matching(column: str, titles: Sequence[str | None]) -> list[int]:
    wanted = plain(column)
    if column.endswith(_BEGINS):
        return [place for place, title in enumerate(titles) if title and plain(title).startswith(wanted)]
    return [place for place, title in enumerate(titles) if title and plain(title) == wanted]


def _place(path: Path, column: str, names: Sequence[str], titles: Sequence[str | None]) -> int:
    found = _matching(column, titles) or [place for place, name in enumerate(names) if name == column]
    if not found and _LETTERS.fullmatch(column):
        found = [place for place in range(len(names)) if letter(place) == column]
    if len(found) != 1:
        raise BadTable(path, "mapping_column", column=column, count=len(found), columns=", ".join(names))
    return found[0]


def _width(row: Sequence[str | None], as_printed: bool) -> int:
    return len(row) if as_printed else max(place for place, cell in enumerate(row, 1) if cell)


def _usual_width(rows: list[Row]) -> int:
    return Counter(_width(row, as_printed=False) for _, row in rows).most_common(1)[0][0] if rows else 0


def _filled(rows: list[Row], places: Sequence[int]) -> Iterator[Row]:
    """A cell merged over rows is written in the first of them: the others get it back, as long as no row is blank between them."""
    last: dict[int, str | None] = {}
    before = 0
    for number, row in rows:
        if number != before + 1:
            last = {}
        before = number
        for place in places:
            last[place] = row[place] or last.get(place)
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
