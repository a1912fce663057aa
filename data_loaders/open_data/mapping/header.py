"""Where the columns that a mapping asks for stand: under which row of titles, by title, by its beginning, or by letter."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from data_loaders.open_data.mapping.mapping import Mapping
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.table import DEEPEST
from data_loaders.open_data.table_files.titles import letter, named, plain
from data_loaders.open_data.table_files.workbook import Row

_LETTERS = re.compile(r"[A-Z]{1,2}")
_BEGINS = ("…", "...")


def asked_columns(mapping: Mapping) -> Iterator[str]:
    """Every column that the mapping names, some of them twice."""
    for taken in chain.from_iterable(mapping.fields.values()):
        yield from (taken.column, *taken.add, *(column for column, _ in taken.when))
    yield from mapping.fill_down
    for rule in mapping.skip:
        yield from ((rule.column,) if rule.column else ())
        yield from rule.blank


def header(path: Path, mapping: Mapping, asked: Sequence[str], rows: list[Row]) -> tuple[int, list[str | None]]:
    """(the number of the header's row, its titles): where it is not said, the row that holds most of the titles asked for.

    The same where none of them stands in the row that is said: lines of title over a table push its header down.
    """
    if mapping.header == 0 or not rows:
        return 0, []
    if mapping.header is not None:
        found = next((row for row in rows if row[0] == mapping.header), (mapping.header, []))
        best = _best(asked, rows)
        if not _titles_in(asked, found) and _titles_in(asked, best) and best[0] > mapping.header:
            return best
        if not found[1]:
            raise BadTable(path, "mapping_header", row=mapping.header)
        return found
    return _best(asked, rows)


def _best(asked: Sequence[str], rows: list[Row]) -> Row:
    return max(rows[:DEEPEST], key=lambda row: _titles_in(asked, row))


def _titles_in(asked: Sequence[str], row: Row) -> int:
    return sum(bool(_matching(column, row[1])) for column in asked)


def fits(path: Path, mapping: Mapping, asked: Sequence[str], rows: list[Row]) -> bool:
    """Whether these rows stand under a header that has every column that is asked for, one of them at least by its title."""
    try:
        _, titles = header(path, mapping, asked, rows)
        names, _ = named(titles)
        return any(_matching(column, titles) for column in asked) and all(place_of(path, column, names, titles) >= 0 for column in asked)
    except BadTable:
        return False


def _matching(column: str, titles: Sequence[str | None]) -> list[int]:
    wanted = plain(column)
    if column.endswith(_BEGINS):
        return [place for place, title in enumerate(titles) if title and plain(title).startswith(wanted)]
    return [place for place, title in enumerate(titles) if title and plain(title) == wanted]


def place_of(path: Path, column: str, names: Sequence[str], titles: Sequence[str | None]) -> int:
    """The one place of a column. Raises BadTable where none, or more than one, is meant."""
    found = _matching(column, titles) or [place for place, name in enumerate(names) if name == column]
    if not found and _LETTERS.fullmatch(column):
        found = [place for place in range(len(names)) if letter(place) == column]
    if len(found) != 1:
        raise BadTable(path, "mapping_column", column=column, count=len(found), columns=", ".join(names))
    return found[0]
