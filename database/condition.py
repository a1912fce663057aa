"""The state in which database, snapshot and index of search are, told without changing any of them: what a monitor asks for."""

import datetime
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DBAPIError

from council.data_version import DataVersion
from database.engine import is_replica, newest, revision_on
from database.search import index as search_index
from database.snapshot import sealed, snapshot
from database.snapshot.program import program

_BUSY = ("locked", "busy")
_WAIT_MS = 200
_FOLLOWING = text(
    "SELECT EXISTS (SELECT FROM pg_stat_wal_receiver) AS streams, pg_last_wal_replay_lsn() >= pg_last_wal_receive_lsn() AS whole,"
    " EXTRACT(EPOCH FROM clock_timestamp() - pg_last_xact_replay_timestamp()) AS age"
)


@dataclass(frozen=True, slots=True)
class Condition:
    """`status`: ok; degraded (pages show, something is amiss); down (a page would fail). Ages in seconds.

    `snapshot`: current, to_build, damaged (it is made anew when next asked for), none (it cannot be made).
    `search`: current, behind, none.
    `replica`: streaming (it follows a primary), cut (its primary does not answer it); none where the database is no replica.
    `replica_lag`: how long ago the last change that it shows was made; 0 where it shows all that its primary has.
    """

    status: str
    database: str
    writable: bool
    schema: str | None
    schema_expected: str | None
    program: str
    data_version: int | None = None
    data_age: int | None = None
    snapshot: str = "none"
    snapshot_version: str | None = None
    snapshot_age: int | None = None
    search: str = "none"
    replica: str = "none"
    replica_lag: int | None = None

    def told(self) -> dict[str, Any]:
        """As JSON holds it."""
        return asdict(self)


def unreachable() -> Condition:
    """Of a database that cannot be opened at all."""
    return Condition("down", "unreachable", False, None, newest(), program())


def condition(engine: Engine) -> Condition:
    """How things stand now. Raises nothing of the database's."""
    try:
        with snapshot.reading(engine) as connection:
            schema = revision_on(connection)
            if schema != newest():
                return Condition("down", "other_schema", False, schema, newest(), program())
            row = connection.execute(select(DataVersion.number, DataVersion.changed_at)).one()
            folder = snapshot.cache_folder(engine) / snapshot.version(connection)
            index = search_index.state(connection)
            replica, lag = following(connection)
    except (DBAPIError, OSError):
        return unreachable()
    state, age = _of_snapshot(folder)
    search = "none" if index is None else "current" if index == folder.name else "behind"
    writable = _writable(engine)
    well = writable and state == "current" and search == "current"
    return Condition(
        "down" if state == "none" else "ok" if well else "degraded",
        "ok",
        writable,
        schema,
        newest(),
        program(),
        row.number,
        _age(row.changed_at),
        state,
        folder.name,
        age,
        search,
        replica,
        lag,
    )


def following(connection: Connection) -> tuple[str, int | None]:
    """`replica` and `replica_lag` of the database that is read."""
    if not is_replica(connection):
        return "none", None
    row = connection.execute(_FOLLOWING).one()
    return "streaming" if row.streams else "cut", 0 if row.streams and row.whole else max(0, round(row.age or 0))


def _of_snapshot(folder: Path) -> tuple[str, int | None]:
    """Its state by its seal, sizes alone: whole files are summed at the start and where one was written since or cannot be read."""
    if not folder.is_dir():
        return ("to_build" if _may_write(folder.parent) else "none"), None
    try:
        made = datetime.datetime.fromtimestamp(folder.stat().st_mtime, datetime.UTC).replace(tzinfo=None)
    except OSError:
        made = None
    if sealed.damage(folder, deep=snapshot.written_since(folder)) is None:
        return "current", _age(made)
    return ("damaged" if _may_write(folder.parent) else "none"), _age(made)


def _may_write(folder: Path) -> bool:
    """Whether a folder can be made here, as far as is known without trying."""
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        probe = there / ".may-write"
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def _writable(engine: Engine) -> bool:
    """Whether an import could begin; one that is running says yes."""
    try:
        if engine.dialect.name == "postgresql":
            with engine.connect() as connection:
                return connection.execute(text("SHOW transaction_read_only")).scalar() == "off"
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            waited = driver.execute("PRAGMA busy_timeout").fetchone()[0]
            driver.execute(f"PRAGMA busy_timeout={_WAIT_MS}")
            try:
                driver.execute("BEGIN IMMEDIATE")
                driver.execute("UPDATE data_version SET number = number WHERE id = 1")
                return True
            finally:
                if driver.in_transaction:
                    driver.execute("ROLLBACK")
                driver.execute(f"PRAGMA busy_timeout={waited}")
    except (DBAPIError, engine.dialect.loaded_dbapi.Error) as error:
        return any(word in str(error) for word in _BUSY)


def _age(since: datetime.datetime | None) -> int | None:
    """Seconds; none below nought, for a clock may be set back."""
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    return max(0, round((now - since).total_seconds())) if since else None
