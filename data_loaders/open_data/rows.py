"""The rows of a table, in batches of bounded memory: every cell as text, under our fields, with `row`, the row's number in the file."""

import csv
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile

import polars as pl

from data_loaders.open_data import table
from data_loaders.open_data.head import Head
from data_loaders.open_data.table import BadTable

AT_ONCE = 200_000
_FIRST = 2  # the number of the row under the header
RAGGED = "ragged"  # a column of its own: true where the row has not as many cells as the header


class BrokenRows(BadTable):
    """Rows of a CSV file hold more cells than its header: it must be read again, cell by cell."""

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
        return _numbered(pl.scan_parquet(head.path).collect_batches(chunk_size=AT_ONCE, maintain_order=True), 1)
    if head.kind == "sheet":
        return _sheet(head)
    return _slow(head) if careful else _fast(head)


def _numbered(frames: Iterator[pl.DataFrame], first: int = _FIRST) -> Iterator[pl.DataFrame]:
    for frame in frames:
        yield (
            frame.rename(str.strip)
            .with_row_index("row", first)
            .with_columns(pl.col("row").cast(pl.Int64), pl.lit(value=False).alias(RAGGED))
        )
        first += frame.height


def _sheet(head: Head) -> Iterator[pl.DataFrame]:
    file = table.read(head.path)
    rows = [[*row, number, False] for number, row in file.rows] + [[*[None] * len(file.header), number, True] for number, _ in file.ragged]
    yield pl.DataFrame(rows, schema=[*((name, pl.String) for name in file.header), ("row", pl.Int64), (RAGGED, pl.Boolean)], orient="row")


def _fast(head: Head) -> Iterator[pl.DataFrame]:
    with _in_utf_8(head) as path:
        lazy = pl.scan_csv(path, separator=head.separator, infer_schema=False, encoding="utf8-lossy")
        try:
            yield from _numbered(lazy.collect_batches(chunk_size=AT_ONCE, maintain_order=True))
        except pl.exceptions.ComputeError as error:
            raise BrokenRows(head.path) from error


def _slow(head: Head) -> Iterator[pl.DataFrame]:
    width = len(head.columns)
    schema = [("row", pl.Int64), (RAGGED, pl.Boolean), *((name, pl.String) for name in head.columns)]
    with head.path.open(encoding=head.encoding, errors="replace", newline="") as file:
        reader = csv.reader((line.replace("\0", "") for line in file), delimiter=head.separator)
        next(reader, None)
        numbered = enumerate(reader, _FIRST)
        while rows := list(islice(numbered, AT_ONCE)):
            cells = [[number, len(row) != width, *(row if len(row) == width else [None] * width)] for number, row in rows if any(row)]
            yield pl.DataFrame(cells, schema=schema, orient="row")


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
