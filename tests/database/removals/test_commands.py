"""`mask` and `erase` on the command line: exit codes, words, and a load that leaves out what was erased."""

from pathlib import Path

import pytest

from data_loaders.__main__ import main
from database.engine import open_engine
from database.snapshot.frames import frames

PAPER = """Commune de Valbourg
PROCES-VERBAL DU CONSEIL MUNICIPAL
Séance du {day}
L'an deux mille vingt-deux, le conseil municipal de la commune de Valbourg s'est réuni sous la présidence de M. Jean DUPONT, maire.
Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.
Secrétaire de séance : Mme Anne PETIT

1 - Litige Zorgue Valpin
Le conseil approuve à l'unanimité.
"""


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two papers, loaded."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    monkeypatch.setenv("SEANCE_CACHE", f"{tmp_path}/cache")
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, day in (("mai", "12 mai 2022"), ("juin", "9 juin 2022")):
        (folder / f"{name}.txt").write_text(PAPER.format(day=day), encoding="utf-8")
    assert main(["load", str(folder), "--jobs", "1"]) == 0
    return folder


def _titles(folder: Path) -> list[str]:
    engine = open_engine(f"sqlite:///{folder.parent}/test.db")
    found = frames(engine)["deliberations"]["title"].to_list()
    engine.dispose()
    return found


def test_mask_and_undo(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    who = ["mask", "Valpin Zorgue", "--council", "valbourg", "--reason"]
    assert main([*who, "Demande"]) == 0
    assert "2 documents" in capsys.readouterr().out
    assert _titles(papers) == ["Litige ██████ ██████"] * 2
    assert main(["review", "log"]) == 0
    said = capsys.readouterr().out
    assert "masqué sur demande (Valbourg) – Demande" in said
    assert "alpin" not in said
    assert main(["load", str(papers), "--jobs", "1", "--reread"]) == 0
    assert _titles(papers) == ["Litige ██████ ██████"] * 2
    assert main([*who, "Retrait", "--undo"]) == 0
    assert _titles(papers) == ["Litige Zorgue Valpin"] * 2


def test_refusals_say_why(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mask", "Valpin", "--council", "valbourg", "--reason", "Demande"]) == 3
    assert main(["mask", "Anne PETIT", "--council", "valbourg", "--reason", "Demande"]) == 3
    assert main(["erase", "nothing.txt", "--reason", "Erreur"]) == 3
    said = capsys.readouterr().err
    assert "prénom et un nom" in said
    assert "--elected" in said
    assert "Aucun document" in said
    assert len(_titles(papers)) == 2


def test_an_erased_paper_is_left_out_of_loads(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["erase", "mai.txt", "--reason", "Publié par erreur"]) == 0
    assert len(_titles(papers)) == 1
    capsys.readouterr()
    (papers / "mai.txt").rename(papers / "autre.txt")
    assert main(["load", str(papers), "--jobs", "1"]) == 0
    said = capsys.readouterr()
    assert "autre.txt" in said.err
    assert "--erased" in said.err
    assert "1 refusé" in said.out
    assert len(_titles(papers)) == 1
    assert main(["load", str(papers), "--jobs", "1", "--erased"]) == 0
    assert len(_titles(papers)) == 2
