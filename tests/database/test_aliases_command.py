"""The command that lists merges of names and takes decisions on them; a load proposes them by itself."""

from pathlib import Path

import pytest

from data_loaders.__main__ import main

PAPER = """Commune de Valbourg
PROCES-VERBAL DU CONSEIL MUNICIPAL
Séance du {day}
L'an deux mille vingt-deux, le conseil municipal de la commune de Valbourg s'est réuni sous la présidence de M. Jean DUPONT, maire.
Présents : M. Jean DUPONT, Mme Anne PETIT, {third}.
Secrétaire de séance : Mme Anne PETIT

1 - Approbation du procès-verbal
Le conseil approuve à l'unanimité.
"""


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """Two sessions that print one member in two ways, loaded."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "mai.txt").write_text(PAPER.format(day="12 mai 2022", third="M. Jean-Luc MOREAU"), encoding="utf-8")
    (papers / "juin.txt").write_text(PAPER.format(day="9 juin 2022", third="M. Jean-Luc MOREAV"), encoding="utf-8")
    assert main(["load", str(papers), "--jobs", "1"]) == 0
    assert "ou décision\xa0: 1" in capsys.readouterr().err
    return papers


def _listed(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["aliases", "list", *options]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("loaded")
def test_a_load_proposes_and_the_command_lists_refuses_and_accepts(capsys: pytest.CaptureFixture[str]) -> None:
    line = _listed(capsys)
    assert "Jean-Luc MOREAV" in line
    assert "une lettre mal lue" in line
    number = line.split()[0]
    assert main(["aliases", "refuse", number, "--author", "Rose BRUN", "--reason", "Deux personnes"]) == 0
    assert "Rose BRUN" in capsys.readouterr().out
    assert main(["aliases", "propose"]) == 0
    capsys.readouterr()
    assert "Deux personnes" in _listed(capsys, "--state", "refused", "--council", "valbourg")
    assert _listed(capsys, "--state", "accepted") == ""
    assert main(["aliases", "accept", number, "--author", " ", "--reason", "Une seule"]) == 3
    assert "qui décide" in capsys.readouterr().err
    assert main(["aliases", "accept", number, "--author", "Rose BRUN", "--reason", "Une seule"]) == 0


@pytest.mark.usefixtures("loaded")
def test_a_number_that_no_merge_bears(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aliases", "refuse", "7", "--author", "Rose BRUN", "--reason", "?"]) == 3
    assert "7" in capsys.readouterr().err


def test_a_refusal_outlives_a_second_load(loaded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = _listed(capsys).split()[0]
    main(["aliases", "refuse", number, "--author", "Rose BRUN", "--reason", "Deux personnes"])
    (loaded / "juillet.txt").write_text(PAPER.format(day="7 juillet 2022", third="M. Jean-Luc MOREAV"), encoding="utf-8")
    assert main(["load", str(loaded), "--jobs", "1"]) == 0
    capsys.readouterr()
    assert _listed(capsys, "--state", "accepted") == ""
