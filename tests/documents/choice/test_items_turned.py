"""Numbers behind the titles of a paper, in brackets at the line's end or alone below it: each closes its own title."""

import pytest

from data_loaders.documents.record import PaperRecord
from tests.documents.readings.papers import read

_HEAD = (
    "COMMUNE DE VALMERLE\n{kind} DU CONSEIL MUNICIPAL\nSéance du 4 mai 2021\n"
    "Présents : Mme Anne PETIT, M. Luc NOIR, M. Guy VERT, Mme Rose ROUX\nSecrétaire : M. Luc NOIR\n"
)
_ENDS = (
    "\n{why}\nVu le code général des collectivités territoriales,\nLe conseil municipal, après en avoir délibéré, à l'unanimité, décide :\n"
    "- d'approuver le dossier présenté ;\n- d'autoriser Madame la Maire à signer tout document utile.\n"
)
_WHY = ("Une réunion publique a permis d'entendre les riverains.", "Le coût global de l'opération avait été estimé il y a deux ans.")
_TITLES = (
    "Zonage des eaux usées",
    "Vente d'un terrain au lieu-dit La Croix",
    "Carte scolaire des écoles maternelles",
    "Charte de l'eau du bassin",
)


def _paper(kind: str, *, alone: set[int], above: str = "") -> PaperRecord:
    acts = ""
    for n, title in enumerate(_TITLES):
        numbered = f"{above}{title}\nDCM 21.5.4{n}" if n in alone else f"{title} (DCM 21.5.4{n})"
        acts += f"\n{numbered}{_ENDS.format(why=_WHY[n % 2])}"
    return read(_HEAD.format(kind=kind) + acts)


@pytest.mark.parametrize("kind", ["PROCÈS-VERBAL", "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS"])
@pytest.mark.parametrize("alone", [set(), {3}, {1, 3}, {0, 1, 2, 3}])
def test_each_number_closes_the_title_above_it(kind: str, alone: set[int]) -> None:
    said = _paper(kind, alone=alone).deliberations
    assert [(d.title, (d.number or "").removeprefix("DCM ")) for d in said] == [(t, f"21.5.4{n}") for n, t in enumerate(_TITLES)]
    assert {d.vote.outcome for d in said} == {"adopted"}


def test_a_stamp_above_a_title_is_none_of_it() -> None:
    stamp = "Envoyé en préfecture le 10/05/2021 Reçu en préfecture le 11/05/2021 Publié le 12/05/2021\n"
    assert [d.title for d in _paper("PROCÈS-VERBAL", alone={3}, above=stamp).deliberations] == list(_TITLES)
