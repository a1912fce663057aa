"""The engine: SQLite in one file by default, another or PostgreSQL by DATABASE_URL; the schema is brought up to date on first use."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from council.data_version import DataVersion
from database import owner_only
from locales import text as sentence

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"
DEFAULT_FILE = Path("data/seance-publique.db")
_DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql+psycopg")
_WAIT_MS = 30_000
_IMPORT_LOCK = 7_341_905  # any constant: two imports into one PostgreSQL database take turns, as on SQLite


class UnusableDatabase(Exception):
    """A database that this program does not touch; the message is for people."""


class UnsupportedDatabase(UnusableDatabase):
    """DATABASE_URL names a kind of database, or a driver, with which nothing was tested."""


class NewerSchema(UnusableDatabase):
    """The database was written by a newer program than this one."""


class OutdatedReplica(UnusableDatabase):
    """A replica whose primary has not brought the schema up to date: nothing can be written to it."""


def database_url() -> str:
    """DATABASE_URL, else the default file under the current folder; plain postgresql:// URLs get the driver we ship.

    Raises UnsupportedDatabase.
    """
    url = _url(os.environ.get("DATABASE_URL") or f"sqlite:///{DEFAULT_FILE}")
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    return url.render_as_string(hide_password=False)


def _url(address: str) -> URL:
    try:
        return make_url(address)
    except (ArgumentError, ValueError) as error:  # an address may hold a password: it is not said again
        raise UnsupportedDatabase(sentence("database.unsupported", "fr", name="?")) from error


def shared_engine(url: str | None = None) -> Engine:
    """The process's one engine on `url` (default: `database_url()`), its schema up to date. Raises UnusableDatabase."""
    return _shared(url or database_url())


@cache
def _shared(url: str) -> Engine:
    return open_engine(url)


def open_engine(url: str) -> Engine:
    """A new engine with its schema up to date; makes the SQLite file and its folder. Raises UnusableDatabase."""
    engine = _connect(url)
    try:
        upgrade(engine)
    except BaseException:
        engine.dispose()  # a connection left open would say that somebody uses the database
        raise
    return engine


def _connect(url: str) -> Engine:
    target = _url(url)
    if target.drivername not in _DRIVERS:
        raise UnsupportedDatabase(sentence("database.unsupported", "fr", name=target.drivername))
    if target.get_backend_name() != "sqlite":
        return create_engine(target, pool_pre_ping=True)
    if target.database and target.database != ":memory:":
        owner_only.make(Path(target.database))
    engine = create_engine(target, connect_args={"timeout": _WAIT_MS / 1000})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing itself: `_begin` says which kind of transaction
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", f"busy_timeout={_WAIT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A reader that turns writer after another's commit fails at once in SQLite: imports ask for the lock first.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One import transaction: all or nothing, and one at a time over all processes."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _IMPORT_LOCK})
        yield connection


def is_replica(connection: Connection) -> bool:
    """Whether the database only follows another: nothing can be written to it."""
    return connection.dialect.name == "postgresql" and bool(connection.execute(text("SELECT pg_is_in_recovery()")).scalar())


def upgrade(engine: Engine) -> None:
    """Brings the schema to this program's. Raises NewerSchema, OutdatedReplica."""
    with engine.connect() as connection:
        if revision_on(connection) == newest():
            return
        if is_replica(connection):
            raise OutdatedReplica(sentence("database.outdated_replica", "fr"))
    from alembic import command  # noqa: PLC0415  most starts find the schema as it is

    config = migrations()
    with writing(engine) as connection:
        revision = revision_on(connection)
        if revision is not None and revision not in _revisions():
            raise NewerSchema(sentence("database.newer_schema", "fr", revision=revision))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.execute(select(DataVersion.id)).first() is None:
            connection.execute(insert(DataVersion).values(id=1, uid=uuid4().hex, number=0, run=0, cache_key=secrets.token_hex(32)))


def revision_on(connection: Connection) -> str | None:
    """The revision of the schema that stands in the database; None where it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def newest() -> str:
    """The revision of this program's schema, told by the name of its script."""
    return max(_revisions())


def _revisions() -> set[str]:
    return {path.name[1:5] for path in (_MIGRATIONS / "versions").glob("r[0-9]*.py")}


def migrations() -> "Config":
    """Alembic's configuration, without a file: the scripts stand beside this module."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config(stdout=sys.stdout)  # left out, it is what stood there when Alembic was first imported, which may be closed
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config
