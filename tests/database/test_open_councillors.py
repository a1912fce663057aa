"""Councillors beside the register: the same whole name is the person, homonyms and short names are to be confirmed, past seats stay out."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from database.identities.registered_communes import codes
from database.save import save
from database.snapshot.frames import Frames, frames
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load

HEAD = "Code du département;Libellé du département;Code de la commune;Libellé de la commune;Code sexe;Nom de l'élu;Prénom de l'élu;"
HEAD += "Date de naissance;Date de début du mandat;Libellé de la fonction\n"
SITTINGS = "council,session_date,councillor,status\n"


def _compared(engine: Engine, tmp_path: Path, people: str, names: dict[str, str], head: str = HEAD) -> Frames:
    """`people`: the register's lines; `names`: who sat -> on which day."""
    sat = "".join(f"Commune de Rochebelle,{day},{name},present\n" for name, day in names.items())
    for name, words in (("register.csv", SITTINGS + sat), ("rne.csv", head + people)):
        load(engine, tmp_path / name, words)
    return frames(engine)


def _line(name: str, given: str, born: str = "01/02/1960", role: str = "") -> str:
    return f"33;Gironde;33063;Rochebelle;;{name};{given};{born};03/07/2020;{role}\n"


NONE = pl.lit(None, pl.String)
PEOPLE = _line("VERDIER", "Julie", role="Maire") + _line("ALBAN", "Marc") + _line("DURIF", "Anne") + _line("PONS", "Luc")


def test_each_councillor_is_in_both_in_one_or_to_confirm(engine: Engine, tmp_path: Path) -> None:
    sat = {"Julie Verdier": "2021-02-01", "M. ALBAN": "2021-02-01", "Rose Lepic": "2021-02-01", "Anne DURIF": "2019-02-01"}
    found = _compared(engine, tmp_path, PEOPLE, sat)["register_matches"]
    assert set(found.select("state", "councillor", "registered").rows()) == {
        ("both", "Julie Verdier", "Julie VERDIER"),
        ("to_confirm", "M. ALBAN", "Marc ALBAN"),
        ("papers_only", "Rose Lepic", None),
        ("register_only", None, "Anne DURIF"),  # her seat in our papers ended before this mandate
        ("register_only", None, "Luc PONS"),
    }
    mayor = found.filter(found["state"] == "both").row(0, named=True)
    assert (mayor["function"], mayor["row"], mayor["source"], mayor["commune_code"]) == ("Maire", 2, "rne.csv", "33063")
    assert "1960" not in str(found.drop("mandate_start", "last").rows())


def test_a_name_cut_or_misread_is_to_be_confirmed(engine: Engine, tmp_path: Path) -> None:
    people = _line("BELLEROSE", "Marie") + _line("PONTIER", "Antonin")
    found = _compared(engine, tmp_path, people, {"Marie BELLE- ROSE": "2021-02-01", "Antonim Pontier": "2021-02-01"})["register_matches"]
    assert found["state"].to_list() == ["to_confirm", "to_confirm"]


def test_homonyms_are_never_merged(engine: Engine, tmp_path: Path) -> None:
    people = _line("VERDIER", "Julie") + _line("VERDIER", "Julie", born="09/09/1980")
    found = _compared(engine, tmp_path, people, {"Julie Verdier": "2021-02-01"})["register_matches"]
    assert found["state"].to_list() == ["to_confirm", "to_confirm"]


@pytest.mark.parametrize(
    ("people", "head"),
    [
        (PEOPLE + _line("AUTRE", "Jean").replace("33063", "48100"), HEAD),  # two communes of the name
        (PEOPLE.replace("Rochebelle", "Valmont"), HEAD),
        (PEOPLE.replace(";;", ";Secteur 1;"), HEAD.replace("Code sexe", "Libellé du secteur")),  # a city's sector
    ],
)
def test_a_council_that_the_register_does_not_name_alone_is_not_compared(engine: Engine, tmp_path: Path, people: str, head: str) -> None:
    assert _compared(engine, tmp_path, people, {"Julie Verdier": "2021-02-01"}, head)["register_matches"].is_empty()


def test_nobody_in_office_since_is_no_comparison(engine: Engine, tmp_path: Path) -> None:
    assert _compared(engine, tmp_path, PEOPLE, {"Julie Verdier": "2016-02-01"})["register_matches"].is_empty()


def test_of_a_council_whose_members_no_paper_tells_the_register_is_the_roster(engine: Engine, tmp_path: Path) -> None:
    save(engine, paper(act(), roll={}))
    head = HEAD.replace("Libellé de la fonction", "Libellé de la fonction;Date de début de la fonction")
    lines = [f"{line};04/07/2020" for line in PEOPLE.replace("Rochebelle", COUNCIL).splitlines()]
    load(engine, tmp_path / "rne.csv", head + "\n".join(lines) + "\n")
    tables = frames(engine)
    assert tables["mandates"].is_empty()
    found = tables["register_matches"]
    assert found.select("council", "state", "registered", "function", "function_start").rows()[2:] == [
        (COUNCIL, "register_only", "Luc PONS", None, date(2020, 7, 4)),
        (COUNCIL, "register_only", "Marc ALBAN", None, date(2020, 7, 4)),
    ]
    assert found["registered"].to_list()[:2] == ["Anne DURIF", "Julie VERDIER"]


@pytest.mark.parametrize(
    ("councils", "found"),
    [(["Commune de Rochebelle"], 1), (["Commune de Rochebelle", "Ville de Rochebelle"], 0), (["Conseil de Rochebelle"], 1),
     (["Conseil de Rochebelle", "Rochebelle"], 0), (["Conseil du Val de Rochebelle"], 0)],
)  # fmt: skip
def test_of_two_councils_of_one_name_neither_is_the_commune(councils: list[str], found: int) -> None:
    lines = pl.LazyFrame({"commune_code": ["33063"], "commune_name": ["Rochebelle"]})
    ours = pl.DataFrame({"council_id": range(len(councils)), "council": councils}).with_columns(insee=NONE, siret=NONE)
    assert codes(lines, ours).height == found


BODY = "243399995"
BODIES = HEAD.replace("Code de la commune;Libellé de la commune", "N° SIREN;Libellé de l'EPCI")


def test_the_council_of_a_body_of_communes_is_known_by_its_number_never_by_its_name(engine: Engine, tmp_path: Path) -> None:
    people = _line("VERDIER", "Julie", role="Président").replace("33063;Rochebelle", f"{BODY};Rochebelle")
    assert _compared(engine, tmp_path, people, {"Julie Verdier": "2021-02-01"}, head=BODIES)["register_matches"].is_empty()
    sat = f"council,council_siret,session_date,councillor,status\nCommunauté du Val,{BODY}00014,2021-02-01,Julie VERDIER,present\n"
    load(engine, tmp_path / "body.csv", sat)
    (one,) = frames(engine)["register_matches"].rows(named=True)
    assert (one["council"], one["commune_code"], one["state"], one["function"]) == ("Communauté du Val", BODY, "both", "Président")
