"""The national register's files of departments, regions and bodies of special status: each body under its code and its file's letter."""

from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders.open_data.rosters.register_members import is_register, members
from database.identities.registered_communes import codes
from database.snapshot.frames import frames
from tests.database.published import load
from tests.open_data.decp_reading import read

_PERSON = "Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie "
_PERSON += "socio-professionnelle;Date de début du mandat;Libellé de la fonction;Date de début de la fonction\n"
DEPARTMENTS = "Code du département;Libellé du département;Code du canton;Libellé du canton;" + _PERSON
REGIONS = "Code de la région;Libellé de la région;Code de la section départementale;Libellé de la section départementale;" + _PERSON
SPECIAL = (
    "Code de la région;Libellé de la région;Code du département;Libellé du  département;Code de la collectivité à statut particulier;"
    "Libellé de la collectivité à statut particulier;Code de la section - collectivité à statut particulier;"
    "Libellé de la section - collectivité à statut particulier;Code de la circonscription métropolitaine;"
    "Libellé de la circonscription métropolitaine;"
) + _PERSON
MARTEAU = "MARTEAU;Jeanne;F;1960-02-01;74;Cadre;2021-07-01;Présidente du conseil;2021-07-02\n"
VERDIER = "VERDIER;Paul;M;01/02/1970;31;Avocat;01/07/2021;;\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (DEPARTMENTS + "84;Vaucluse;8401;Val-Fleuri;" + MARTEAU + "1;Ain;101;Rochebelle;" + VERDIER, [("84D", "Vaucluse"), ("01D", "Ain")]),
        (DEPARTMENTS + "6AE;Alsace;6701;Val;" + MARTEAU + "2a;Corse;2A01;Mont;" + VERDIER, [("6AED", "Alsace"), ("2AD", "Corse")]),
        (REGIONS + "84;Auvergne-Rhône-Alpes;69M;Lyon;" + MARTEAU + "1;Guadeloupe;971;Guadeloupe;" + VERDIER,
         [("84R", "Auvergne-Rhône-Alpes"), ("01R", "Guadeloupe")]),
        (SPECIAL + "84;Auvergne-Rhône-Alpes;69;Rhône;69M;Lyon;;;69001;Lônes;" + MARTEAU + ";;;;972;Martinique;01;Nord;;;" + VERDIER,
         [("69MC", "Lyon"), ("972C", "Martinique")]),
    ],
)  # fmt: skip
def test_a_body_is_known_by_its_code_and_its_file(tmp_path: Path, words: str, told: list[tuple[str, str]]) -> None:
    (tmp_path / "any.csv").write_text(words, encoding="utf-8")
    form, kept, rules = read(tmp_path / "any.csv")
    assert (form, rules, kept.select("commune_code", "commune_name").rows()) == ("rne_assemblies", {}, told)
    assert kept["function"].to_list() == ["Présidente du conseil", None]
    assert kept.select("mandate_start", "function_start").cast(pl.String).rows() == [("2021-07-01", "2021-07-02"), ("2021-07-01", None)]
    assert "1960" not in str(kept.rows())


def test_a_seat_of_no_body_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "any.csv").write_text(
        SPECIAL + "84;Auvergne;69;Rhône;;;;;;;" + MARTEAU + ";;;;972;Martinique;1;Nord;;;" + VERDIER, encoding="utf-8"
    )
    _, kept, rules = read(tmp_path / "any.csv")
    assert (kept["commune_code"].to_list(), rules) == (
        ["972C"],
        {"commune_code_invalid": 1},
    )  # the region is where Lyon lies, not whose seat


@pytest.mark.parametrize("asked", ["84", "84D"])
def test_members_of_a_department_are_asked_for_by_its_code(tmp_path: Path, asked: str) -> None:
    path = tmp_path / "any.csv"
    path.write_text(DEPARTMENTS + "84;Vaucluse;8401;Val-Fleuri;" + MARTEAU + "1;Ain;101;Rochebelle;" + VERDIER, encoding="utf-8")
    assert is_register(path)
    assert [name for _, name, _ in members(path, asked)] == ["Jeanne MARTEAU"]
    assert list(members(path)) == []


@pytest.mark.parametrize(
    ("council", "siret", "code"),
    [
        ("Conseil départemental de la Vienne", None, "86D"),
        ("Département de la Vienne", "22860099900014", "86D"),
        ("Vienne", "22860099900014", "86D"),
        ("Vienne", None, None),  # a commune bears the name too
        ("Commune de la Vienne", None, None),
        ("Vienne", "21860099900014", None),
        ("Département de la Haute-Vienne", None, None),
        ("Région Occitanie", None, "76R"),
        ("Département Occitanie", None, None),
    ],
)
def test_a_council_is_a_department_or_region_by_its_whole_name_and_kind(council: str, siret: str | None, code: str | None) -> None:
    lines = pl.LazyFrame({"commune_code": ["86D", "76R", "76D"], "commune_name": ["Vienne", "Occitanie", "Seine-Maritime"]})
    ours = pl.DataFrame({"council_id": [1], "council": [council], "siret": [siret]}, schema_overrides={"siret": pl.String})
    assert codes(lines, ours.with_columns(insee=pl.lit(None, pl.String)))["commune_code"].to_list() == ([code] if code else [])


@pytest.mark.parametrize(
    ("council", "siret", "code"),
    [
        ("Collectivité de Corse", None, "94C"),
        ("Collectivité territoriale de Corse", "23200001800017", "94C"),
        ("Assemblée de Corse", None, "94C"),
        ("Collectivité Territoriale de Martinique", "20005550700017", "972C"),
        ("Métropole de Lyon", "20004697700019", "69MC"),
        ("Collectivité européenne d'Alsace", None, "6AED"),
        ("Corse", None, None),  # an island
        ("Ville de Lyon", "21690123100011", None),
        ("Lyon", None, None),
        ("Métropole Savoie", None, None),  # a syndicate that bears the department's name
        ("Métropole de Lyon", "24690009900014", None),  # its number says that it is a grouping
        ("Collectivité de Haute-Corse", None, None),
        ("Collectivité de Vexin", None, None),  # in two files
    ],
)
def test_a_body_of_special_status_is_known_by_what_it_calls_itself(council: str, siret: str | None, code: str | None) -> None:
    bodies = {"94C": "Corse", "972C": "Martinique", "69MC": "Métropole de Lyon", "6AED": "Alsace", "73D": "Savoie", "98C": "Vexin"}
    bodies |= {"2AD": "Corse-du-Sud", "99D": "Vexin"}
    lines = pl.LazyFrame({"commune_code": list(bodies), "commune_name": list(bodies.values())})
    ours = pl.DataFrame({"council_id": [1], "council": [council], "siret": [siret]}, schema_overrides={"siret": pl.String})
    assert codes(lines, ours.with_columns(insee=pl.lit(None, pl.String)))["commune_code"].to_list() == ([code] if code else [])


def test_of_two_councils_of_one_department_neither_is_it() -> None:
    lines = pl.LazyFrame({"commune_code": ["86D"], "commune_name": ["Vienne"]})
    ours = pl.DataFrame({"council_id": [1, 2], "council": ["Département de la Vienne", "Conseil général de la Vienne"]})
    none = pl.lit(None, pl.String)
    assert codes(lines, ours.with_columns(insee=none, siret=none)).is_empty()


def test_councillors_of_a_department_stand_beside_ours(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "any.csv", DEPARTMENTS + "84;Vaucluse;8401;Val-Fleuri;" + MARTEAU)
    sat = "council,session_date,councillor,status\nConseil départemental de Vaucluse,2022-02-01,Jeanne MARTEAU,present\n"
    load(engine, tmp_path / "body.csv", sat)
    (one,) = frames(engine)["register_matches"].rows(named=True)
    assert (one["commune_code"], one["state"], one["function"]) == ("84D", "both", "Présidente du conseil")
