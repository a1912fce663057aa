"""A proxy whose words are not understood leaves nobody excused or absent; substitutes, staff and places are no members of those lists."""

import pytest

from tests.documents.readings.papers import lines, minutes

_HERE = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n"
_SAT = ["Jean DUPONT present", "Anne PETIT present", "Luc MERLE present", "Rose NOIR present"]
_GIVEN = ["Léa ROUX represented -> Anne PETIT", "Paul GRIS represented -> Luc MERLE"]


@pytest.mark.parametrize(
    "away",
    [
        "Absents excusés : M. MME Léa ROUX (pouvoir \ndonné à Anne PETIT), Paul GRIS (pouvoir donné à \nLuc MERLE)\n",
        "Absents excusés : Mme Léa ROUX (pouvoir  donné  à Anne PETIT), M. Paul GRIS (ayant  donné  pouvoir  à Luc MERLE)\n",
        "Absents excusés :\nMme Léa ROUX – pouvoir : Mme Anne PETIT\nM. Paul GRIS – pouvoir : M. Luc MERLE\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nPouvoirs détenus : Mme Anne PETIT pour Mme Léa ROUX, M. Luc MERLE pour M. Paul GRIS\n",
    ],
    ids=["wrapped", "blanks", "colon", "held"],
)
def test_the_holder_is_read_however_the_words_are_parted(away: str) -> None:
    assert lines(minutes(f"{_HERE}{away}")) == [*_SAT, *_GIVEN]


@pytest.mark.parametrize("note", ["(pouvoir)", "(a donné procuration)", ", excusée, avec pouvoir", "(excusée, représentée)"])
def test_a_proxy_without_a_holder_makes_its_giver_represented(note: str) -> None:
    away = f"Excusés : Mme Léa ROUX {note} ; M. Paul GRIS\n".replace(" ,", ",")
    assert lines(minutes(f"{_HERE}{away}")) == [*_SAT, "Léa ROUX represented", "Paul GRIS excused"]


@pytest.mark.parametrize(
    "told",
    [
        "Excusés : Mme Léa ROUX (pouvoir non valable), M. Paul GRIS\n",
        "Excusés : Mme Léa ROUX (pouvoir transmis hier par courriel), M. Paul GRIS\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nMme Anne PETIT s'est vu confier une procuration par Mme ROUX.\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nMme Léa ROUX a donné pouvoir à M. Luc MERLE. Ce pouvoir ne peut être pris en compte.\n",
    ],
    ids=["void", "unread", "elsewhere", "void in prose"],
)
def test_a_proxy_that_is_void_or_not_understood_is_held_back(told: str) -> None:
    record = minutes(f"{_HERE}{told}")
    assert lines(record) == [*_SAT, "Paul GRIS excused"]
    assert "proxy_unread" in [w.code for w in record.warnings]


def test_those_who_gave_together_have_the_one_holder() -> None:
    away = "Absents excusés : Mme Léa ROUX, M. Paul GRIS\nM. Paul GRIS et Mme Léa ROUX ont donné pouvoir à M. Luc MERLE.\n"
    assert lines(minutes(f"{_HERE}{away}")) == [*_SAT, "Léa ROUX represented -> Luc MERLE", "Paul GRIS represented -> Luc MERLE"]


def test_of_several_holders_told_together_nobody_is_given_one() -> None:
    away = "Absents excusés : Mme Léa ROUX, M. Paul GRIS\nM. GRIS et Mme ROUX ont donné pouvoir à M. Luc MERLE et Mme Anne PETIT.\n"
    assert not [line for line in lines(minutes(f"{_HERE}{away}")) if "ROUX" in line or "GRIS" in line]


@pytest.mark.parametrize("told", ["représentée par sa suppléante Mme Zoé VERT", "remplacée par Mme Zoé VERT", "suppléée par Mme Zoé VERT"])
def test_a_substitute_told_beside_the_member_replaced_sits(told: str) -> None:
    record = minutes(f"Membres en exercice : 6\n{_HERE}Absents : M. Paul GRIS, Mme Léa ROUX {told}\n")
    assert lines(record) == [*_SAT, "Paul GRIS absent", "Léa ROUX excused", "Zoé VERT present"]
    assert record.closes


def test_the_list_goes_on_behind_one_who_gave_a_proxy() -> None:
    away = "Absents excusés : M. Paul GRIS ; Mme Léa ROUX ayant donné pouvoir à Mme Anne PETIT ; M. Yves BRUN\n"
    assert lines(minutes(f"{_HERE}{away}")) == [*_SAT, "Paul GRIS excused", _GIVEN[0], "Yves BRUN excused"]


@pytest.mark.parametrize(
    "told",
    [
        "Participaient également à la réunion, avec voix consultative : M. Marc VERT, Mme Zoé BLEU\n",
        "Participaient aussi au conseil : M. Marc VERT, Mme Zoé BLEU\n",
    ],
)
def test_those_who_take_part_without_a_vote_are_not_absent(told: str) -> None:
    assert lines(minutes(f"{_HERE}Absent : M. Paul GRIS\n{told}")) == [*_SAT, "Paul GRIS absent"]


@pytest.mark.parametrize("title", ["Place Louis BLANC - acquisition", "Parc Montcalm - Aménagement", "École Jules FERRY : travaux"])
def test_a_place_behind_an_empty_list_is_nobody(title: str) -> None:
    assert lines(minutes(f"{_HERE}Absents :\n{title}\n")) == _SAT
