"""Whether anybody else has the database open: what takes its place may not come while a site or an import runs on it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from database.review.decision_values import Undecidable

_LEAVING = 5.0  # seconds in which the connections of a site that was just stopped are gone
_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    " AND usesysid IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend'"
)


@contextmanager
def of_file(file: Path) -> Iterator[None]:
    """Nobody else has this SQLite file open, nor opens it until the context ends. Raises Undecidable.

    SQLite leaves its write-ahead log only where it is alone, which tells of idle connections too. A file that is no database is nobody's.
    """
    with closing(sqlite3.connect(file, timeout=_LEAVING, isolation_level=None)) as held:
        try:
            held.execute("PRAGMA journal_mode=DELETE")
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise Undecidable("backup.in_use") from error
        except sqlite3.DatabaseError:
            pass  # damaged, which is why another takes its place
        yield


def of_server(url: URL) -> None:
    """Nobody else is connected to this PostgreSQL database. Raises Undecidable; of a server that does not answer it says nothing."""
    engine, until = create_engine(url), time.monotonic() + _LEAVING
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            while connection.execute(_OTHERS).scalar_one():
                if time.monotonic() > until:
                    raise Undecidable("backup.in_use")
                time.sleep(0.1)
    except DBAPIError:
        return
    finally:
        engine.dispose()
