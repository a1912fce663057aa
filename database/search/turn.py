"""A turn at writing the index of search: a transaction that does not wait long for another writer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

_WAIT_MS, _USUAL_WAIT_MS = 2_000, 30_000
_LOCK = 7_341_906  # any constant: two builders on one PostgreSQL database do not both build; imports do not wait for them


class Busy(Exception):
    """Another process writes to the database; the index stays as it was."""


@contextmanager
def turn(engine: Engine) -> Iterator[Connection]:
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
