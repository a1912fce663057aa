"""Every past schema comes up to date, on both engines; killed on the way it is the old one or the new one, never between."""

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event, text

from database import engine as engines
from database.engine import migrations, open_engine, upgrade

REVISIONS = [script.revision for script in reversed(list(ScriptDirectory.from_config(migrations()).walk_revisions()))]
KILLS = 10  # of each past schema, spread over the statements of its own next step; of the oldest also over all that bring it up


def _made(engine: Engine, revision: str) -> None:
    """A database as the program of this revision left it, with a few rows."""
    config = migrations()
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.execute(text("INSERT INTO council (id, key, name) VALUES (7, 'valbourg', 'Valbourg')"))
        key = ", cache_key" if revision >= "0011" else ""
        value = ", 'ab'" if key else ""
        connection.execute(text(f"INSERT INTO data_version (id, uid, number, run{key}) VALUES (1, 'abcdef', 41, 3{value})"))
        connection.execute(text(f"INSERT INTO supplier (id, key, name) VALUES {', '.join(f'({n}, {n}, {n})' for n in range(9))}"))


def _rows(connection: Connection | sqlite3.Connection) -> list[Any]:
    asked = (
        "SELECT id, key, name FROM council",
        "SELECT uid, number, run FROM data_version",
        "SELECT id, key, name FROM supplier ORDER BY id",
    )
    if isinstance(connection, sqlite3.Connection):
        return [[tuple(row) for row in connection.execute(one)] for one in asked]
    return [[tuple(row) for row in connection.execute(text(one))] for one in asked]


def test_there_is_one_line_of_schemas() -> None:
    assert len(set(REVISIONS)) == len(REVISIONS) == len(list(Path(engines.__file__).parent.glob("migrations/versions/r*.py")))


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_past_schema_keeps_its_rows(revision: str, database_address: str) -> None:
    engine = engines._connect(database_address)
    _made(engine, revision)
    with engine.connect() as connection:
        before = _rows(connection)
    upgrade(engine)
    with engine.connect() as connection:
        assert _rows(connection) == before
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == REVISIONS[-1]
        assert connection.execute(text("SELECT length(cache_key) FROM data_version")).scalar() in (64, 2)
    engine.dispose()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_killed_on_the_way_it_is_whole(revision: str, tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    engine = engines._connect(f"sqlite:///{file}")
    _made(engine, revision)
    with engine.connect() as connection:
        before = _rows(connection)
    engine.dispose()
    with closing(sqlite3.connect(file)) as held:
        held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old = file.read_bytes()
    statements, own = _counted(tmp_path, old)
    points = _spread(own) | (_spread(statements) if revision == REVISIONS[0] else set()) | {statements}
    killed, left = 0, set[str]()
    for at in sorted(points):
        for beside in tmp_path.glob("old.db*"):
            beside.unlink()
        file.write_bytes(old)
        killed += _killed_at(file, at)
        with closing(sqlite3.connect(file)) as held:
            assert held.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert held.execute("SELECT version_num FROM alembic_version").fetchone()[0] in (revision, REVISIONS[-1])
            assert _rows(held) == before
            whole = "\n".join(held.iterdump())
        if whole in left:  # to the letter what was opened before
            continue
        left.add(whole)
        again = open_engine(f"sqlite:///{file}")
        with again.connect() as connection:
            assert _rows(connection) == before
        again.dispose()
    assert killed == len(points)
    assert left


def _spread(statements: int) -> set[int]:
    return {1 + turn * (statements - 1) // KILLS for turn in range(KILLS)}


def _counted(folder: Path, old: bytes) -> tuple[int, int]:
    """How many statements bring it up to date, and how many of them to the next schema."""
    (folder / "counted.db").write_bytes(old)
    engine = engines._connect(f"sqlite:///{folder}/counted.db")
    ran: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _connection, _cursor, statement, *_: ran.append(statement))
    upgrade(engine)
    engine.dispose()
    return len(ran), 1 + next(at for at, one in enumerate(ran) if one.startswith("UPDATE alembic_version"))


def _killed_at(file: Path, statement: int) -> bool:
    """A process of its own is killed at this statement, as a machine that loses its power would; whether it came so far."""
    child = os.fork()
    if child == 0:
        engine = engines._connect(f"sqlite:///{file}")
        ran = [0]

        def count(*_: object) -> None:
            ran[0] += 1
            if ran[0] == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(engine, "before_cursor_execute", count)
        try:
            upgrade(engine)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
