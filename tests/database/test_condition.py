"""What a monitor is told is what is: database, schema, snapshot, index of search, each failing by itself."""

import datetime
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text, update

from council import DataVersion
from database.condition import condition
from database.engine import open_engine, writing
from database.save import save
from database.search import index as search_index
from database.snapshot.frames import frames
from tests.database.papers import WHOLE, act, paper


@pytest.fixture
def served(engine: Engine) -> Engine:
    """A database whose pages were asked for."""
    save(engine, paper(act(), roll=WHOLE))
    frames(engine)
    search_index.refresh(engine)
    return engine


def test_all_is_well(served: Engine) -> None:
    found = condition(served)
    assert (found.status, found.database, found.writable, found.snapshot, found.search) == ("ok", "ok", True, "current", "current")
    assert found.schema == found.schema_expected is not None
    assert found.snapshot_version == frames(served).version
    assert found.data_version is not None
    assert found.data_age is not None
    assert found.snapshot_age is not None
    assert str(served.url.database) not in str(found.told())


def test_after_an_import_snapshot_and_search_are_behind(served: Engine) -> None:
    save(served, paper(act("2"), roll=WHOLE))
    found = condition(served)
    assert (found.status, found.snapshot, found.search) == ("degraded", "to_build", "behind")
    frames(served)
    assert condition(served).snapshot == "current"


def test_a_damaged_snapshot_is_told_and_heals(served: Engine) -> None:
    path = frames(served).folder / "attendance.parquet"
    path.write_bytes(path.read_bytes()[:-9])
    assert (condition(served).status, condition(served).snapshot) == ("degraded", "damaged")
    frames(served)
    assert condition(served).status == "ok"


def test_another_schema_is_down(served: Engine) -> None:
    with served.begin() as connection:
        before = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    try:
        assert (condition(served).status, condition(served).schema) == ("down", "9999")
    finally:
        with served.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :before"), {"before": before})


def test_a_clock_set_back_gives_no_age_below_nought(served: Engine) -> None:
    ahead = datetime.datetime.now(datetime.UTC).replace(tzinfo=None) + datetime.timedelta(days=2)
    with writing(served) as connection:
        connection.execute(update(DataVersion).values(changed_at=ahead))
    assert condition(served).data_age == 0


def test_no_database_is_down(tmp_path: Path) -> None:
    assert condition(create_engine(f"sqlite:///{tmp_path}/nowhere/none.db")).database == "unreachable"
    assert condition(create_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")).database == "unreachable"
    (tmp_path / "garbage.db").write_bytes(b"no database " * 99)
    assert condition(create_engine(f"sqlite:///{tmp_path}/garbage.db")).status == "down"


def test_a_running_import_is_no_fault_and_a_read_only_file_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    engine = open_engine(f"sqlite:///{tmp_path}/test.db")
    frames(engine)
    search_index.refresh(engine)
    other = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert condition(engine).writable
    other.execute("ROLLBACK")
    other.close()
    engine.dispose()
    read_only = create_engine(f"sqlite:///file:{tmp_path}/test.db?mode=ro&uri=true")
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    found = condition(read_only)
    assert (found.database, found.writable, found.status) == ("ok", False, "degraded")


def test_a_cache_that_cannot_be_made_is_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/test.db")
    (tmp_path / "file").touch()
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "file" / "cache"))
    assert (condition(engine).status, condition(engine).snapshot) == ("down", "none")
