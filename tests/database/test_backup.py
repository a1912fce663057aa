"""A backup is one whole state; what comes back is that state, under another identity, with what was erased since erased again."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Engine, select
from sqlalchemy.engine import make_url

from council import DataVersion, Removal
from data_loaders.__main__ import main
from database import backup
from database.engine import open_engine, shared_engine
from database.removals.erasing import erase
from database.removals.people import mask_person
from database.review.decision_values import Undecidable
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import COUNCIL, WHOLE, act, dump, paper

pytestmark = pytest.mark.usefixtures("backup_programs")


def _address(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def _rows(engine: Engine) -> dict[str, object]:
    return {name: rows for name, rows in dump(engine).items() if name not in ("search_entry", "search_state", "removal")}


def test_what_was_kept_comes_back(new_engine: Engine, tmp_path: Path) -> None:
    first, second = paper(act("1"), roll=WHOLE), paper(act("2"), roll=WHOLE, date="2024-05-05")
    save(new_engine, first)
    save(new_engine, second)
    before = _rows(new_engine)
    kept = backup.backup(new_engine, tmp_path / "backups" / "one.backup")
    assert (kept.path.stat().st_mode & 0o777, kept.path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    save(new_engine, paper(act("3"), roll=WHOLE, date="2024-06-06"))
    frames(new_engine)
    new_engine.dispose()
    with pytest.raises(Undecidable):
        backup.restore(_address(new_engine), kept.path)
    assert backup.restore(_address(new_engine), kept.path, replace=True) == 0
    back = open_engine(_address(new_engine))
    assert _rows(back) == before
    assert frames(back)["sessions"].height == 2
    save(back, paper(act("4"), roll=WHOLE, date="2024-07-07"))
    assert frames(back)["sessions"].height == 3
    back.dispose()


def test_a_returned_database_takes_no_cached_table_of_the_one_it_follows(new_engine: Engine, tmp_path: Path) -> None:
    kept = backup.backup(new_engine, tmp_path / "one.backup")
    save(new_engine, paper(act("1"), roll=WHOLE))
    assert frames(new_engine)["sessions"].height == 1
    new_engine.dispose()
    backup.restore(_address(new_engine), kept.path, replace=True)
    back = open_engine(_address(new_engine))
    with back.connect() as connection:
        number = connection.execute(select(DataVersion.number)).scalar_one()
    assert number == 1  # the number that the lost database had reached
    assert frames(back)["sessions"].height == 0
    back.dispose()


def test_what_was_masked_and_erased_since_stays_so(new_engine: Engine, tmp_path: Path) -> None:
    gone, stays = (
        paper(act("1", "Litige Zorgue Valpin"), roll=WHOLE),
        paper(act("2", "Litige Zorgue Valpin"), roll=WHOLE, date="2024-05-05"),
    )
    save(new_engine, gone)
    save(new_engine, stays)
    kept = backup.backup(new_engine, tmp_path / "one.backup")
    erase(new_engine, gone.sha256, "Publié par erreur")
    mask_person(new_engine, "Zorgue Valpin", COUNCIL, "Demande")
    new_engine.dispose()
    assert backup.restore(_address(new_engine), kept.path, replace=True) == 1
    back = open_engine(_address(new_engine))
    assert frames(back)["deliberations"]["title"].to_list() == ["Litige ██████ ██████"]
    with back.connect() as connection:
        assert len(connection.execute(select(Removal.id)).all()) == 2
    back.dispose()


def test_one_state_whatever_is_written_meanwhile(new_engine: Engine, tmp_path: Path) -> None:
    done = threading.Event()
    failures: list[Exception] = []

    def write() -> None:
        own = open_engine(_address(new_engine))
        try:
            for number in range(400):
                if done.is_set():
                    return
                save(own, paper(act(f"{number}"), roll=WHOLE, date=f"2024-{1 + number % 12:02}-{1 + number // 12 % 28:02}"))
        except Exception as error:
            failures.append(error)
        finally:
            own.dispose()

    writer = threading.Thread(target=write)
    writer.start()
    kept = [backup.backup(new_engine, tmp_path / f"{number}.backup") for number in range(5)]
    done.set()
    writer.join()
    assert not failures
    new_engine.dispose()
    for one in kept:
        backup.restore(_address(new_engine), one.path, replace=True)
        back = open_engine(_address(new_engine))
        found = dump(back)
        assert len(found["document"]) == len(found["document_text"]) == len(found["vote"])
        back.dispose()


def test_a_damaged_backup_changes_nothing(new_engine: Engine, tmp_path: Path) -> None:
    save(new_engine, paper(act("1"), roll=WHOLE))
    before = dump(new_engine)
    kept = backup.backup(new_engine, tmp_path / "one.backup")
    held = bytearray(kept.path.read_bytes())
    held[len(held) // 2] ^= 1
    kept.path.write_bytes(held)
    with pytest.raises(Undecidable):
        backup.restore(_address(new_engine), kept.path, replace=True)
    kept.path.with_name(f"{kept.path.name}{backup.SUM}").unlink()
    kept.path.write_bytes(held[: len(held) // 3])
    with pytest.raises(Undecidable):
        backup.restore(_address(new_engine), kept.path, replace=True)
    with pytest.raises(Undecidable):
        backup.restore(_address(new_engine), tmp_path / "nothing", replace=True)
    assert dump(new_engine) == before
    assert not list(tmp_path.glob(".partial*"))


def test_a_backup_whose_sum_cannot_be_written_is_none(new_engine: Engine, tmp_path: Path) -> None:
    """As on a disk that is full behind the backup: the next one takes the name."""
    (tmp_path / "one.backup.sha256").mkdir()
    with pytest.raises(OSError, match=r"one\.backup"):
        backup.backup(new_engine, tmp_path / "one.backup")
    (tmp_path / "one.backup.sha256").rmdir()
    assert [one.name for one in tmp_path.iterdir() if "one.backup" in one.name] == []
    assert backup.backup(new_engine, tmp_path / "one.backup").path.is_file()


def test_a_primary_and_its_replicas_are_told_as_their_programs_know_them() -> None:
    """The address of docs/operations.md, whose ports no program of PostgreSQL's takes behind the hosts."""
    url = make_url("postgresql://clerk:hidden@/site?host=10.0.0.2:5432&host=10.0.0.1:5433&connect_timeout=3")
    told = conninfo_to_dict(backup._told(url))
    assert told == {"user": "clerk", "dbname": "site", "host": "10.0.0.2,10.0.0.1", "port": "5432,5433", "connect_timeout": "3"}


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    assert main(["backup", str(tmp_path / "one.backup")]) == 0
    assert main(["backup", str(tmp_path / "one.backup")]) == 3
    assert main(["restore", str(tmp_path / "one.backup")]) == 3
    shared_engine().dispose()  # each command is a process of its own
    assert main(["restore", str(tmp_path / "one.backup"), "--replace"]) == 0
    said = capsys.readouterr()
    assert "Sauvegardé" in said.out
    assert "n’en écrase pas" in said.err
    (before,) = tmp_path.glob("test.db.before-*")
    with closing(sqlite3.connect(before)) as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    assert main(["restore", str(tmp_path / "one.backup"), "--replace"]) == 3
    assert "pg_restore" in capsys.readouterr().err
