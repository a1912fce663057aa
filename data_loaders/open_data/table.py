"""A table file (CSV, XLSX, ODS) as text, cell by cell: nothing is guessed, zeros in front stay, rows keep their numbers."""

import csv
import io
import os
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from data_loaders.documents import reading
from data_loaders.documents.paper import Refused
from data_loaders.open_data.loaded import Notice
from locales import text

EXTENSIONS = (".csv", ".xlsx", ".ods")
_MOST_BYTES = 100_000_000
_MOST_RATIO = 100
_MOST_ENTRIES = 2_000
_SEPARATORS = ";,\t|"


class BadTable(Exception):
    """A table that cannot be read; the message (file, place, remedy) is for people, `key` and `values` fill it anew."""

    def __init__(self, file: Path, code: str, **values: object) -> None:
        self.code, self.key, self.values = code, f"table.{code}", {"file": shown(file), **values}
        super().__init__(text(self.key, "fr", **self.values))


def shown(file: Path) -> str:
    """A file's name that any database takes, whatever its bytes."""
    return os.fsencode(file.name).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class TableFile:
    """The header and the rows under it: (number in the file, cells as text, None where blank); `ragged` rows are set aside."""

    header: tuple[str, ...]
    rows: list[tuple[int, list[str | None]]]
    ragged: list[tuple[int, int]]
    notices: list[Notice]
    data: bytes


def read(path: Path) -> TableFile:
    """The first sheet of a file. Raises BadTable."""
    try:
        data = reading.bytes_of(path, str(path))
    except Refused as error:
        raise BadTable(path, "unreadable") from error
    if not data:
        raise BadTable(path, "empty")
    notices: list[Notice] = []
    zipped = data.startswith(b"PK\x03\x04")
    if zipped != (path.suffix.lower() != ".csv"):
        raise BadTable(path, "mismatch")
    cells = _sheet(path, data) if zipped else _csv(path, data, notices)
    filled = [(number, row) for number, row in cells if any(row)]
    if not filled:
        raise BadTable(path, "no_data")
    header = _header(path, filled[0][1])
    width = len(header)
    ragged = [(number, len(row)) for number, row in filled[1:] if len(row) != width]
    rows = [(number, row) for number, row in filled[1:] if len(row) == width]
    return TableFile(header, rows, ragged, notices, data)


def _header(path: Path, cells: list[str | None]) -> tuple[str, ...]:
    header = tuple((cell or "").strip() for cell in cells)
    twice = [name for name, count in Counter(name.casefold() for name in header if name).items() if count > 1]
    if twice:
        raise BadTable(path, "column_twice", columns=", ".join(twice))
    return header


def _csv(path: Path, data: bytes, notices: list[Notice]) -> list[tuple[int, list[str | None]]]:
    words = _decoded(path, data, notices)
    separator = max(_SEPARATORS, key=words.splitlines()[0].count) if words.strip() else ";"
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[int, list[str | None]]] = []
    try:
        for row in reader:
            rows.append((reader.line_num, [cell.strip() or None for cell in row]))
    except csv.Error as error:
        raise BadTable(path, "unclosed_quote", line=reader.line_num) from error
    if len(rows) > 1 and len(rows[-1][1]) < len(rows[0][1]) and not words.endswith(("\n", "\r")):
        raise BadTable(path, "cut", line=rows[-1][0])
    return rows


def _decoded(path: Path, data: bytes, notices: list[Notice]) -> str:
    """UTF-8, else Windows-1252, said; UTF-16 is refused rather than read as something else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:200].count(0) > 20:
        raise BadTable(path, "utf_16")
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        lines = data.splitlines()
        odd = [n for n, line in enumerate(lines, 1) if _is_not_utf_8(line)]
        mixed = any(not line.isascii() and not _is_not_utf_8(line) for line in lines)
        notices.append(("table.mixed_encoding" if mixed else "table.windows_1252", {"file": shown(path), "line": odd[0]}))
        words = "\n".join(line.decode("cp1252" if _is_not_utf_8(line) else "utf-8-sig", "replace") for line in lines) + "\n"
    if "\0" in words:
        notices.append(("table.nul", {"file": shown(path)}))
        words = words.replace("\0", "")
    return words


def _is_not_utf_8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _sheet(path: Path, data: bytes) -> list[tuple[int, list[str | None]]]:
    _check_archive(path, data)
    import fastexcel  # noqa: PLC0415  slow to import

    try:
        sheet = fastexcel.read_excel(data).load_sheet(0, header_row=None, dtypes="string").to_polars()
    except Exception as error:  # the reader raises whatever a malformed workbook makes it stumble on
        raise BadTable(path, "broken") from error
    rows = [[(cell or "").strip() or None for cell in row] for row in sheet.iter_rows()]
    width = max((i + 1 for row in rows[:1] for i, cell in enumerate(row) if cell), default=0)
    return [(number, row[:width]) for number, row in enumerate(rows, 1)]


def _check_archive(path: Path, data: bytes) -> None:
    """The zip directory tells the sizes before anything is opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise BadTable(path, "broken") from error
    size = sum(entry.file_size for entry in entries)
    if size > _MOST_BYTES or len(entries) > _MOST_ENTRIES or size > _MOST_RATIO * max(1, len(data)):
        raise BadTable(path, "bomb")
