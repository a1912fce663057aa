"""Rows as bytes, part by part: JSON, JSON lines, CSV; Parquet by a file that is written whole and goes once it is sent."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any

import polars as pl
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from api.asked import Asked, Format
from api.rows import PLACE
from exports.csv import safe_text
from exports.table import MONEY

MIME: dict[Format, str] = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
}
_CHUNK = 1 << 18


def cut(parts: Iterator[pl.DataFrame], limit: int | None, on_cut: Callable[[int], None]) -> Iterator[pl.DataFrame]:
    """No more than `limit` rows; `on_cut` is told the place of the next one where there is one."""
    left = limit
    for part in parts:
        if not part.height:
            continue
        if left is None:
            yield part
        elif part.height > left:
            if left:
                yield part.head(left)
            on_cut(int(part[PLACE][left]))
            return
        else:
            left -= part.height
            yield part


def page(parts: Iterator[pl.DataFrame], asked: Asked, head: dict[str, Any]) -> tuple[bytes, int | None]:
    """One page of JSON: head, rows, and the place of the next row, if any."""
    told: list[int] = []
    kept = [_shown(part, asked) for part in cut(parts, asked.limit, told.append)]
    rows = pl.concat(kept) if kept else pl.DataFrame()
    buffer = BytesIO()
    _plain(rows).write_json(buffer)
    following = next(iter(told), None)
    ahead = {"next": asked.cursor(following) if following is not None else None, "count": rows.height}
    return json.dumps(head | ahead, ensure_ascii=False)[:-1].encode() + b', "rows": ' + buffer.getvalue() + b"}", following


def lines(parts: Iterator[pl.DataFrame], asked: Asked) -> Iterator[bytes]:
    """JSON lines."""
    for part in cut(parts, asked.limit, _ignore):
        buffer = BytesIO()
        _plain(_shown(part, asked)).write_ndjson(buffer)
        yield buffer.getvalue()


def csv(parts: Iterator[pl.DataFrame], asked: Asked) -> Iterator[bytes]:
    """Standard CSV: comma, point, UTF-8; the head comes even where no row does."""
    yield _csv(pl.DataFrame(schema={column.name: column.dtype for column in asked.columns}), head=True)
    for part in cut(parts, asked.limit, _ignore):
        yield _csv(_shown(part, asked), head=False)


def parquet(parts: Iterator[pl.DataFrame], asked: Asked, about: dict[str, Any]) -> IO[bytes]:
    """A file open at its start, exact types and `about` in its metadata; it is gone once it is closed."""
    empty = pl.DataFrame(schema={column.name: column.dtype for column in asked.columns}).to_arrow()
    schema = empty.schema.with_metadata({"about": json.dumps(about, ensure_ascii=False)})
    held: IO[bytes] = NamedTemporaryFile(prefix="seance-", suffix=".parquet")  # noqa: SIM115
    with pq.ParquetWriter(held.name, schema, compression="zstd") as writer:
        for part in cut(parts, asked.limit, _ignore):
            writer.write_table(_shown(part, asked).to_arrow().cast(schema))
    return held


def sent(held: IO[bytes]) -> Iterator[bytes]:
    """A file's bytes; it is closed behind them."""
    with held, Path(held.name).open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _shown(part: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    return part.select(column.name for column in asked.columns)


def _plain(rows: pl.DataFrame) -> pl.DataFrame:
    """Amounts as numbers: JSON knows no other."""
    return rows.with_columns(pl.col(MONEY).cast(pl.Float64))


def _csv(rows: pl.DataFrame, *, head: bool) -> bytes:
    buffer = BytesIO()
    safe_text(rows).write_csv(buffer, include_header=head, datetime_format="%Y-%m-%dT%H:%M:%S")
    return buffer.getvalue()


def _ignore(_place: int) -> None:
    """Where a file was cut need not be told: whoever asked for a limit knows."""
