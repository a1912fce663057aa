"""The rows of a CSV file at the speed of Polars, where all of them are whole."""

from collections.abc import Iterator

import polars as pl

from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.csv_rows import numbered, opened
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.mixed_text import as_utf_8

_AT_ONCE = 8 << 20  # bytes, or characters where they are not UTF-8
_LONGEST = 16 << 20  # of one record: behind more than that a quotation mark was never closed


class BrokenRows(BadTable):
    """Rows of a CSV file hold more or fewer cells than its header: it must be read again, cell by cell."""

    def __init__(self, head: Head) -> None:
        super().__init__(head.path, "broken")


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
    with opened(head) as file:
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


def _separators(head: Head, frame: pl.DataFrame, quoted: bool) -> int:
    """How many separators whole rows have, with those inside quoted cells."""
    whole = frame.height * (len(head.columns) - 1)
    if not quoted:
        return whole
    inside = frame.select(pl.sum_horizontal(pl.col(head.columns).str.count_matches(head.separator, literal=True).sum())).item()
    return whole + int(inside or 0)
