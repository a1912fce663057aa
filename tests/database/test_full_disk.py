"""A load whose disk is full at one write or another: nothing half-written, one sentence, the next load ends it."""

import os
import resource
import signal
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from data_loaders.__main__ import main
from database.engine import open_engine
from database.snapshot.frames import frames
from tests.database.warm_commands import started


def _little_room(room: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room * 1024, room * 1024))


@pytest.mark.parametrize("room", [64, 300, 900])
def test_a_full_disk_is_one_sentence_and_the_next_load_ends_it(room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file may grow to so many kilobytes: database, journal and tables meet the end of the disk at different writes."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(1, 9):
        words = f"Commune de Valbourg\nExtrait du registre des délibérations\nSéance du {number} mai 2022\nPrésents : M. Jean DUPONT\n"
        (folder / f"{number}.txt").write_text(
            words + f"Délibération n° 2022-{number}\nObjet : Voirie\n" + "Adopté à l'unanimité. " + "Il pleut sur le bourg. " * 900
        )
    told = {"DATABASE_URL": f"sqlite:///{tmp_path}/site.db", "SEANCE_CACHE": f"{tmp_path}/cache", "PATH": os.environ["PATH"]}

    load = ["load", str(folder), "--jobs", "1"]
    full = started(load, told, tmp_path / "said", partial(_little_room, room))
    full.join()
    said = (tmp_path / "said").read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert full.exitcode in (0, 4, 5)
    if full.exitcode:
        assert said.strip()
    with closing(sqlite3.connect(tmp_path / "site.db")) as held:
        assert held.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for name in ("DATABASE_URL", "SEANCE_CACHE"):
        monkeypatch.setenv(name, told[name])
    assert main(load) == 0
    engine = open_engine(told["DATABASE_URL"])
    assert frames(engine)["documents"].height == 8
    engine.dispose()


def test_a_backup_on_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    told = {"DATABASE_URL": f"sqlite:///{tmp_path}/site.db", "SEANCE_CACHE": f"{tmp_path}/cache", "PATH": os.environ["PATH"]}
    open_engine(told["DATABASE_URL"]).dispose()
    full = started(["backup", str(tmp_path / "kept" / "copy.db")], told, tmp_path / "said", partial(_little_room, 64))
    full.join()
    said = (tmp_path / "said").read_text(encoding="utf-8")
    assert full.exitcode == 3, said
    assert len(said.strip().splitlines()) == 1
    assert list((tmp_path / "kept").iterdir()) == []
