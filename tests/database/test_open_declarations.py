"""Declarations of interests: a link where council, department, function and whole name agree, each once; nothing for a name alone."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.snapshot.frames import frames
from tests.database.published import load
from tests.database.test_open_councillors import HEAD, SITTINGS, _line

TITLES = "civilite;prenom;nom;classement;type_mandat;qualite;type_document;departement;date_publication;url_dossier;statut_publication\n"
PAGE = "https://www.hatvp.fr/pages_nominatives/verdier-julie"


def _declared(**cells: str) -> str:
    row = {"given": "Julie", "name": "VERDIER", "kind": "commune", "as": "Maire de Rochebelle", "document": "di", "department": "33"}
    row |= {"day": "2021-09-27", "page": "/pages_nominatives/verdier-julie"} | cells
    told = (row[name] for name in ("kind", "as", "document", "department", "day", "page"))
    return f"Mme;{row['given']};{row['name']};x1;{';'.join(told)};Livrée\n"


def _found(engine: Engine, tmp_path: Path, *declared: str, people: str = "") -> list[tuple[object, ...]]:
    sat = "".join(f"Commune de Rochebelle,2021-02-01,{name},present\n" for name in ("Julie Verdier", "Marc Alban"))
    register = HEAD + _line("VERDIER", "Julie", role="Maire") + _line("ALBAN", "Marc") + people
    for name, words in (("sat.csv", SITTINGS + sat), ("rne.csv", register), ("liste.csv", TITLES + "".join(declared))):
        load(engine, tmp_path / name, words)
    return frames(engine)["declarations"].select("councillor", "capacity", "url", "row").rows()


def test_all_that_the_list_tells_agrees(engine: Engine, tmp_path: Path) -> None:
    assets = _declared(document="dsp", page="/pages_nominatives/verdier-julie")
    found = _found(engine, tmp_path, _declared(), assets, _declared(document="dim", day="2023-02-30"))
    assert found == [("Julie Verdier", "Maire de Rochebelle", PAGE, 2), ("Julie Verdier", "Maire de Rochebelle", PAGE, 4)]


@pytest.mark.parametrize(
    "cells",
    [
        {"department": "34"},
        {"as": "Maire de Rochebelle-sur-Orle"},
        {"as": "Maire de Saint-Rochebelle"},
        {"as": "Maire déléguée de Rochebelle"},
        {"as": "Adjointe au maire de Rochebelle"},  # the register says that she is the mayor
        {"kind": "epci"},
        {"given": "Julie Anne"},
        {"page": "https://ailleurs.example/verdier"},
    ],
)
def test_a_name_alone_is_no_match(engine: Engine, tmp_path: Path, cells: dict[str, str]) -> None:
    assert _found(engine, tmp_path, _declared(**cells), _declared(given="Autre", page="/pages_nominatives/autre")) == []


def test_two_people_of_one_name_have_no_link(engine: Engine, tmp_path: Path) -> None:
    two = (_declared(), _declared(page="/pages_nominatives/verdier-julie-2"))
    assert _found(engine, tmp_path, *two) == []
