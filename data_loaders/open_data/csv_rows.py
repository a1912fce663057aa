"""The rows of a CSV file in batches of bounded memory: at the speed of Polars where all rows are whole, else cell by cell."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import IO, Any

import polars as pl

from data_loaders.open_data.bad_table import BadTable
from data_loaders.open_data.head import Head
from data_loaders.open_data.mixed_text import WIDE, as_utf_8, decoded

RAGGED = "ragged"  # a column of its own: true where the row has not as many cells as the header
_AT_ONCE = 8 << 20  # bytes, or characters where they are not UTF-8
_LONGEST = 16 << 20  # of one record: behind more than that a quotation mark was never closed
_CELLS = 1 << 20
_END = "\x1d"  # a last line of our own: swallowed where a quotation mark before it was never closed


class BrokenRows(BadTable):
    """Rows of a CSV file hold more or fewer cells than its header: it must be read again, cell by cell."""

    def __init__(self, head: Head) -> None:
        super().__init__(head.path, "broken")


def at_once(columns: int) -> int:
    """How many rows of so many cells are held in memory."""
    return max(1, _CELLS // max(1, columns))


def numbered(frames: Iterator[pl.DataFrame], first: int) -> Iterator[pl.DataFrame]:
    """With `row`, counted on from `first`, and RAGGED false."""
    for frame in frames:
        yield frame.with_row_index("row", first).with_columns(pl.col("row").cast(pl.Int64), pl.lit(value=False).alias(RAGGED))
        first += frame.height


def fast(head: Head) -> Iterator[pl.DataFrame]:
    """Raises BrokenRows where a row is not whole: Polars fills it up and says nothing, so separators are counted against cells."""
    if b"\n" not in head.opening:
        raise BrokenRows(head)  # lines that end as on old Macintoshes, or none
    for frame in numbered(_whole(head), head.above + 2):
        yield frame.filter(pl.any_horizontal(pl.col(head.columns).is_not_null()))


def _whole(head: Head) -> Iterator[pl.DataFrame]:
    schema = dict.fromkeys(head.columns, pl.String)
    above = 1  # the header
    for part in _parts(head):
        try:
            frame = pl.read_csv(
                part, has_header=False, skip_rows=above, separator=head.separator, schema=schema, infer_schema=False, encoding="utf8-lossy"
            )
        except pl.exceptions.PolarsError as error:
            raise BrokenRows(head) from error
        in_header = above * (len(head.columns) - 1 + sum(name.count(head.separator) for name in head.columns))
        if part.count(head.separator.encode()) != in_header + _separators(head, frame, quoted=b'"' in part):
            raise BrokenRows(head)
        above = 0
        if frame.height:
            yield frame


def _parts(head: Head) -> Iterator[bytes]:
    """The file as UTF-8 from its header on, cut where a record ends: at a line's end with no quotation mark open before it."""
    rest = b""
    with _opened(head) as file:
        for _ in range(head.above):
            file.readline()
        while chunk := file.read(_AT_ONCE):
            rest += chunk.encode() if isinstance(chunk, str) else chunk
            cut = _cut(rest)
            if not cut and len(rest) > _LONGEST:
                raise BrokenRows(head)
            if cut:
                yield as_utf_8(rest[:cut])
                rest = rest[cut:]
    if rest:
        yield as_utf_8(rest)


def _cut(data: bytes) -> int:
    """Where the last whole record ends; 0 where none does. Each mark is counted once, however many lines stand behind an open one."""
    cut = data.rfind(b"\n") + 1
    marks = data.count(b'"', 0, cut)
    while cut and marks % 2:
        before = data.rfind(b"\n", 0, cut - 1) + 1
        marks -= data.count(b'"', before, cut)
        cut = before
    return cut


def _opened(head: Head) -> IO[bytes] | IO[str]:
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


def _separators(head: Head, frame: pl.DataFrame, quoted: bool) -> int:
    """How many separators whole rows have, with those inside quoted cells."""
    whole = frame.height * (len(head.columns) - 1)
    if not quoted:
        return whole
    inside = frame.select(pl.sum_horizontal(pl.col(head.columns).str.count_matches(head.separator, literal=True).sum())).item()
    return whole + int(inside or 0)


def slow(head: Head) -> Iterator[pl.DataFrame]:
    """Raises BadTable where a quotation mark is never closed: every row after it would be one cell."""
    width = len(head.columns)
    schema = [("row", pl.Int64), (RAGGED, pl.Boolean), *((name, pl.String) for name in head.columns)]
    with _opened(head) as file:
        lines = _lines(file)
        for _ in range(head.above):
            next(lines, None)
        reader = csv.reader(_ended(lines), delimiter=head.separator)
        begun, ended = [1], False
        try:
            next(reader, None)
            records = _records(reader, head.above + 2, begun)
            while rows := list(islice(records, at_once(width))):
                ended = rows[-1][1] == [_END]
                cells = [
                    [n, len(row) != width, *(row if len(row) == width else [None] * width)] for n, row in rows if any(row) and row != [_END]
                ]
                yield pl.DataFrame(cells, schema=schema, orient="row")
        except csv.Error:  # a cell longer than any: what follows a mark that nobody closed
            ended = False
        if not ended:
            raise BadTable(head.path, "unclosed_quote", line=head.above + begun[-1])


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
