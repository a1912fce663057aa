"""Two bodies of one name, told in open data without a number, never become one: they are asked for, with whom the name may mean."""

from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders import loading, provenance
from database.save import save
from database.snapshot.frames import Frames, frames
from tests.database.papers import act, paper
from tests.database.published import load

NAME = "Saint-Aubin"  # a name that several communes bear
OF_ONE = "21210541500005"  # the number of one of them, in Côte-d'Or
REGISTER = "council;council_siret;session_date;councillor;status\n"
GRANTS = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant;nature\n"
ACTS = "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_OBJET;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION\n"
CONTRACTS = "acheteur.nom;acheteur.id;id;objet;montant;dateNotification;titulaire.id;titulaire.denominationSociale\n"
ONE, OTHER = ("Jeanne MARTEAU", "Paul VERDIER", "Lise ONFRAY"), ("Luc FARGEL", "Anne ROBION", "Guy TESSEL")


def _register(engine: Engine, path: Path, people: tuple[str, ...], day: str = "2024-03-12", siret: str = "") -> Frames:
    rows = "".join(f"Commune de {NAME};{siret};{day};{one};present\n" for one in people)
    load(engine, path, REGISTER + rows)
    return frames(engine)


def test_registers_of_no_councillor_in_common_are_two_councils(engine: Engine, tmp_path: Path) -> None:
    _register(engine, tmp_path / "a.csv", ONE)
    tables = _register(engine, tmp_path / "b.csv", OTHER)
    names = ["Commune de Saint-Aubin (a.csv)", "Commune de Saint-Aubin (b.csv)"]
    assert sorted(tables["councils"]["council"]) == names
    assert tables["sessions"].height == 2
    rolls = tables["attendance"].group_by("council").agg(pl.col("councillor").sort()).sort("council")
    assert rolls.rows() == [(names[0], sorted(ONE)), (names[1], sorted(OTHER))]
    asked = tables["shared_names"].sort("source")
    assert asked.select("source", "council", "rows").rows() == [("a.csv", names[0], 3), ("b.csv", names[1], 3)]
    assert all("Saint-Aubin (Côte-d'Or)" in one.replace("’", "'") for one in asked["homonyms"])


def test_registers_of_the_same_councillors_are_one_council_and_still_asked(engine: Engine, tmp_path: Path) -> None:
    _register(engine, tmp_path / "a.csv", ONE)
    tables = _register(engine, tmp_path / "b.csv", (*ONE[:2], "Rose ALBIN"), "2025-03-12")
    assert tables["councils"]["council"].to_list() == ["Commune de Saint-Aubin"]
    assert tables["sessions"].height == 2
    assert tables["shared_names"].height == 2


@pytest.mark.parametrize(("people", "councils"), [(ONE, 1), (OTHER, 2)])
def test_a_register_is_of_the_papers_council_by_its_members_alone(
    engine: Engine, tmp_path: Path, people: tuple[str, ...], councils: int
) -> None:
    save(engine, paper(act(), council=NAME, roll=dict.fromkeys(ONE, "present")))
    assert _register(engine, tmp_path / "a.csv", people, "2025-06-12")["councils"].height == councils


@pytest.mark.parametrize(("people", "councils"), [(ONE, 1), (OTHER, 2)])
def test_a_register_s_number_is_lent_to_the_same_members_alone(
    engine: Engine, tmp_path: Path, people: tuple[str, ...], councils: int
) -> None:
    _register(engine, tmp_path / "a.csv", ONE, siret=OF_ONE)
    tables = _register(engine, tmp_path / "b.csv", people, "2025-06-12")
    assert tables["councils"].height == councils
    assert tables["shared_names"].height == councils - 1


def test_acts_grants_and_contracts_of_a_bare_name_are_told_apart_by_their_files(engine: Engine, tmp_path: Path) -> None:
    for number, letter in enumerate("ab"):
        load(engine, tmp_path / f"acts-{letter}.csv", ACTS + f"{NAME};;2024-0{number};2024-03-12;Tarifs {letter};10;0;0\n")
        load(engine, tmp_path / f"grants-{letter}.csv", GRANTS + f"{NAME};;2024-03-12;Judo;cours {letter};300;aide en numéraire\n")
        load(engine, tmp_path / f"bought-{letter}.csv", CONTRACTS + f"{NAME};;2024-01;Voirie {letter};9000;2024-03-12;;Béton Val\n")
    tables = frames(engine)
    assert sorted(tables["sessions"]["council"]) == ["Saint-Aubin (acts-a.csv)", "Saint-Aubin (acts-b.csv)"]
    assert sorted(tables["published_grants"]["grantor"]) == ["Saint-Aubin (grants-a.csv)", "Saint-Aubin (grants-b.csv)"]
    assert sorted(tables["published_contracts"]["buyer"]) == ["Saint-Aubin (bought-a.csv)", "Saint-Aubin (bought-b.csv)"]
    assert tables["shared_names"].height == 6


def test_a_name_of_one_commune_and_a_row_with_its_number_are_not_asked_for(engine: Engine, tmp_path: Path) -> None:
    rows = (
        f"{NAME};{OF_ONE};2024-03-12;Judo;cours;300;aide en numéraire\nValombreuse-sur-Orge;;2024-03-12;Judo;cours;300;aide en numéraire\n"
    )
    load(engine, tmp_path / "a.csv", GRANTS + rows)
    assert frames(engine)["shared_names"].is_empty()


def test_a_source_file_answers_and_the_next_load_follows_it(engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(REGISTER + f"{NAME};;2024-03-12;{ONE[0]};present\n", encoding="utf-8")
    loading.load_into(engine, [tmp_path]).tell()
    assert "Plusieurs collectivités portent le nom « Saint-Aubin »" in capsys.readouterr().out
    (tmp_path / "source.toml").write_text(f'council_siret = "{OF_ONE}"\n', encoding="utf-8")
    provenance.read.cache_clear()
    loading.load_into(engine, [tmp_path]).tell()
    assert "Plusieurs collectivités" not in capsys.readouterr().out
    assert frames(engine)["councils"]["siret"].to_list() == [OF_ONE]
    assert frames(engine)["shared_names"].is_empty()
