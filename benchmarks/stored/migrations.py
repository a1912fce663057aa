"""Past schemas brought up to date and killed on the way: `python -m benchmarks.stored.migrations [--sqlite STEP] [--postgresql STEP]`.

Of each past schema a database with some rows is killed at every STEP-th statement (1: at each) of all that bring it up to date. It must be
the old one or the new one then, with the same rows, and come up to date when it is opened again.
"""

import argparse
import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import head, row
from database.engine import open_engine
from tests.database.past_schemas import REVISIONS, killed_at, made, rows, statements

# The address of a fresh copy of the database that is named by another address.
Copy = Callable[[str], str]


def main() -> None:
    """A row an engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", type=int, default=1, metavar="STEP", help="default: 1; 0: not at all")
    parser.add_argument("--postgresql", type=int, default=10, metavar="STEP", help="default: 10; 0: not at all")
    asked = parser.parse_args()
    head()
    if asked.sqlite:
        with TemporaryDirectory(prefix="seance-migrations-") as name:
            _tried("SQLite", asked.sqlite, f"sqlite:///{name}/{{}}.db", _file)
    if asked.postgresql:
        with servers() as place:
            server = Postgres.alone(place / "alone").address(wait=60)
            _tried("PostgreSQL", asked.postgresql, server.replace("/postgres?", "/{}?"), _database)


def _tried(name: str, step: int, address: str, copy: Copy) -> None:
    killed, between, changed, not_up = 0, 0, 0, 0
    for revision in REVISIONS[:-1]:
        old = _old(address.format(f"old_{revision}"), revision)
        before = _state(old)
        for at in range(1, len(statements(copy(old))) + 1, step):
            url = copy(old)
            killed += killed_at(url, at)
            now = _state(url)
            between += now[0] not in (revision, REVISIONS[-1])
            changed += now[1] != before[1]
            open_engine(url).dispose()
            not_up += _state(url) != (REVISIONS[-1], before[1])
    told = f"{len(REVISIONS) - 1} past schemas, {killed:,} kills, at every {step}. statement of all that bring them up to date"
    row(
        f"past schemas killed midway, {name}", told, f"{between} between two schemas, {changed} rows changed, {not_up} not up to date after"
    )


def _old(url: str, revision: str) -> str:
    if url.startswith("postgresql"):
        _ask_server(url, f"CREATE DATABASE old_{revision} TEMPLATE template0")
    engine = create_engine(url)
    made(engine, revision)
    engine.dispose()
    return url


def _state(url: str) -> tuple[str | None, object]:
    """(schema, rows)."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar(), rows(connection)
    finally:
        engine.dispose()


def _file(url: str) -> str:
    old = Path(url.removeprefix("sqlite:///"))
    new = old.with_name("copy.db")
    for beside in old.parent.glob("copy.db*"):
        beside.unlink()
    shutil.copyfile(old, new)
    return f"sqlite:///{new}"


_NUMBERS = itertools.count()


def _database(url: str) -> str:
    number = next(_NUMBERS)
    if number:
        _ask_server(url, f"DROP DATABASE copy_{number - 1} WITH (FORCE)")
    _ask_server(url, f"CREATE DATABASE copy_{number} TEMPLATE {make_url(url).database}")
    return make_url(url).set(database=f"copy_{number}").render_as_string(hide_password=False)


def _ask_server(url: str, statement: str) -> None:
    owner = create_engine(make_url(url).set(database="postgres"), isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.execute(text(statement))
    owner.dispose()


if __name__ == "__main__":
    main()
