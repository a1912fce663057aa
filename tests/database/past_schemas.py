"""Databases as past programs left them, and an upgrade of one that is killed at a statement."""

import os
import signal
import sqlite3
from typing import Any

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event, text

from database import engine as engines
from database.engine import migrations, upgrade

REVISIONS = [script.revision for script in reversed(list(ScriptDirectory.from_config(migrations()).walk_revisions()))]


def made(engine: Engine, revision: str) -> None:
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


def rows(connection: Connection | sqlite3.Connection) -> list[Any]:
    """All that `made` put in."""
    asked = (
        "SELECT id, key, name FROM council",
        "SELECT uid, number, run FROM data_version",
        "SELECT id, key, name FROM supplier ORDER BY id",
    )
    if isinstance(connection, sqlite3.Connection):
        return [[tuple(row) for row in connection.execute(one)] for one in asked]
    return [[tuple(row) for row in connection.execute(text(one))] for one in asked]


def statements(url: str) -> list[str]:
    """Those that bring this database up to date."""
    engine = engines._connect(url)
    ran: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _connection, _cursor, statement, *_: ran.append(statement))
    upgrade(engine)
    engine.dispose()
    return ran


def killed_at(url: str, statement: int) -> bool:
    """A process of its own is killed at this statement, as a machine that loses its power would; whether it came so far."""
    child = os.fork()
    if child == 0:
        engine = engines._connect(url)
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
