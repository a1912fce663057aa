"""The load command: folders and rosters in, counts and reasons out; a kill at any moment leaves the last committed state."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, select, text
from sqlalchemy.exc import DBAPIError

from council import Document, RosterLine
from data_loaders import loading
from data_loaders.__main__ import main
from data_loaders.documents import worker
from database.engine import open_engine
from database.snapshot.frames import frames
from tests.database.papers import dump
from tests.database.warm_commands import started

EXTRACT = """VILLE DE ROCHEBELLE
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
Séance du {day} mars 2024
Nombre de conseillers en exercice : 3
L'an deux mille vingt-quatre, le {day} mars à dix-huit heures, le conseil municipal s'est réuni
sous la présidence de Mme Jeanne MARTEAU, maire.
Étaient présents : Mme Jeanne MARTEAU, M. Paul VERDIER.
Était excusée : Mme Lise ONFRAY.
Délibération n° 2024-{day}
Objet : Réfection de la rue des Tilleuls
Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le projet.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of eight extracts, one empty file and one picture."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for day in range(11, 19):
        (papers / f"deliberation-{day}.txt").write_text(EXTRACT.format(day=day), encoding="utf-8")
    (papers / "vide.txt").write_bytes(b"")
    (papers / "plan.png").write_bytes(b"\x89PNG")
    return papers


def test_a_folder_is_counted_aloud(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tally = loading.load_into(engine, [folder])
    assert tally.states == {"kept": 8, "refused": 1}
    assert any("vide.txt : fichier vide" in reason for reason in tally.reasons)
    assert any("plan.png" in reason for reason in tally.reasons)
    asked: list[Path] = []

    def noted(paths: list[Path], jobs: int | None) -> Iterator[worker.Reading]:
        asked.extend(paths)
        return read_all(paths, jobs)

    read_all = worker.read_all
    monkeypatch.setattr(worker, "read_all", noted)
    again = loading.load_into(engine, [folder])
    assert again.states == {"unchanged": 8, "refused": 1}
    assert [path.name for path in asked] == ["vide.txt"]  # what is known is not read again
    with engine.connect() as connection:
        sources = connection.execute(select(Document.source)).scalars().all()
    assert sorted(sources)[0] == "papers/deliberation-11.txt"


def test_nothing_readable_is_exit_code_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/council.db")
    (tmp_path / "vide.txt").write_bytes(b"")
    assert main(["load", str(tmp_path / "vide.txt")]) == 3
    told = capsys.readouterr()
    assert "1 fichier : 0 lu" in told.out
    assert "vide.txt : fichier vide" in told.err
    assert "%|" not in told.err  # no progress bar where there is no terminal


def test_an_unusable_database_is_exit_code_4(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "council.db").write_text("this is no database " * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/council.db")
    assert main(["load", str(tmp_path)]) == 4
    assert "La base de données n'a pas pu être utilisée" in capsys.readouterr().err


def test_an_interruption_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/council.db")
    monkeypatch.setattr(loading, "load_into", stopped)
    assert main(["load", str(tmp_path)]) == 130
    assert "Interrompu" in capsys.readouterr().err


def test_a_folder_says_where_its_papers_come_from(engine: Engine, folder: Path) -> None:
    told = 'council = "Val-Fleuri"\npublisher = "Mairie de Val-Fleuri"\nlicence = "Licence Ouverte 2.0"\nretrieved_on = 2024-05-02\n'
    (folder / "source.toml").write_text(told, encoding="utf-8")
    (folder / "below").mkdir()
    (folder / "deliberation-11.txt").rename(folder / "below" / "deliberation-11.txt")
    assert loading.load_into(engine, [folder]).states["kept"] == 8
    documents = frames(engine)["documents"].filter(state="read")
    assert documents["publisher"].unique().to_list() == ["Mairie de Val-Fleuri"]
    assert documents["council"].unique().to_list() == ["Val-Fleuri"]


def test_a_bad_source_refuses_its_folder_in_words(engine: Engine, folder: Path) -> None:
    (folder / "source.toml").write_text('publishr = "Mairie"', encoding="utf-8")
    tally = loading.load_into(engine, [folder])
    assert tally.states == {"refused": 9}
    assert sum("clé inconnue : publishr" in reason for reason in tally.reasons) == 1


def test_a_roster_in_the_folder_gives_groups(engine: Engine, folder: Path) -> None:
    lines = "council;name;group;from\nRochebelle;VERDIER Paul;Ensemble;2020-05-28\nRochebelle;Zoé CLAIR;Autrement;28/05/2020\n"
    (folder / "elus.csv").write_text(lines, encoding="utf-8")
    (folder / "autre.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    tally = loading.load_into(engine, [folder])
    assert tally.states == {"kept": 9, "refused": 2}
    assert any("autre.csv : aucune forme connue, et aucune de ses colonnes ne l'est (a, b)" in reason for reason in tally.reasons)
    mandates = frames(engine)["mandates"].filter(from_roster=True)
    assert sorted(mandates["councillor"]) == ["VERDIER Paul", "Zoé CLAIR"]
    assert loading.load_into(engine, [folder]).states == {"unchanged": 9, "refused": 2}
    with engine.connect() as connection:
        assert connection.execute(select(RosterLine.row)).scalars().all() in ([2, 3], [3, 2])


def _count(engine: Engine) -> int:
    try:
        with engine.connect() as connection:
            return len(connection.execute(text("SELECT id FROM document")).all())
    except DBAPIError:  # the schema is not made yet
        return 0


@pytest.mark.parametrize("documents", [1, 4])
def test_a_kill_leaves_the_last_committed_state(folder: Path, tmp_path: Path, database_address: str, documents: int) -> None:
    environment = {**os.environ, "DATABASE_URL": database_address, "SEANCE_CACHE": str(tmp_path / "cache")}
    load = started(["load", str(folder), "--jobs", "1"], environment, tmp_path / "told")
    deadline = time.monotonic() + 60
    looking = create_engine(database_address)
    while _count(looking) < documents and load.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    load.kill()
    load.join()
    looking.dispose()
    engine = open_engine(database_address)
    left = dump(engine)
    assert len(left["document"]) >= documents
    read = {row for row in left["document"] if "'read'" in row}
    assert len(left["deliberation"]) == len(left["vote"]) == len(read)
    loading.load_into(engine, [folder])
    fresh = open_engine(f"sqlite:///{tmp_path}/fresh.db")
    loading.load_into(fresh, [folder])
    assert dump(engine) == dump(fresh)
    engine.dispose()


def test_a_title_with_a_sign_that_only_the_papers_font_draws_has_a_bullet_there(engine: Engine, tmp_path: Path) -> None:
    paper = tmp_path / "deliberation.txt"
    paper.write_text(EXTRACT.format(day=11).replace("Réfection de", "Réfection \x01 de"), encoding="utf-8")
    loading.load_into(engine, [paper])
    assert frames(engine)["deliberations"]["title"].to_list() == ["Réfection • de la rue des Tilleuls"]
