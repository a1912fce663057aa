"""Rolls in many forms: each heading, with each mark between the names, each order of a name, each note, gives exactly the people told."""

import itertools
from collections.abc import Iterator

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.paper import Paper

_HEADINGS = (
    "Étaient présents :",
    "Présents-es :",
    "Étaient présent·e·s :",
    "Membres présents :",
    "PRÉSENTS (4) :",
    "Présents : 4",
    "Étaient présents à l'ouverture de la séance :",
    "Ont siégé :",
    "Assistaient à la séance sous la présidence de Mme Anne PETIT, Maire, Mmes et MM. les Conseillers-es :",
    "Présents",
)
_PEOPLE = (("Mme", "Anne", "Petit"), ("M.", "Jean-Luc", "Le Brun"), ("M.", "Loïc", "Du Parc"), ("Mme", "Ève", "Noir-Merle"))
_ORDERS = {
    "first": lambda given, surname: f"{given} {surname.upper()}",
    "last": lambda given, surname: f"{surname.upper()} {given}",
    "mixed": lambda given, surname: f"{given} {surname}",
    "capitals": lambda given, surname: f"{given} {surname}".upper(),
}
_MARKS = {"comma": ", ", "semicolon": " ; ", "dash": " – ", "dot": " · ", "line": "\n", "bullet": "\n• ", "arrow": "\n← ", "numbered": None}
_NOTES = ("", ", conseillère municipale", " (Les Ormes)", " (adjoint)")
_TOP = "PROCÈS-VERBAL DU CONSEIL MUNICIPAL\nSéance du 4 mai 2021\n"
_END = (
    "\nExcusés : M. Guy ROUX\nPouvoirs : Mme Rose BLANC à Mme Anne PETIT\nAbsents-es : M. Luc VERT\nSecrétaire de séance : Mme Anne PETIT\n"
)


def _forms() -> Iterator[tuple[str, str, str, str]]:
    """Every heading with every mark, every order with every mark, every note with every mark."""
    plain = (_HEADINGS[0], "comma", "first", "")
    for mark in _MARKS:
        for heading, order, note in [
            *((h, plain[2], plain[3]) for h in _HEADINGS),
            *((plain[0], o, plain[3]) for o in _ORDERS),
            *((plain[0], plain[2], n) for n in _NOTES),
        ]:
            if not (mark == "comma" and note.startswith(",")):
                alone = heading == "Présents" and mark in ("dot", "semicolon", "comma", "dash")
                yield heading + "\n" * alone, mark, order, note


def _read(text: str) -> dict[str, str]:
    record = pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,)))
    return {line.name: line.status for line in record.attendance}


@pytest.mark.parametrize(("heading", "mark", "order", "note"), sorted(set(_forms())))
def test_everyone_is_read(heading: str, mark: str, order: str, note: str) -> None:
    names = [_ORDERS[order](given, surname) for _, given, surname in _PEOPLE]
    told = [f"{civility} {name}{note}" for (civility, _, _), name in zip(_PEOPLE, names, strict=True)]
    joint = _MARKS[mark]
    listed = "\n".join(f"{n}. {one}" for n, one in enumerate(told, 1)) if joint is None else joint.join(told)
    first = (joint or "\n").strip(" ") if joint is None or joint.startswith("\n") else " "
    text = f"{_TOP}{heading}{first}{listed}{_END}\nDélibération n° 1 : Tarifs\nLe conseil, à l'unanimité, approuve.\n"
    away = {"Guy ROUX": "excused", "Rose BLANC": "represented", "Luc VERT": "absent"}
    assert _read(text) == {**dict.fromkeys(names, "present"), **away}


_GIFTS = (
    "{} à {}",
    "{} pouvoir à {}",
    "{} donne pouvoir à {}",
    "{} (par procuration à {})",
    "{} représenté par {}",
    "{} → {}",
    "{} : pouvoir donné à {}",
    "{} a donné procuration à {} jusqu'au point n° 6 inclus, puis à Mme Ève NOIR",
)
_PARTED = (", ", "\n", " ; ")
_HERE = "Étaient présents : Mme Anne PETIT, M. Luc MOREAU, Mme Ève NOIR\n"


@pytest.mark.parametrize(("gift", "joint"), [(g, j) for g, j in itertools.product(_GIFTS, _PARTED)])
def test_every_wording_of_a_proxy_is_read(gift: str, joint: str) -> None:
    lines = [gift.format("M. Guy ROUX", "Mme Anne PETIT"), gift.format("Mme Rose BLANC", "M. Luc MOREAU")]
    heading = "Absents-es représentés-es :" + ("\n" if joint == "\n" else " ")
    text = f"{_TOP}{_HERE}{heading}{joint.join(lines)}\nLe quorum est atteint.\n"
    record = pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,)))
    said = {line.name: (line.status, line.proxy_to) for line in record.attendance if line.status != "present"}
    assert said == {"Guy ROUX": ("represented", "Anne PETIT"), "Rose BLANC": ("represented", "Luc MOREAU")}
    assert sum(line.status == "present" for line in record.attendance) == 3


_NOBODY = (
    "Démissionnaire : M. Paul GRIS\n",
    "DGS : M. Paul GRIS\nSecrétariat : Mme Lise MERLE\n",
    "Agents présents : M. Paul GRIS\nAgents excusés : Mme Lise MERLE\n",
    "Assistait également à la séance : M. Paul GRIS, directeur général des services.\n",
    "Secrétaire de mairie : Mme Zoé GRIS\n",
    "1 Arrivée à 19 h 25.\n",
)


@pytest.mark.parametrize("line", _NOBODY)
def test_staff_and_footnotes_are_no_members(line: str) -> None:
    text = f"{_TOP}{_HERE}Absent : M. Guy ROUX\n{line}Secrétaire de séance : Mme Anne PETIT\n\nDélibération n° 1 : Tarifs\n"
    expected = {"Anne PETIT": "present", "Luc MOREAU": "present", "Ève NOIR": "present", "Guy ROUX": "absent"}
    assert _read(text) == expected


def test_a_place_above_its_members_is_no_member() -> None:
    lists = "VALBOURG : Mme Anne PETIT, M. Luc MOREAU\nLES ORMES : Mme Ève NOIR\nAubin-sur-Orme : M. Paul GRIS\n"
    states = _read(f"{_TOP}Étaient présents :\n{lists}{_END}")
    assert {name for name, state in states.items() if state == "present"} == {"Anne PETIT", "Luc MOREAU", "Ève NOIR", "Paul GRIS"}


def test_givers_and_holders_told_respectively() -> None:
    text = f"{_TOP}{_HERE}M. Guy ROUX et Mme Rose BLANC ont donné pouvoir respectivement à Mme Anne PETIT et M. Luc MOREAU.\n"
    record = pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,)))
    assert {line.name: line.proxy_to for line in record.attendance if line.status == "represented"} == {
        "Guy ROUX": "Anne PETIT",
        "Rose BLANC": "Luc MOREAU",
    }


def test_a_proxy_told_only_beside_its_holder_makes_a_member_represented() -> None:
    text = f"{_TOP}Étaient présents : Mme Anne PETIT (pouvoir de M. Guy ROUX), M. Luc MOREAU, Mme Ève NOIR\nLe quorum est atteint.\n"
    record = pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,)))
    assert [(line.name, line.proxy_to) for line in record.attendance if line.status == "represented"] == [("Guy ROUX", "Anne PETIT")]


def test_columns_read_across_are_read_one_after_the_other() -> None:
    left = ["Présents :", "Mme Anne PETIT", "M. Luc MOREAU", "Mme Ève NOIR", "M. Paul GRIS", "Mme Zoé BLEU"]
    right = ["Excusés :", "M. Guy ROUX", "Pouvoirs :", "Mme Rose BLANC à Mme Anne PETIT", "Absents :", "M. Luc VERT"]
    rows = "\n".join(f"{a:<40}{b}" for a, b in zip(left, right, strict=True))
    text = (
        f"{_TOP}Nombre de membres en exercice : 8\nPrésents : 5\nPouvoirs : 1\nVotants : 6\n{rows}\nSecrétaire de séance : Mme Anne PETIT\n"
    )
    states = _read(text)
    assert {s: sum(v == s for v in states.values()) for s in set(states.values())} == {
        "present": 5, "excused": 1, "represented": 1, "absent": 1,
    }  # fmt: skip


def test_a_list_longer_than_its_printed_number_is_kept_out() -> None:
    people = ", ".join(f"M. Luc {name}" for name in ("NOIR", "VERT", "GRIS", "BLEU", "ROUX", "BLANC", "BRUN", "ROSE"))
    text = f"{_TOP}Nombre de membres en exercice : 20\nPrésents : 2\nÉtaient présents : {people}\nLe quorum est atteint.\n"
    assert _read(text) == {}


def test_groups_and_those_who_sit_by_video_are_read() -> None:
    text = (
        "PROCÈS-VERBAL DU CONSEIL MUNICIPAL\nSéance du 4 mai 2021\nÉtaient présents :\n"
        "Groupe « Ensemble » : Anne PETIT, Luc NOIR\nGroupe « Les Ormes demain » : Jean MERLE, Rose BLANC\n"
        "Présents en visioconférence : Guy ROUX, Loïc VERT\nAbsente excusée : Claire FAUVET\nSecrétaire de séance : Mme Anne PETIT\n"
    )
    here = ["Anne PETIT", "Luc NOIR", "Jean MERLE", "Rose BLANC", "Guy ROUX", "Loïc VERT"]
    assert _read(text) == {**dict.fromkeys(here, "present"), "Claire FAUVET": "excused"}
