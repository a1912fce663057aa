"""The engine: made on first use, brought up to date, refused where newer, foreign keys held."""

import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, insert, inspect, text
from sqlalchemy.exc import IntegrityError

from council import DocumentText, Table
from database.engine import NewerSchema, database_url, migrations, newest, open_engine, upgrade, writing


def test_the_models_are_what_the_migrations_make(new_engine: Engine) -> None:
    with new_engine.connect() as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.check(config)


def test_what_is_said_of_the_migrations_goes_where_the_program_writes_now(monkeypatch: pytest.MonkeyPatch) -> None:
    migrations()
    monkeypatch.setattr(sys, "stdout", StringIO())
    assert migrations().stdout is sys.stdout


def test_the_newest_schema_is_the_last_of_the_scripts() -> None:
    assert newest() == ScriptDirectory.from_config(migrations()).get_current_head()


def test_a_database_that_is_up_to_date_opens_without_the_scripts(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/council.db"
    asked = f"import sys; from database.engine import open_engine; open_engine({address!r}); print('alembic' in sys.modules)"
    told = [subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout.strip() for _ in range(2)]
    assert told == ["True", "False"]


def test_migrations_go_down_and_up_again(new_engine: Engine) -> None:
    with writing(new_engine) as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        left = set(inspect(connection).get_table_names())
        assert not left & Table.metadata.tables.keys()
    upgrade(new_engine)
    assert inspect(new_engine).get_table_names() != []


def test_a_newer_schema_is_refused_and_left_alone(new_engine: Engine, database_address: str) -> None:
    with writing(new_engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from_the_future'"))
    with pytest.raises(NewerSchema, match="version plus récente"):
        open_engine(database_address)
    with new_engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "from_the_future"


def test_foreign_keys_are_held(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.execute(insert(DocumentText).values(document_id=1, text="", page_starts=[0], record={}))


def test_sqlite_is_made_with_its_folder_in_wal_mode(tmp_path: Path) -> None:
    made = open_engine(f"sqlite:///{tmp_path}/new/folder/council.db")
    with made.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_the_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert database_url() == "sqlite:///data/seance-publique.db"
    monkeypatch.setenv("DATABASE_URL", "postgres://someone:word@host/base")
    assert database_url() == "postgresql+psycopg://someone:word@host/base"


def _fail_midway(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("UPDATE data_version SET number = -99"))
        raise RuntimeError


def test_a_failed_import_leaves_nothing(engine: Engine) -> None:
    with pytest.raises(RuntimeError):
        _fail_midway(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT number FROM data_version")).scalar() != -99
