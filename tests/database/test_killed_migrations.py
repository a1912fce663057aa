"""Every past schema comes up to date, on both engines; killed on the way it is the old one or the new one, never between."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from database import engine as engines
from database.engine import open_engine, upgrade
from tests.database.past_schemas import REVISIONS, killed_at, made, rows, statements

# Of each past schema, spread over the statements of its own next step; of the oldest also over all that bring it up. `make nightly`
# asks for more.
KILLS = int(os.environ.get("SEANCE_KILLS", "4"))


def test_there_is_one_line_of_schemas() -> None:
    assert len(set(REVISIONS)) == len(REVISIONS) == len(list(Path(engines.__file__).parent.glob("migrations/versions/r*.py")))


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_past_schema_keeps_its_rows(revision: str, database_address: str) -> None:
    engine = engines._connect(database_address)
    made(engine, revision)
    with engine.connect() as connection:
        before = rows(connection)
    upgrade(engine)
    with engine.connect() as connection:
        assert rows(connection) == before
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == REVISIONS[-1]
        assert connection.execute(text("SELECT length(cache_key) FROM data_version")).scalar() in (64, 2)
    engine.dispose()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_killed_on_the_way_it_is_whole(revision: str, tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    engine = engines._connect(f"sqlite:///{file}")
    made(engine, revision)
    with engine.connect() as connection:
        before = rows(connection)
    engine.dispose()
    with closing(sqlite3.connect(file)) as held:
        held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old = file.read_bytes()
    whole, own = _counted(tmp_path, old)
    points = _spread(own) | (_spread(whole) if revision == REVISIONS[0] else set()) | {whole}
    killed, left = 0, set[str]()
    for at in sorted(points):
        for beside in tmp_path.glob("old.db*"):
            beside.unlink()
        file.write_bytes(old)
        killed += killed_at(f"sqlite:///{file}", at)
        with closing(sqlite3.connect(file)) as held:
            assert held.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert held.execute("SELECT version_num FROM alembic_version").fetchone()[0] in (revision, REVISIONS[-1])
            assert rows(held) == before
            told = "\n".join(held.iterdump())
        if told in left:  # to the letter what was opened before
            continue
        left.add(told)
        again = open_engine(f"sqlite:///{file}")
        with again.connect() as connection:
            assert rows(connection) == before
        again.dispose()
    assert killed == len(points)
    assert left


def _spread(count: int) -> set[int]:
    return {1 + turn * (count - 1) // KILLS for turn in range(KILLS)}


def _counted(folder: Path, old: bytes) -> tuple[int, int]:
    """How many statements bring it up to date, and how many of them to the next schema."""
    (folder / "counted.db").write_bytes(old)
    ran = statements(f"sqlite:///{folder}/counted.db")
    return len(ran), 1 + next(at for at, one in enumerate(ran) if one.startswith("UPDATE alembic_version"))
