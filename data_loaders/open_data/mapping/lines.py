"""The rows of a city's own table as its mapping cuts them: of a sheet, or of lines, records broken over lines put together again."""

import csv
import re
from pathlib import Path

from data_loaders.open_data.mapping.mapping import Mapping
from data_loaders.open_data.table_files import head, json_records, workbook
from data_loaders.open_data.table_files import rows as table_rows
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.mending import reparsed_line
from data_loaders.open_data.table_files.mixed_text import decoded, encoding_of
from data_loaders.open_data.table_files.table import DEEPEST, separator_of
from data_loaders.open_data.table_files.workbook import Row


def of_sheet(path: Path, mapping: Mapping) -> list[Row]:
    """Of the sheet that the mapping names, else of the first. Raises BadTable where there is no such sheet."""
    found = workbook.sheets(path)
    wanted = mapping.sheet
    for place, sheet in enumerate(found, 1):
        if wanted in (None, place, sheet.name):
            return sheet.lettered
    raise BadTable(path, "mapping_sheet", sheet=wanted, sheets=", ".join(sheet.name for sheet in found))


def of_records(path: Path) -> list[Row] | None:
    """Of a JSON list or a Parquet file: its keys as row 0, then each object by its place; None where the file is another."""
    seen = head.look(path) if path.suffix.lower() in (*json_records.SUFFIXES, ".parquet") else None
    table = json_records.head_of(seen) if seen and seen.kind == "json" else seen
    if table is None or table.kind not in ("records", "parquet"):
        return None
    found: list[Row] = [(0, [*table.columns])]
    for frame in table_rows.batches(table, {name: name for name in table.columns}):
        cells = frame.drop("row", table_rows.RAGGED).rows()
        found += [(number, [(cell or "").strip() or None for cell in row]) for number, row in zip(frame["row"], cells, strict=True)]
    return found


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
        whole = None if rows else reparsed_line(row, separator)  # a header in quotation marks as a whole
        cells = [cell.strip() or None for cell in whole or row]
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
