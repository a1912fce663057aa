"""The last lines of a load say which papers are of no session, and whose name several communes bear."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_loaders import loading
from tests.database.test_check_command import PAPER


def _load(engine: Engine, folder: Path, words: str, capsys: pytest.CaptureFixture[str]) -> str:
    (folder / "mai.txt").write_text(words, encoding="utf-8")
    loading.load_into(engine, [folder]).tell()
    return capsys.readouterr().out


def test_a_placed_paper_is_asked_nothing(engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(_load(engine, tmp_path, PAPER, capsys).splitlines()) == 1


def test_a_paper_of_no_council_is_told(engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = _load(
        engine, tmp_path, PAPER.replace("de la commune de Valbourg ", "").replace("Commune de Valbourg\n", ""), capsys
    ).splitlines()
    assert "1 document lu n’est d’aucune séance (conseil inconnu : 1 ; date inconnue : 0)" in lines[-1]
    assert "mai.txt" in lines[-1]


def test_a_name_of_several_communes_is_told_with_them(engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = _load(engine, tmp_path, PAPER.replace("Valbourg", "Saint-Aubin"), capsys).splitlines()
    assert lines[-1].startswith("Plusieurs communes portent le nom « Saint-Aubin » : Saint-Aubin (")
