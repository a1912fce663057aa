"""A file of open data as cells that can be spoilt and written again: sheets of rows, or the leaves of JSON and XML."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import polars as pl
from lxml import etree
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from data_loaders.open_data.mapping import header as mapping_header
from data_loaders.open_data.mapping import lines as mapping_lines
from data_loaders.open_data.mapping.mapping import Mapping
from data_loaders.open_data.recognition import recognise
from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.mixed_text import decoded, encoding_of
from data_loaders.open_data.table_files.table import separator_of

Change = Callable[[str, str], str]  # (title, cell) -> the cell, spoilt


@dataclass(slots=True)
class Line:
    """Cells of one row, and where they come from: (sheet, number of the row), None where the damage made the row."""

    cells: list[str]
    origin: tuple[str, int] | None


@dataclass(slots=True)
class Sheet:
    """A sheet's lines, blank ones too; its titles stand at `head` (-1: there are none)."""

    name: str
    lines: list[Line]
    head: int

    @property
    def titles(self) -> list[str]:
        """The titles; their letters stand for nothing where there are none."""
        return self.lines[self.head].cells if self.head >= 0 else [""] * max((len(line.cells) for line in self.lines), default=0)


@dataclass(slots=True)
class Original:
    """One file: `kind` says how it is written; `tree` is what JSON or XML holds."""

    path: Path
    kind: str  # "csv", "lines", "sheet", "parquet", "json", "jsonl", "xml"
    sheets: list[Sheet] = field(default_factory=list)
    separator: str = ";"
    tree: Any = None
    one_sheet: bool = False  # its mapping names the one sheet to be read


def opened(path: Path, mapping: Mapping | None) -> Original:
    """A file of any form that `load` takes. Raises BadTable."""
    data = path.read_bytes()
    if workbook.is_workbook(data):
        return Original(path, "sheet", _sheets(path, mapping), one_sheet=bool(mapping and mapping.sheet))
    if data.startswith(b"PAR1"):
        frame = pl.read_parquet(path)
        rows = [frame.columns, *([_words(cell) for cell in row] for row in frame.rows())]
        return Original(path, "parquet", [Sheet("", [Line(row, ("", n)) for n, row in enumerate(rows)], 0)])
    words = decoded(data, encoding_of(data, whole=True))
    if words.lstrip().startswith(("{", "[")):
        return Original(path, *_json(words))
    if words.lstrip().startswith("<"):
        return Original(path, "xml", tree=etree.fromstring(data))
    return _text(path, words.replace("\0", ""), mapping)


def _json(words: str) -> tuple[str, list[Sheet], str, Any]:
    """One value, or one a line."""
    try:
        return "json", [], "", json.loads(words, parse_float=str, parse_int=str)
    except json.JSONDecodeError:
        return "jsonl", [], "", [json.loads(line, parse_float=str, parse_int=str) for line in words.splitlines() if line.strip()]


def _words(cell: Any) -> str:
    return "" if cell is None else json.dumps(cell, default=str) if isinstance(cell, (list, dict)) else str(cell)


def _text(path: Path, words: str, mapping: Mapping | None) -> Original:
    lines = words.splitlines()
    if mapping and mapping.record_starts:
        rows = [Line(line.split(mapping.separator or ";"), ("", n)) for n, line in enumerate(lines, 1)]
        return Original(path, "lines", [Sheet("", rows, -1)], mapping.separator or ";")
    if mapping:
        separator, above = mapping.separator or separator_of(lines[:40]), _head_of(path, mapping, mapping_lines.of_lines(path, mapping))
    else:
        seen, _ = recognise(path)
        separator, above = seen.separator, seen.above
    reader, rows = csv.reader(words.splitlines(keepends=True), delimiter=separator), []
    begins = 1
    for record, cells in enumerate(reader, 1):
        rows.append(Line(cells, ("", begins if mapping else record)))
        begins = reader.line_num + 1
    return Original(path, "csv", [Sheet("", rows, above)], separator)


def _head_of(path: Path, mapping: Mapping, rows: list[workbook.Row]) -> int:
    return mapping_header.header(path, mapping, list(dict.fromkeys(mapping_header.asked_columns(mapping))), rows)[0] - 1


def _sheets(path: Path, mapping: Mapping | None) -> list[Sheet]:
    found = []
    read = None if mapping else recognise(path)[0]
    for sheet in workbook.sheets(path):
        at = dict(sheet.rows)
        width = max(len(row) for row in at.values())
        lines = [Line([cell or "" for cell in at.get(n, [None] * width)], (sheet.name, n)) for n in range(1, max(at) + 1)]
        chosen = mapping.sheet in (None, sheet.name) if mapping else read is not None and read.sheet == sheet.name
        head = _head_of(path, mapping, sheet.rows) if mapping and chosen else read.above if read and chosen else -2
        found.append(Sheet(sheet.name, lines, head))
    return found


def changed(original: Original, change: Change) -> Original:
    """Every cell under a title, or every leaf under a key, as `change` makes it."""
    if original.kind in ("json", "jsonl"):
        return replace(original, tree=_leaves(original.tree, "", change))
    if original.kind == "xml":
        tree = etree.fromstring(etree.tostring(original.tree))
        for element in tree.iter():
            if isinstance(element.tag, str) and not len(element) and element.text:
                element.text = change(etree.QName(element).localname, element.text)
        return replace(original, tree=tree)
    return replace(original, sheets=[_under(sheet, change) for sheet in original.sheets])


def _under(sheet: Sheet, change: Change) -> Sheet:
    titles = sheet.titles
    done = [
        Line([change(title, cell) for title, cell in zip(titles, line.cells, strict=False)] + line.cells[len(titles) :], line.origin)
        for line in sheet.lines[sheet.head + 1 :]
    ]
    return Sheet(sheet.name, sheet.lines[: sheet.head + 1] + done, sheet.head) if sheet.head >= -1 else sheet


def _leaves(value: Any, key: str, change: Change) -> Any:
    if isinstance(value, dict):
        return {name: _leaves(inner, name, change) for name, inner in value.items()}
    if isinstance(value, list):
        return [_leaves(inner, key, change) for inner in value]
    return change(key, value) if isinstance(value, str) else value


def written(original: Original, folder: Path, encoding: str, loose: bool) -> Path:
    """The file under its own name (a workbook of any kind as .xlsx); `loose`: cells with commas stand without quotation marks."""
    path = folder / (f"{original.path.stem}.xlsx" if original.kind == "sheet" else original.path.name)
    if original.kind == "sheet":
        with Workbook(path, {"strings_to_numbers": False}) as book:
            for sheet in original.sheets:
                page = book.add_worksheet(sheet.name or None)
                for n, line in enumerate(sheet.lines):
                    page.write_row(n, 0, [cell or None for cell in line.cells])
    elif original.kind == "parquet":
        (sheet,) = original.sheets
        rows = [[cell or None for cell in line.cells] for line in sheet.lines[1:]]
        pl.DataFrame(rows, schema=dict.fromkeys(sheet.titles, pl.String), orient="row").write_parquet(path)
    else:
        path.write_bytes(_as_text(original, loose).encode(encoding, "replace"))
    return path


def _as_text(original: Original, loose: bool) -> str:
    if original.kind == "json":
        return json.dumps(original.tree, ensure_ascii=False)
    if original.kind == "jsonl":
        return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in original.tree)
    if original.kind == "xml":
        return str(etree.tostring(original.tree, encoding="unicode"))
    rows = [line.cells for line in original.sheets[0].lines]
    return "".join(f"{original.separator.join(row if loose else map(_quoted(original), row))}\n" for row in rows)


def _quoted(original: Original) -> Callable[[str], str]:
    signs = (original.separator, '"', "\n", "\r")

    def one(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in signs) else cell

    return one if original.kind == "csv" else str
