"""The load command as a shell sees it: one sentence and an exit code for each way in which it ends."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data_loaders import ending, loading
from data_loaders.__main__ import main
from tests.database.test_load_faults import folder
from tests.database.test_loading import EXTRACT

__all__ = ["folder"]


def test_not_every_fault_is_the_database_s(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder.parent}/council.db")
    monkeypatch.setattr(loading, "load_into", stopped)
    assert main(["load", str(folder)]) == 5
    told = capsys.readouterr().err
    assert "La lecture s'est arrêtée" in told
    assert "base de données" not in told


def test_a_database_of_another_kind_is_refused_in_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for address in ("mysql://someone:word@host/base", "postgresql+asyncpg://host/base", "no address"):
        monkeypatch.setenv("DATABASE_URL", address)
        assert main(["load", str(folder)]) == 4
        told = capsys.readouterr().err
        assert told.startswith("DATABASE_URL nomme une base que ce programme n'utilise pas")
        assert (told.count("\n"), "word" in told) == (1, False)


def test_each_number_of_the_summary_agrees_with_its_word(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder.parent}/council.db")
    (folder / "below" / "second.txt").write_bytes(b"")
    (folder / "autre.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert main(["load", str(folder)]) == 0
    summary = "3 fichiers : 1 lu (1 gardé, 0 remplacé, 0 inchangé, 0 sans texte de conseil), 2 refusés.\n"
    assert capsys.readouterr().out == summary


def test_an_interruption_while_importing_leaves_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("data_loaders.commands.load.run", stopped)
    assert main(["load", "papers"]) == 130


def _some_paper(database: Path) -> bool:
    """Whether the load has come as far as its first papers."""
    if not database.exists():
        return False
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("SELECT count(*) FROM document").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are being made
        return False


def test_a_request_to_end_leaves_no_traceback(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(400):
        (papers / f"{number}.txt").write_text(EXTRACT.format(day=11) + str(number), encoding="utf-8")
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path}/council.db"}
    load = subprocess.Popen(
        [sys.executable, "-m", "data_loaders", "load", str(papers), "--jobs", "1"], env=environment, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 60
    while not _some_paper(tmp_path / "council.db") and time.monotonic() < deadline:
        time.sleep(0.02)
    load.send_signal(signal.SIGTERM)
    _, told = load.communicate(timeout=60)
    assert load.returncode == 128 + signal.SIGTERM
    assert told.count("\n") <= 1
    assert "Traceback" not in told


def test_a_request_that_python_swallowed_is_heeded_before_the_next_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that arrives in a weak reference's callback is written to the error stream and goes no further."""
    (tmp_path / "a.txt").write_text(EXTRACT.format(day=11), encoding="utf-8")
    (tmp_path / "b.csv").write_text("council,name\nRochebelle,Anne ROY\n", encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/council.db")
    monkeypatch.setattr(ending, "_asked", [signal.SIGTERM])
    for file in ("a.txt", "b.csv"):
        assert main(["load", str(tmp_path / file), "--jobs", "1"]) == 128 + signal.SIGTERM
    assert not _some_paper(tmp_path / "council.db")
    with closing(sqlite3.connect(tmp_path / "council.db")) as database:
        assert database.execute("SELECT count(*) FROM roster_line").fetchone() == (0,)
