"""The index of search in the database: brought to the present version of the data by whoever finds it older, never by an import.

Why here and so. Several servers share one index, as they share the database. An import writes none of it, so that it loads as fast as
before; the first visitor after an import, or the server's start, adds what is new and takes out what is gone (an entry's number says what
it holds), after the new entries stand and in the transaction that says "done": a build that is killed leaves what was found before.
Entries are made from the masked snapshot alone: what pages do not show is not in the index at all.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import polars as pl
from sqlalchemy import Connection, Engine, delete, insert, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from council import SearchEntry, SearchState
from database import snapshot
from database.bulk import insert_frame
from database.masked_texts import FOLDER
from database.search_entries import entries
from database.search_words import indexed

_LOG = logging.getLogger("seance_publique")
_AT_ONCE = 20_000  # entries a transaction: an import that waits for it waits seconds
_PAPERS_AT_ONCE = 500
_WAIT_MS, _USUAL_WAIT_MS = 2_000, 30_000
_LOCK = 7_341_906  # any constant: two builders on one PostgreSQL database do not both build; imports do not wait for them
_BUILDING = Lock()
_COLUMNS = [column.name for column in SearchEntry.__table__.columns]


class Busy(Exception):
    """Another process writes to the database; the index stays as it was."""


def soon(engine: Engine, wait: float = 3.0) -> None:
    """Brings the index up to date beside the caller, who waits for some seconds at most: the first build of a country takes longer."""
    with engine.connect() as connection:
        if state(connection) == snapshot.version(connection):
            return
    if _BUILDING.locked():
        if _BUILDING.acquire(timeout=wait):
            _BUILDING.release()
        return
    builder = Thread(target=_in_silence, args=(engine,), name="search index", daemon=True)
    builder.start()
    builder.join(wait)


def _in_silence(engine: Engine) -> None:
    try:
        refresh(engine)
    except Busy:
        _LOG.info("search index: another process writes, the next search tries again")
    except Exception:
        _LOG.exception("search index")


def refresh(engine: Engine) -> None:
    """The index of the data as they are now. Raises Busy."""
    with _BUILDING:
        folder = snapshot.current(engine)
        with snapshot.reading(engine) as connection:
            if state(connection) == folder.name:
                return
            wanted = entries(connection, folder)
            known = set(connection.execute(select(SearchEntry.id)).scalars())
        new = wanted.filter(~pl.col("id").is_in(list(known)))
        gone = sorted(known.difference(wanted["id"]))
        _write(engine, folder, new, gone)


def state(connection: Connection) -> str | None:
    """The version of the data that the index shows; None where it was never whole."""
    return connection.execute(select(SearchState.version)).scalar()


def _write(engine: Engine, folder: Path, new: pl.DataFrame, gone: list[int]) -> None:
    """New entries part by part, the last with the end of the old ones: at no moment is less found than before."""
    last: pl.DataFrame | None = None
    for part in _rows(new, folder, engine.dialect.name):
        if last is not None:
            with _turn(engine) as connection:
                insert_frame(connection, SearchEntry, last)
        last = part
    with _turn(engine) as connection:
        if last is not None:
            insert_frame(connection, SearchEntry, last)
        for start in range(0, len(gone), _AT_ONCE):
            connection.execute(delete(SearchEntry).where(SearchEntry.id.in_(gone[start : start + _AT_ONCE])))
        connection.execute(delete(SearchState))
        connection.execute(insert(SearchState), [{"id": 1, "version": folder.name}])
        if connection.dialect.name == "postgresql" and new.height > _AT_ONCE:
            connection.execute(text("ANALYZE search_entry"))


def _rows(new: pl.DataFrame, folder: Path, dialect: str) -> Iterator[pl.DataFrame]:
    """Rows as their table holds them, in the order of their numbers, for FTS5 writes its index anew where a number is less than the last;
    the papers' texts are read a few hundred at a time."""
    short = new.filter(pl.col("document_id").is_null()).sort("id")
    for part in short.iter_slices(_AT_ONCE):
        if part.height:
            yield indexed(part, {}, dialect).select(_COLUMNS)
    acts = new.filter(pl.col("document_id").is_not_null()).sort("document_id")
    papers = acts["document_id"].unique(maintain_order=True)
    for start in range(0, papers.len(), _PAPERS_AT_ONCE):
        these = papers[start : start + _PAPERS_AT_ONCE].to_list()
        texts = pl.scan_parquet(folder / FOLDER / "*.parquet").filter(pl.col("document_id").is_in(these)).select("document_id", "text")
        found = dict(texts.collect().iter_rows())
        yield indexed(acts.filter(pl.col("document_id").is_in(these)).sort("id"), found, dialect).select(_COLUMNS)


@contextmanager
def _turn(engine: Engine) -> Iterator[Connection]:
    """A transaction that does not wait long for another writer. Raises Busy."""
    try:
        with engine.connect().execution_options(writes=True) as connection:
            if connection.dialect.name == "sqlite":
                _wait_at_most(connection, _WAIT_MS)
            try:
                with connection.begin():
                    if not _first(connection):
                        raise Busy
                    yield connection
            finally:
                if connection.dialect.name == "sqlite":
                    _wait_at_most(connection, _USUAL_WAIT_MS)
    except (OperationalError, IntegrityError) as error:  # another writer, or another builder that made the same entries first
        raise Busy from error


def _wait_at_most(connection: Connection, milliseconds: int) -> None:
    """By the driver itself: a statement of ours would begin the transaction."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA busy_timeout={milliseconds}")


def _first(connection: Connection) -> bool:
    if connection.dialect.name != "postgresql":
        return True
    return bool(connection.execute(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": _LOCK}).scalar())
