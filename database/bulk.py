"""Frames into tables by the thousand: COPY on PostgreSQL, batched inserts on SQLite, inside the caller's transaction."""

from collections.abc import Iterator
from typing import Any

import polars as pl
from sqlalchemy import Connection

from council import Table

_AT_ONCE = 50_000


def insert_frame(connection: Connection, table: type[Table], frame: pl.DataFrame) -> None:
    """Inserts every row; the frame's columns are the table's, NULL where null, dates as dates."""
    if frame.is_empty():
        return
    (_copy if connection.dialect.name == "postgresql" else _insert)(connection, table, frame)


def _copy(connection: Connection, table: type[Table], frame: pl.DataFrame) -> None:
    columns = ", ".join(f'"{name}"' for name in frame.columns)
    cursor: Any = connection.connection.cursor()
    with cursor.copy(f"COPY {table.__tablename__} ({columns}) FROM STDIN (FORMAT csv)") as copy:
        for part in _parts(frame):
            copy.write(part.write_csv(include_header=False, quote_style="necessary").encode())


def _insert(connection: Connection, table: type[Table], frame: pl.DataFrame) -> None:
    columns = ", ".join(f'"{name}"' for name in frame.columns)
    places = ", ".join("?" * frame.width)
    dates = [pl.col(name).cast(pl.String) for name, kind in frame.schema.items() if kind == pl.Date]
    cursor: Any = connection.connection.cursor()
    statement = f"INSERT INTO {table.__tablename__} ({columns}) VALUES ({places})"  # nosec B608  # noqa: S608
    for part in _parts(frame.with_columns(dates)):
        cursor.executemany(statement, part.iter_rows())


def _parts(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    return frame.iter_slices(_AT_ONCE)
