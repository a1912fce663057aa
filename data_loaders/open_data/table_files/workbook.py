"""The sheets of a workbook (XLSX, ODS, Excel 97) as text, cell by cell; a date is ISO, a number plain, blank cells None."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from data_loaders.documents import reading
from data_loaders.documents.paper import Refused
from data_loaders.open_data.table_files.bad_table import BadTable

if TYPE_CHECKING:
    from fastexcel import ExcelSheet

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
EXTENSIONS = (".xlsx", ".ods", ".xls")
_MOST_BYTES = 100_000_000
_MOST_RATIO = 100
_MOST_ENTRIES = 2_000

Row = tuple[int, list[str | None]]  # the row's number in its sheet, from 1, and its cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that holds something: its filled rows, all of the sheet's width."""

    name: str
    rows: list[Row]
    left: int = 0  # blank columns before the first that holds anything, of which no row has a cell

    @property
    def lettered(self) -> list[Row]:
        """The rows with the blank columns at the left: the first cell is column A's."""
        return [(number, [*[None] * self.left, *row]) for number, row in self.rows]


def is_workbook(opening: bytes) -> bool:
    """Told by the first bytes, not by the name."""
    return opening.startswith((ZIP, OLE))


def sheets(path: Path) -> Sequence[Sheet]:
    """Every sheet that is not blank, in order. Raises BadTable."""
    try:
        seen = path.stat()
    except OSError as error:
        raise BadTable(path, "unreadable") from error
    return _sheets(path, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=1)  # the same file is looked at and then read
def _sheets(path: Path, _changed: int, _size: int) -> Sequence[Sheet]:
    try:
        data = reading.bytes_of(path, str(path))
    except Refused as error:
        raise BadTable(path, "unreadable") from error
    if data.startswith(ZIP):
        check_archive(path, io.BytesIO(data))
    import fastexcel  # noqa: PLC0415  slow to import

    try:
        book = fastexcel.read_excel(data)
        found = [_sheet(book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")) for name in book.sheet_names]
    except Exception as error:  # the reader raises whatever a malformed workbook makes it stumble on
        raise BadTable(path, "broken") from error
    return tuple(sheet for sheet in found if sheet.rows)


def _sheet(sheet: "ExcelSheet") -> Sheet:
    """Rows numbered as a spreadsheet shows them; the reader drops the blank columns at the left."""
    rows = [(number, [(cell or "").strip() or None for cell in row]) for number, row in enumerate(sheet.to_polars().rows(), 1)]
    left = next((column.absolute_index for column in sheet.selected_columns), 0)
    return Sheet(sheet.name, [(number, row) for number, row in rows if any(row)], left)


def check_archive(path: Path, packed: Path | io.BytesIO) -> None:
    """Raises BadTable before anything is opened: the zip directory tells the sizes."""
    try:
        with zipfile.ZipFile(packed) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise BadTable(path, "broken") from error
    size, held = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
    if size > _MOST_BYTES or len(entries) > _MOST_ENTRIES or size > _MOST_RATIO * max(1, held):
        raise BadTable(path, "bomb")
