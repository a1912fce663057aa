"""The rows of a CSV file cell by cell, whole or not, in batches of bounded memory."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import IO, Any

import polars as pl

from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.mending import Mender
from data_loaders.open_data.table_files.mixed_text import WIDE, decoded

RAGGED = "ragged"  # a column of its own: true where the row has not as many cells as the header
_CELLS = 1 << 20
_END = "\x1d"  # a last line of our own: swallowed where a quotation mark before it was never closed


def at_once(columns: int) -> int:
    """How many rows of so many cells are held in memory."""
    return max(1, _CELLS // max(1, columns))


def numbered(frames: Iterator[pl.DataFrame], first: int) -> Iterator[pl.DataFrame]:
    """With `row`, counted on from `first`, and RAGGED false."""
    for frame in frames:
        yield frame.with_row_index("row", first).with_columns(pl.col("row").cast(pl.Int64), pl.lit(value=False).alias(RAGGED))
        first += frame.height


def opened(head: Head) -> IO[bytes] | IO[str]:
    """The file as bytes, or as characters where it is in UTF-16."""
    if head.encoding in WIDE:
        return head.path.open(encoding=head.encoding, errors="replace", newline="")
    return head.path.open("rb")


def _lines(file: IO[bytes] | IO[str]) -> Iterator[str]:
    """Each with its own end, whichever of the three kinds it is."""
    for line in file:
        words = line if isinstance(line, str) else decoded(line, "utf-8")
        if "\r" in words[:-2]:
            yield from StringIO(words, newline="")
        else:
            yield words


def slow(head: Head) -> Iterator[pl.DataFrame]:
    """Raises BadTable where a quotation mark is never closed: every row after it would be one cell."""
    width = len(head.columns)
    schema = [("row", pl.Int64), (RAGGED, pl.Boolean), *((name, pl.String) for name in head.columns)]
    with opened(head) as file:
        lines = _lines(file)
        for _ in range(head.above):
            next(lines, None)
        reader = csv.reader(_ended(lines), delimiter=head.separator)
        begun, ended = [1], False
        try:
            next(reader, None)
            records = _records(reader, head.above + 2, begun)
            mender = None
            while rows := list(islice(records, at_once(width))):
                ended = rows[-1][1] == [_END]
                mender = mender or Mender(head.columns, head.separator, (row for _, row in rows), head.mended)
                cells = [_marked(mender.of_text(n, row), n, width) for n, row in rows if any(row) and row != [_END]]
                yield pl.DataFrame(cells, schema=schema, orient="row")
        except csv.Error:  # a cell longer than any: what follows a mark that nobody closed
            ended = False
        if not ended:
            raise BadTable(head.path, "unclosed_quote", line=head.above + begun[-1])


def _marked(cells: Sequence[str | None] | None, number: int, width: int) -> list[Any]:
    """The row's number, whether it is broken, and its cells."""
    return [number, cells is None, *(cells or [None] * width)]


def _records(reader: Any, first: int, begun: list[int]) -> Iterator[tuple[int, list[str]]]:
    """Numbered from `first`; `begun` ends with the line at which the last record begins, whole or not."""
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            begun[:] = [line]
            raise
        begun[:] = [line]
        yield first, row
        first += 1


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace("\0", "")
    yield from ("\n", _END)
