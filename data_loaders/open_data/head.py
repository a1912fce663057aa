"""The first look at a file: is it a table, JSON or XML, in which encoding, under which columns; nothing of its rows is loaded."""

import csv
import hashlib
import io
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from data_loaders.open_data import table
from data_loaders.open_data.table import BadTable
from database.names import words

Kind = Literal["csv", "sheet", "parquet", "json", "xml"]
_HEAD = 65_536
_SEPARATORS = ";,\t|"
_CHUNK = 1 << 20
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

    @property
    def plain(self) -> tuple[str, ...]:
        """The columns without accents, case and signs: "Nom de l'élu" is "nom de l elu"."""
        return tuple(plain(column) for column in self.columns)


def plain(column: str) -> str:
    """A column's title made comparable."""
    return " ".join(words(column))


def digest(path: Path) -> str:
    """The sha256 of a file's bytes, however large it is."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def look(path: Path) -> Head:
    """Raises BadTable where nothing can be read, or where what it holds is no table, JSON or XML."""
    try:
        with path.open("rb") as file:
            opening = file.read(_HEAD)
    except OSError as error:
        raise BadTable(path, "unreadable") from error
    if not opening:
        raise BadTable(path, "empty")
    if opening.startswith(b"PAR1"):
        return Head(path, "parquet", _parquet_columns(path))
    if opening.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return Head(path, "sheet", table.read(path).header)
    encoding = encoding_of(opening, len(opening) < _HEAD)
    stripped = opening.decode(encoding, "replace").lstrip("\ufeff \t\r\n").encode()
    if stripped.startswith((b"{", b"[")):
        return Head(path, "json", encoding=encoding, opening=stripped)
    if stripped.startswith(b"<"):
        return Head(path, "xml", encoding=encoding, opening=stripped)
    return _csv(path, opening, encoding)


def encoding_of(opening: bytes, whole: bool) -> str:
    """UTF-16 by its mark or its zeros, UTF-8, else Windows-1252 (which takes any byte)."""
    if opening.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if opening[1::2].count(0) > len(opening) // 5:
        return "utf-16-le"
    try:
        opening.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if whole or error.start < len(opening) - 4:
            return "cp1252"
    return "utf-8"


def xml_root(opening: bytes) -> str:
    """The name of the first element; empty where there is none."""
    lead = _XML_LEAD.match(opening)
    found = _XML_ROOT.match(opening, lead.end() if lead else 0)
    return found[1].decode("ascii", "replace") if found else ""


def _csv(path: Path, opening: bytes, encoding: str) -> Head:
    text = opening.decode(encoding, "replace").removeprefix("\ufeff").replace("\0", "")
    first = text.splitlines()[0] if text.strip() else ""
    separator = max(_SEPARATORS, key=first.count)
    columns = next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [])
    return Head(path, "csv", tuple(column.strip() for column in columns), encoding, separator, opening)


def _parquet_columns(path: Path) -> tuple[str, ...]:
    import polars as pl  # noqa: PLC0415  slow to import

    try:
        return tuple(pl.read_parquet_schema(path))
    except (OSError, pl.exceptions.PolarsError) as error:
        raise BadTable(path, "broken") from error


def shown(path: Path) -> str:
    """A file's name that any database takes."""
    return os.fsencode(path.name).decode("utf-8", "replace")
