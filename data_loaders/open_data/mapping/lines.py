"""The rows of a city's own table as its mapping cuts them: of a sheet, or of lines, records broken over lines put together again."""

import csv
import re
from pathlib import Path

from data_loaders.open_data.mapping.mapping import Mapping
from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.mixed_text import decoded, encoding_of
from data_loaders.open_data.table_files.table import DEEPEST, separator_of
from data_loaders.open_data.table_files.workbook import Row


def of_sheet(path: Path, mapping: Mapping) -> list[Row]:
    """Of the sheet that the mapping names, else of the first. Raises BadTable where there is no such sheet."""
    found = workbook.sheets(path)
    wanted = mapping.sheet
    for place, sheet in enumerate(found, 1):
        if wanted in (None, place, sheet.name):
            return sheet.rows
    raise BadTable(path, "mapping_sheet", sheet=wanted, sheets=", ".join(sheet.name for sheet in found))


def separator_in(path: Path) -> str:
    """What parts the cells of a text file, where no mapping says it."""
    return separator_of(_lines(path)[:DEEPEST])


def _lines(path: Path) -> list[str]:
    data = path.read_bytes()
    words = decoded(data, encoding_of(data, whole=True)).replace("\0", "")
    return [line.rstrip("\r") for line in re.split(r"\r\n|\n|\r", words)]


def of_lines(path: Path, mapping: Mapping) -> list[Row]:
    """Of a text file, each row with the number of its first line; blank ones left out."""
    lines = _lines(path)
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
