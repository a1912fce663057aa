"""The rows of open-data files beside the snapshots, enciphered, for no mask covers them: each file is written once a loading.

The same bytes under another mapping have other rows, so that the day of the loading is part of the folder's name.
"""

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
from sqlalchemy import Connection, literal, select
from sqlalchemy.types import Boolean, Date, Float, Integer, TypeEngine

from council import OpenFile, Table
from database.snapshot import guarded
from database.snapshot.whole_folder import PARTIAL, whole_folder

FOLDER = "open-data"
_AT_ONCE = 100_000
_ABANDONED_AFTER = 3600.0  # seconds: of a load that was killed
_FILE = re.compile(r"\d+(?:-\d+)?")


def lines(connection: Connection, cache: Path, table: type[Table], form: tuple[str, ...] = ()) -> pl.LazyFrame:
    """All stored rows of a table, of every file or of those of some forms, lazily; `file_id` and `row` are each row's evidence."""
    own, wanted = guarded.key(connection), schema(table)
    parts = []
    for file_id, edition in editions(connection, form) if holds(connection, table) else ():
        try:
            paths = _parts(connection, cache, table, file_id, edition)
            parts += [guarded.scan(paths, wanted, own)] if paths else []
        except OSError:  # damaged, another database's, or gone meanwhile
            shutil.rmtree(cache / FOLDER / table.__tablename__ / edition, ignore_errors=True)
            paths = _parts(connection, cache, table, file_id, edition)
            parts += [guarded.scan(paths, wanted, own)] if paths else []
    return pl.concat(parts) if parts else pl.LazyFrame(schema=wanted)


def holds(connection: Connection, table: type[Table]) -> bool:
    """Whether a file has rows in the table: most files are of one form, and what is asked of the other tables says nothing."""
    return connection.execute(select(literal(1)).select_from(table).limit(1)).first() is not None


def editions(connection: Connection, form: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    """The files now in the database, of some forms where said: address, and a name that changes with every loading of the file."""
    files = select(OpenFile.id, OpenFile.loaded_at).order_by(OpenFile.id)
    found = connection.execute(files.where(OpenFile.form.in_(form)) if form else files)
    return [(file_id, edition(file_id, loaded_at)) for file_id, loaded_at in found]


def edition(file_id: int, loaded_at: datetime) -> str:
    """The name of one loading of a file."""
    return f"{file_id}-{loaded_at:%Y%m%d%H%M%S%f}"


def schema(table: type[Table]) -> pl.Schema:
    """The Polars types of a table's columns."""
    return pl.Schema({column.name: _type(column.type) for column in table.__table__.columns})


def forget_gone(connection: Connection, cache: Path) -> None:
    """Removes the rows of files, and of earlier loadings of one, that the database no longer holds."""
    kept = {edition for _, edition in editions(connection)}
    for folder in (cache / FOLDER).glob("*/*"):
        with suppress(OSError):  # another process removes it as well
            left = folder.name.startswith(PARTIAL) and time.time() - folder.stat().st_mtime > _ABANDONED_AFTER
            if left or (_FILE.fullmatch(folder.name) and folder.name not in kept):
                shutil.rmtree(folder, ignore_errors=True)


def _parts(connection: Connection, cache: Path, table: type[Table], file_id: int, edition: str) -> list[Path]:
    folder = cache / FOLDER / table.__tablename__ / edition
    if folder.is_dir() and any(folder.glob("*.parquet")):  # of a program that wrote them in clear
        shutil.rmtree(folder)
    if not folder.is_dir():
        _write(connection, folder, table, file_id)
    return sorted(folder.glob(f"*{guarded.SUFFIX}"))


def _write(connection: Connection, folder: Path, table: type[Table], file_id: int) -> None:
    own = guarded.key(connection)
    with whole_folder(folder) as partial:
        for number, frame in enumerate(_frames(connection, table, file_id)):
            guarded.write(partial / f"{number:05}{guarded.SUFFIX}", frame, own)


def _frames(connection: Connection, table: type[Table], file_id: int) -> Iterator[pl.DataFrame]:
    """By the driver's own cursor: SQLAlchemy's types would cost more than all the rest, and Polars knows them as well."""
    wanted = schema(table)
    columns = ", ".join(f'"{name}"' for name in wanted)
    asked = f'SELECT {columns} FROM "{table.__tablename__}" WHERE "file_id" = {int(file_id)} ORDER BY "row"'  # nosec B608  # noqa: S608
    lite = connection.dialect.name == "sqlite"  # it holds dates as text and booleans as numbers
    drawn = {
        name: (pl.String if kind == pl.Date else pl.Int64 if kind == pl.Boolean else kind) if lite else kind
        for name, kind in wanted.items()
    }
    dates = [pl.col(name).str.to_date("%Y-%m-%d") for name, kind in wanted.items() if lite and kind == pl.Date]
    booleans = [pl.col(name).cast(pl.Boolean) for name, kind in wanted.items() if lite and kind == pl.Boolean]
    cursor: Any = connection.connection.cursor()
    cursor.execute(asked)
    while rows := cursor.fetchmany(_AT_ONCE):
        yield pl.DataFrame(rows, schema=drawn, orient="row").with_columns(dates + booleans)
    cursor.close()


def _type(kind: TypeEngine[Any]) -> Any:
    if isinstance(kind, Boolean):
        return pl.Boolean
    if isinstance(kind, Date):
        return pl.Date
    if isinstance(kind, Float):
        return pl.Float64
    return pl.Int64 if isinstance(kind, Integer) else pl.String
