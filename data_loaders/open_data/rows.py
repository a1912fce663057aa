"""The rows of a table, in batches of bounded memory: every cell as text, under our fields, with `row`, the row's number in the file."""

import csv
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile

import polars as pl

from data_loaders.open_data import workbook
from data_loaders.open_data.bad_table import BadTable
from data_loaders.open_data.head import Head

AT_ONCE = 200_000
RAGGED = "ragged"  # a column of its own: true where the row has not as many cells as the header
_CHUNK = 1 << 22
_END = "\x1d"  # a last line of our own: swallowed where a quotation mark before it was never closed


class BrokenRows(BadTable):
    """Rows of a CSV file hold more or fewer cells than its header: it must be read again, cell by cell."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "broken")


def batches(head: Head, fields: Mapping[str, str | None], careful: bool = False) -> Iterator[pl.DataFrame]:
    """`fields`: our field -> the column as printed; a field without a column is null. Raises BadTable.

    A CSV file is read at the speed of Polars, which knows only whole rows; it raises BrokenRows where the caller must start again
    with `careful`: cell by cell, broken rows marked in the column RAGGED.
    """
    cells = [
        (pl.col(column).cast(pl.String) if column is not None else pl.lit(None, pl.String)).alias(name) for name, column in fields.items()
    ]
    for frame in _frames(head, careful):
        yield frame.select("row", RAGGED, *cells)


def _frames(head: Head, careful: bool) -> Iterator[pl.DataFrame]:
    if head.kind == "parquet":
        lazy = _flat(pl.scan_parquet(head.path).rename(str.strip))
        return _numbered(lazy.collect_batches(chunk_size=AT_ONCE, maintain_order=True), 1)
    if head.kind == "sheet":
        return _sheet(head)
    return _slow(head) if careful else _fast(head)


def _flat(lazy: pl.LazyFrame) -> pl.LazyFrame:
    """Lists of words joined, other lists and objects as JSON: cells are text."""
    nested = {name: kind for name, kind in lazy.collect_schema().items() if kind.is_nested()}
    return lazy.with_columns(_cell(name, kind) for name, kind in nested.items())


def _cell(name: str, kind: pl.DataType) -> pl.Expr:
    if kind == pl.List(pl.String):
        return pl.col(name).list.join("; ")
    whole = pl.col(name) if isinstance(kind, pl.Struct) else pl.struct(name)
    return whole.struct.json_encode().alias(name)


def _numbered(frames: Iterator[pl.DataFrame], first: int) -> Iterator[pl.DataFrame]:
    for frame in frames:
        yield frame.with_row_index("row", first).with_columns(pl.col("row").cast(pl.Int64), pl.lit(value=False).alias(RAGGED))
        first += frame.height


def _sheet(head: Head) -> Iterator[pl.DataFrame]:
    rows = next(sheet.rows for sheet in workbook.sheets(head.path) if sheet.name == head.sheet)
    width = len(head.columns)
    cells = [[*row[:width], number, False] for number, row in rows if number > head.above + 1 and any(row[:width])]
    yield pl.DataFrame(cells, schema=[*((name, pl.String) for name in head.columns), ("row", pl.Int64), (RAGGED, pl.Boolean)], orient="row")


def _fast(head: Head) -> Iterator[pl.DataFrame]:
    """Polars fills a row of fewer cells with nulls and says nothing: the separators of the whole file are counted against its cells."""
    if b"\n" not in head.opening:
        raise BrokenRows(head.path)  # lines that end as on old Macintoshes, or none
    with _in_utf_8(head) as path:
        lazy = pl.scan_csv(
            path,
            separator=head.separator,
            infer_schema=False,
            encoding="utf8-lossy",
            skip_lines=head.above,
            with_column_names=lambda _: list(head.columns),
        )
        expected = 0
        try:
            for frame in _numbered(lazy.collect_batches(chunk_size=AT_ONCE, maintain_order=True), head.above + 2):
                expected += _separators(head, frame)
                yield frame.filter(pl.any_horizontal(pl.col(head.columns).is_not_null()))
        except (pl.exceptions.ComputeError, pl.exceptions.ShapeError) as error:
            raise BrokenRows(head.path) from error
        if expected != _counted(path, head):
            raise BrokenRows(head.path)


def _separators(head: Head, frame: pl.DataFrame) -> int:
    """How many separators whole rows have, with those inside quoted cells."""
    inside = frame.select(pl.sum_horizontal(pl.col(head.columns).str.count_matches(head.separator, literal=True).sum())).item()
    return frame.height * (len(head.columns) - 1) + int(inside or 0)


def _counted(path: Path, head: Head) -> int:
    """The separators of the file, its header and what stands above it apart."""
    sign = head.separator.encode()
    with path.open("rb") as file:
        for _ in range(head.above):
            next(file, b"")
        found = -(len(head.columns) - 1) - sum(name.count(head.separator) for name in head.columns)
        while chunk := file.read(_CHUNK):
            found += chunk.count(sign)
    return found


def _slow(head: Head) -> Iterator[pl.DataFrame]:
    """Raises BadTable where a quotation mark is never closed: every row after it would be one cell."""
    width = len(head.columns)
    schema = [("row", pl.Int64), (RAGGED, pl.Boolean), *((name, pl.String) for name in head.columns)]
    with head.path.open(encoding=head.encoding, errors="replace", newline="") as file:
        for _ in range(head.above):
            next(file, None)
        reader = csv.reader(_ended(file), delimiter=head.separator)
        next(reader, None)
        numbered = enumerate(reader, head.above + 2)
        ended = False
        while rows := list(islice(numbered, AT_ONCE)):
            ended = rows[-1][1] == [_END]
            cells = [
                [n, len(row) != width, *(row if len(row) == width else [None] * width)] for n, row in rows if any(row) and row != [_END]
            ]
            yield pl.DataFrame(cells, schema=schema, orient="row")
        if not ended:
            raise BadTable(head.path, "unclosed_quote", line=reader.line_num)


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace("\0", "")
    yield from ("\n", _END)


@contextmanager
def _in_utf_8(head: Head) -> Iterator[Path]:
    """The file itself, or a copy of it in UTF-8 for as long as it is read."""
    if head.encoding == "utf-8":
        yield head.path
        return
    with NamedTemporaryFile("w", encoding="utf-8", newline="", suffix=".csv") as copy:
        with head.path.open(encoding=head.encoding, errors="replace", newline="") as file:
            shutil.copyfileobj(file, copy)
        copy.flush()
        yield Path(copy.name)
