"""A small table file (CSV, XLSX, ODS, XLS) as text, cell by cell: nothing is guessed, zeros in front stay, rows keep their numbers."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from data_loaders.documents import reading
from data_loaders.documents.paper import Refused
from data_loaders.open_data.loaded import Notice
from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.bad_table import BadTable, shown
from data_loaders.open_data.table_files.mixed_text import is_utf_8, narrow
from data_loaders.open_data.table_files.workbook import Row, Sheet

__all__ = ["EXTENSIONS", "BadTable", "TableFile", "read", "shown"]

EXTENSIONS = (".csv", ".tsv", *workbook.EXTENSIONS)
DEEPEST = 40  # rows above a header: titles, dates, legends
_SEPARATORS = ";,\t|"


@dataclass(frozen=True, slots=True)
class TableFile:
    """The header and the rows under it: (number in the file, cells as text, None where blank); `ragged` rows are set aside."""

    header: tuple[str, ...]
    rows: list[Row]
    ragged: list[tuple[int, int]]
    notices: list[Notice]
    data: bytes


def read(path: Path, known: Callable[[Sequence[str]], int] = lambda _: 0) -> TableFile:
    """The table whose header has most columns that `known` counts: titles may stand above it, other sheets before. Raises BadTable."""
    try:
        data = reading.bytes_of(path, str(path))
    except Refused as error:
        raise BadTable(path, "unreadable") from error
    if not data:
        raise BadTable(path, "empty")
    notices: list[Notice] = []
    is_workbook = workbook.is_workbook(data)
    if is_workbook != (path.suffix.lower() in workbook.EXTENSIONS):
        raise BadTable(path, "mismatch")
    sheets = workbook.sheets(path) if is_workbook else [Sheet("", _csv(path, data, notices))]
    places = [(sheet, place) for sheet in sheets for place in range(min(DEEPEST, len(sheet.rows)))]
    if not places:
        raise BadTable(path, "no_data")
    sheet, place = max(places, key=lambda at: known([cell or "" for cell in at[0].rows[at[1]][1]]))
    titles = sheet.rows[place][1]
    if is_workbook:
        titles = titles[: max(i for i, title in enumerate(titles, 1) if title)]
    header = _header(path, titles)
    under = [(number, row[: len(header)] if is_workbook else row) for number, row in sheet.rows[place + 1 :]]
    width = len(header)
    ragged = [(number, len(row)) for number, row in under if len(row) != width]
    return TableFile(header, [(number, row) for number, row in under if len(row) == width], ragged, notices, data)


def _header(path: Path, cells: list[str | None]) -> tuple[str, ...]:
    header = tuple((cell or "").strip() for cell in cells)
    twice = [name for name, count in Counter(name.casefold() for name in header if name).items() if count > 1]
    if twice:
        raise BadTable(path, "column_twice", columns=", ".join(twice))
    return header


def _csv(path: Path, data: bytes, notices: list[Notice]) -> list[Row]:
    words = _decoded(path, data, notices)
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=separator_of(words.splitlines()[:DEEPEST]), strict=True)
    rows: list[Row] = []
    try:
        for row in reader:
            rows.append((reader.line_num, [cell.strip() or None for cell in row]))
    except csv.Error as error:
        raise BadTable(path, "unclosed_quote", line=reader.line_num) from error
    if len(rows) > 1 and len(rows[-1][1]) < len(rows[0][1]) and not words.endswith(("\n", "\r")):
        raise BadTable(path, "cut", line=rows[-1][0])
    return [(number, row) for number, row in rows if any(row)]


def separator_of(lines: Sequence[str]) -> str:
    """The sign that one line holds most of: the header's, or a row's."""
    return max(_SEPARATORS, key=lambda sign: max((line.count(sign) for line in lines), default=0))


def _decoded(path: Path, data: bytes, notices: list[Notice]) -> str:
    """UTF-8, else Windows-1252, said; UTF-16 is refused rather than read as something else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:200].count(0) > 20:
        raise BadTable(path, "utf_16")
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        lines = data.splitlines()
        odd = [n for n, line in enumerate(lines, 1) if not is_utf_8(line)]
        mixed = any(not line.isascii() and is_utf_8(line) for line in lines)
        notices.append(("table.mixed_encoding" if mixed else "table.windows_1252", {"file": shown(path), "line": odd[0]}))
        words = "\n".join(line.decode("utf-8-sig" if is_utf_8(line) else narrow(line), "replace") for line in lines) + "\n"
    if "\0" in words:
        notices.append(("table.nul", {"file": shown(path)}))
        words = words.replace("\0", "")
    return words
