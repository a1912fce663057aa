"""The first look at a file: is it a table, JSON or XML, in which encoding, under which columns; nothing of its rows is loaded."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.mending import Mended, reparsed_line
from data_loaders.open_data.table_files.mixed_text import decoded, encoding_of
from data_loaders.open_data.table_files.table import DEEPEST, separator_of
from data_loaders.open_data.table_files.titles import named, plain

Kind = Literal["csv", "sheet", "parquet", "json", "records", "held", "xml"]
_HEAD = 65_536
_CHUNK = 1 << 20
_RECORD = re.compile(r'\ufeff?"?[\d/.-]{1,14}"?[;\t|]')
_XML_ROOT = re.compile(rb"<([A-Za-z_][\w.-]*)")
_XML_LEAD = re.compile(rb"^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Head:
    """What is seen without reading on: `columns` as printed (tables), `opening` the first bytes (JSON, XML)."""

    path: Path
    kind: Kind
    columns: tuple[str, ...] = ()
    encoding: str = "utf-8"
    separator: str = ","
    opening: bytes = b""
    sheet: str = ""
    above: int = 0  # rows over the header: titles, dates, blank ones
    twice: tuple[str, ...] = ()  # titles that more than one column has
    held: tuple[tuple[int, list[str | None]], ...] = ()  # the rows and their numbers, where they were arranged before they are read
    mended: Mended = field(default_factory=dict, compare=False)  # what was put right while the rows were read, and where

    @property
    def plain(self) -> tuple[str, ...]:
        """The columns without accents, case and signs: "Nom de l'élu" is "nom de l elu"."""
        return tuple(plain(column) for column in self.columns)


def digest(path: Path) -> str:
    """The sha256 of a file's bytes, however large it is."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def look(path: Path) -> Head:
    """A file whose first row is the header. Raises BadTable where nothing can be read, or where it is no table, JSON or XML."""
    return next(places(path))


def places(path: Path) -> Iterator[Head]:
    """Each row that could be the header: the first one, then those under titles and on other sheets. Raises BadTable."""
    try:
        with path.open("rb") as file:
            opening = file.read(_HEAD)
    except OSError as error:
        raise BadTable(path, "unreadable") from error
    if not opening:
        raise BadTable(path, "empty")
    if opening.startswith(b"PAR1"):
        yield Head(path, "parquet", _parquet_columns(path))
        return
    if workbook.is_workbook(opening):
        yield from _on_sheets(path)
        return
    encoding = encoding_of(opening, len(opening) < _HEAD)
    stripped = opening.decode(encoding, "replace").lstrip("\ufeff \t\r\n\0").encode()
    if not stripped and len(opening) < _HEAD:
        raise BadTable(path, "no_data")
    if stripped.startswith((b"{", b"[")):
        yield Head(path, "json", encoding=encoding, opening=stripped)
    elif stripped.startswith(b"<"):
        yield Head(path, "xml", encoding=encoding, opening=stripped)
    else:
        yield from _in_text(path, opening, encoding)


def is_listing(path: Path) -> bool:
    """Whether a text file is a table without saying so: at least a third of its lines begin with a date or number and a separator."""
    try:
        with path.open("rb") as file:
            opening = file.read(_HEAD)
    except OSError:
        return False
    lines = [line for line in decoded(opening, encoding_of(opening, len(opening) < _HEAD)).splitlines() if line.strip()]
    return len(lines) > 1 and sum(bool(_RECORD.match(line)) for line in lines) * 3 >= len(lines)


def xml_root(opening: bytes) -> str:
    """The name of the first element; empty where there is none."""
    lead = _XML_LEAD.match(opening)
    found = _XML_ROOT.match(opening, lead.end() if lead else 0)
    return found[1].decode("ascii", "replace") if found else ""


def _in_text(path: Path, opening: bytes, encoding: str) -> Iterator[Head]:
    lines = decoded(opening, encoding).replace("\0", "").splitlines(keepends=True)
    if not lines:
        raise BadTable(path, "no_data")
    for above in range(min(DEEPEST, len(lines))):
        separator = separator_of(lines[above : above + 1])
        under = io.StringIO("".join(lines[above:]), newline="")
        titles = next(csv.reader(under, delimiter=separator), [])
        titles = reparsed_line(titles, separator) or titles
        if above == 0 or sum(bool(title.strip()) for title in titles) > 1:
            columns, twice = named(titles)
            yield Head(path, "csv", columns, encoding, separator, opening, above=above, twice=twice)


def _on_sheets(path: Path) -> Iterator[Head]:
    found = workbook.sheets(path)
    if not found:
        raise BadTable(path, "no_data")
    for sheet in found:
        for number, row in sheet.rows[:DEEPEST]:
            titles = row[: max(place for place, title in enumerate(row, 1) if title)]
            columns, twice = named(titles)
            yield Head(path, "sheet", columns, sheet=sheet.name, above=number - 1, twice=twice)


def _parquet_columns(path: Path) -> tuple[str, ...]:
    import polars as pl  # noqa: PLC0415  slow to import

    try:
        return tuple(name.strip() for name in pl.read_parquet_schema(path))
    except (OSError, pl.exceptions.PolarsError) as error:
        raise BadTable(path, "broken") from error
