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
    assert lines[-1].startswith("Plusieurs collectivités portent le nom « Saint-Aubin » : Saint-Aubin (")


@pytest.mark.parametrize(("siret", "asked"), [("", True), ("21330063500017", False)])
def test_a_table_s_body_without_a_number_is_asked_for_with_the_communes_of_its_name(
    engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str], siret: str, asked: bool
) -> None:
    register = "council;council_siret;session_date;session_time;councillor;status;arrived_at;left_at;proxy_to;source_url\n"
    grants = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant;nature\n"
    for number, town in enumerate(("Commune de Saint-Aubin", "Valbourg")):
        rows = f"{town};{siret};2024-03-12;18:30;Jeanne MARTEAU;present;;;;\n"
        (tmp_path / f"r{number}.csv").write_text(register + rows, encoding="utf-8")
        rows = f"{town};{siret};2024-03-12;Judo;cours;300;aide en numéraire\n"
        (tmp_path / f"g{number}.csv").write_text(grants + rows, encoding="utf-8")
    loading.load_into(engine, [tmp_path]).tell()
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Plusieurs collectivités")]
    assert len(lines) == asked
    assert all(line.startswith("Plusieurs collectivités portent le nom « Commune de Saint-Aubin » : Saint-Aubin (") for line in lines)
