"""Lists parted by office, by a line's end, by the next civility; lists that a page's head, a commune or a sentence interrupts."""

import pytest

from data_loaders.documents.readings.roll_machine import lists, machine, rolls
from data_loaders.documents.text.view import View
from tests.documents.readings.papers import unchaired

_GROUPED = """Présents :
M. Paul ROUX, Maire
M. Luc NOIR, Guy VERT, Jean-Marie
MERLE, Adjoints
Mme Anne PETIT, Conseillère municipale déléguée
M. MMES Loïc BRUN, Ève BLANC, Conseillers municipaux
Absents excusés :
M. Yves GRIS, Conseiller municipal, pouvoir donné à
M. Luc NOIR
A été élue secrétaire de séance : Mme Ève BLANC
"""
_TURNED = (
    "Ville de Valmerle 07/04/2023 Procès-verbal de la séance du vendredi 3 février 2023 "
    "Présents : M. Paul ROUX, Mme Anne PETIT, M. Luc 1 Ville de Valmerle Procès-verbal de la séance du vendredi 3 février 2023 "
    "NOIR, Mme Ève BLANC Absents : M. Guy VERT Votants : 5 2 Ville de Valmerle Procès-verbal de la séance du vendredi "
    "3 février 2023 Tarifs 3 Ville de Valmerle Procès-verbal de la séance du vendredi 3 février 2023 Voirie"
)


def _read(text: str) -> list[tuple[str, list[str]]]:
    return [(one.head.state, [entry.name for entry in one.readings[0].entries]) for one in machine.first(View.of(text))]


def test_an_office_closes_a_group_of_members_and_heads_none() -> None:
    present = ["Paul ROUX", "Luc NOIR", "Guy VERT", "Jean-Marie MERLE", "Anne PETIT", "Loïc BRUN", "Ève BLANC"]
    assert _read(_GROUPED) == [("present", present), ("excused", ["Yves GRIS"])]


def test_the_head_of_the_next_page_does_not_end_a_list() -> None:
    assert _read(_TURNED) == [("present", ["Paul ROUX", "Anne PETIT", "Luc NOIR", "Ève BLANC"]), ("absent", ["Guy VERT"])]


_LADIES = ["Anne PETIT", "Ève ROUX"]
_THREE = ("present", ["Anne PETIT", "Luc NOIR", "Ève ROUX"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Présents : Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX\nAbsents excusés et pouvoirs donnés :\nM. Guy VERT, adjoint\n"
            "M. Paul GRIS, adjoint, pouvoir donné à M. Luc\nNOIR\n",
            [_THREE, ("excused", ["Guy VERT", "Paul GRIS"])],
        ),
        ("Présents : Mmes PETIT, ROUX et MERLE M. NOIR, VERT\n", [("present", ["PETIT", "ROUX", "MERLE", "NOIR", "VERT"])]),
        (
            "Présents : Anne PETIT – Luc NOIR\nÈve ROUX – Guy VERT –Paul GRIS\n",
            [("present", ["Anne PETIT", "Luc NOIR", "Ève ROUX", "Guy VERT", "Paul GRIS"])],
        ),
        (
            "sous la présidence de M. Guy VERT, Présent(e)s Madame Anne PETIT, Monsieur Luc NOIR, Madame Ève ROUX, "
            "Excusé(e})s ayant donné procuration Monsieur Paul GRIS procuration à Madame Anne PETIT Le quorum est atteint.",
            [_THREE, ("represented", ["Paul GRIS"])],
        ),
        (
            "Présents : BOURG LYON Mme Anne PETIT M. Luc NOIR M. Guy VERT M. Paul GRIS Mme Ève ROUX\n",
            [("present", ["Anne PETIT", "Luc NOIR", "Guy VERT", "Paul GRIS", "Ève ROUX"])],
        ),
        ("Procurations : 5 Vingt-trois par M. Guy VERT, maire. Présents : Anne PETIT, Luc NOIR, Ève ROUX\n", [_THREE]),
        (
            "Présents : Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX Absent : M. Guy VERT Monsieur le Maire rend hommage à M. Paul GRIS.",
            [_THREE, ("absent", ["Guy VERT"])],
        ),
        (
            "Pouvoirs : Guy VERT avait donné pouvoir à Anne PETIT Paul GRIS avait donné pouvoir à Luc NOIR TARIFS DE LA PISCINE",
            [("represented", ["Guy VERT", "Paul GRIS"])],
        ),
    ],
    ids=[
        "mixed",
        "next civility",
        "line for a dash",
        "no colon",
        "communes ahead",
        "a number in words",
        "the chair speaks",
        "title behind",
    ],
)
def test_where_a_name_ends(text: str, said: list[tuple[str, list[str]]]) -> None:
    assert _read(text) == said


def test_those_whom_no_heading_lists_are_present_and_the_lists_below_go_on() -> None:
    roll = (
        "s'est réuni sous la présidence de M. Guy VERT, président. VALMERLE : Anne PETIT – Luc NOIR – Ève ROUX BOIS D'AULNE : Guy VERT – "
        "Rose BLANC – Léa MERLE Nombre de conseillers en exercice : 7 Pouvoirs : Paul GRIS avait donné pouvoir à Guy VERT LE CONSEIL"
    )
    best = rolls.first(View.of(roll))
    here = ["Anne PETIT", "Luc NOIR", "Ève ROUX", "Guy VERT", "Rose BLANC", "Léa MERLE"]
    assert [(s.kind, [e.name for e in s.entries]) for s in best.sections] == [("present", here), ("represented", ["Paul GRIS"])]


def test_those_excepted_from_all_present_are_absent_where_the_excused_stand_apart() -> None:
    roll = "Étaient présents : Tous les membres, à l'exception de : Mesdames C PETIT, D ROUX Messieurs A NOIR, R VERT Excusés : B GRIS"
    said = [(s.kind, e.name) for s in rolls.first(View.of(roll)).sections for e in s.entries]
    assert said == [*(("absent", name) for name in ("C PETIT", "D ROUX", "A NOIR", "R VERT")), ("excused", "B GRIS")]


def test_one_excepted_who_is_named_again_below_is_not_said_to_be_absent() -> None:
    roll = "Présents : tous les membres, à l'exception de : MM. Luc NOIR, Guy VERT\nExcusée : Mme Rose BLANC\n"
    told = rolls.first(View.of(f"{roll}Mme PETIT est porteuse du pouvoir de M. VERT.\n"))
    assert ("absent", "Guy VERT") not in [(s.kind, e.name) for s in told.sections for e in s.entries]


def test_a_college_behind_those_away_lists_its_own_members() -> None:
    told = (
        "Collège des communes\nPrésents : Mme Anne PETIT, M. Luc MERLE\nExcusés : M. Paul GRIS\n"
        "Collège du département\nPrésente : Mme Lou BRUN\nExcusée : Mme Léa ROUX\n"
        "Membres à titre consultatif (agence de l'eau) : M. Guy VERT\n"
    )
    said = ["Anne PETIT present", "Luc MERLE present", "Paul GRIS excused", "Lou BRUN present", "Léa ROUX excused"]
    assert unchaired(told) == said


def test_the_opposition_behind_the_majority_lists_its_own_members() -> None:
    told = (
        "MAJORITÉ – Présents : Anne PETIT, Luc MERLE\nMAJORITÉ – Représentés : Paul GRIS (pouvoir à Anne PETIT)\n"
        "OPPOSITION – Présents : Guy VERT, Lou BRUN\nOPPOSITION – Représentés : Léa ROUX (pouvoir à Guy VERT)\n"
    )
    here = [f"{name} present" for name in ("Anne PETIT", "Luc MERLE", "Guy VERT", "Lou BRUN")]
    gave = ["Paul GRIS represented -> Anne PETIT", "Léa ROUX represented -> Guy VERT"]
    assert sorted(unchaired(told)) == sorted([*here, *gave])


def test_a_second_roll_of_the_same_people_is_no_college() -> None:
    told = "Présents : Mme Anne PETIT, M. Luc MERLE\nExcusés : M. Paul GRIS\nCommune de Valmerle\nPrésents : M. Luc MERLE, M. Guy VERT\n"
    assert "Guy VERT present" not in unchaired(told)


def test_a_label_alone_on_its_line_is_no_member() -> None:
    told = "Présents :\nSecteur de Valmerle\nMM. Luc MERLE, Guy VERT\nSecteur des Ormes\nMme Anne PETIT et M. Yves NOIR\n"
    here = [f"{name} present" for name in ("Luc MERLE", "Guy VERT", "Anne PETIT", "Yves NOIR")]
    assert unchaired(f"{told}Excusé : M. Paul GRIS\n") == [*here, "Paul GRIS excused"]


def test_a_member_told_in_a_clause_does_not_end_the_list() -> None:
    told = (
        "Présents :\nCommune de Valmerle : Luc MERLE, Anne PETIT\nAbsents :\n"
        "Commune des Ormes : Léa ROUX, ayant donné pouvoir à Luc MERLE\nCommune de Valmerle : Paul GRIS\n"
    )
    assert unchaired(told)[2:] == ["Léa ROUX represented -> Luc MERLE", "Paul GRIS absent"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sans étiquette : Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX", ["Anne PETIT", "Luc NOIR", "Ève ROUX"]),
        (
            "Mme Anne PETIT, qui s'en est remise à M. Guy VERT pour voter, M. Luc NOIR et Mme Ève ROUX",
            ["Anne PETIT", "Luc NOIR", "Ève ROUX"],
        ),
        ("M. le Maire : Luc NOIR\nMme Anne PETIT\nMme Ève ROUX", ["Luc NOIR", "Anne PETIT", "Ève ROUX"]),
    ],
)
def test_a_list_names_its_members_and_nobody_else(text: str, names: list[str]) -> None:
    assert lists.example(text) == names
