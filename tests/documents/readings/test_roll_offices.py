"""Offices, substitutes and bounds beside names: what none of them says of a member is not read into them."""

import pytest

from tests.documents.readings.papers import HERE, SAT, lines, minutes, unchaired


@pytest.mark.parametrize("office", ["vice-présidente du conseil départemental", "conseillère départementale", "chef du département"])
def test_a_department_is_no_departure(office: str) -> None:
    assert lines(minutes(f"{HERE}Absents : Mme Léa ROUX, {office}, M. Paul GRIS")) == [*SAT, "Léa ROUX absent", "Paul GRIS absent"]


def test_a_guest_among_those_excused_is_no_member() -> None:
    record = minutes(f"{HERE}Excusés : M. Paul GRIS, M. le sous-préfet, Mme Léa ROUX, sénatrice")
    assert lines(record) == [*SAT, "Paul GRIS excused"]


@pytest.mark.parametrize("told", ["supplée Léa ROUX", "en remplacement de Mme ROUX", "suppléant de Mme Léa ROUX"])
def test_a_member_for_whom_a_substitute_sits_is_excused(told: str) -> None:
    roll = f"Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR, M. Guy BRUN ({told})\nAbsents : Léa ROUX, Paul GRIS"
    assert lines(minutes(roll)) == [*SAT, "Guy BRUN present", "Léa ROUX excused", "Paul GRIS absent"]


def test_a_heading_that_bounds_a_stay() -> None:
    record = minutes(f"{HERE}Présente à compter de la délibération n° 9 : Mme Léa ROUX\nPouvoirs : Mme Léa ROUX à Mme Anne PETIT\n")
    assert lines(record) == [*SAT, "Léa ROUX present -> Anne PETIT"]
    assert next(a for a in record.attendance if a.name == "Léa ROUX").presence == [{"from": {"time": None, "item": "9"}, "to": None}]
    late = minutes(f"{HERE}Excusée jusqu'à 19 h 10 : Mme Léa ROUX\n")
    assert next(a.arrived_at for a in late.attendance if a.name == "Léa ROUX") == "19:10"


@pytest.mark.parametrize("couple", ["Mme NOIR, M. NOIR", "M. et Mme NOIR"])
def test_two_members_of_one_surname_are_not_made_one(couple: str) -> None:
    record = minutes(f"Présents : M. DUPONT, Mme PETIT, M. MERLE, M. BRUN, M. VERT, {couple}\nAbsent : M. GRIS")
    assert [line for line in lines(record) if "NOIR" in line] == []
    assert "GRIS absent" in lines(record)


@pytest.mark.parametrize("told", ["M. Paul GRIS fait son entrée à 20 h 15.", "À 20 h 15, M. Paul GRIS intègre la séance."])
def test_an_arrival(told: str) -> None:
    record = minutes(f"{HERE}Absents : M. Paul GRIS, Mme Léa ROUX", told)
    assert lines(record) == [*SAT, "Paul GRIS present", "Léa ROUX absent"]
    assert next(a.arrived_at for a in record.attendance if a.name == "Paul GRIS") == "20:15"


def test_the_head_of_a_last_column_heads_no_list() -> None:
    rows = "Commune      Délégué          Présent    Procuration\nLes Ormes    NOIR Luc             X\nLes Ormes    GRIS Paul\n"
    assert not any(a.status == "represented" for a in minutes(rows).attendance)


OFFICES = "{}Luc MERLE\n{}Anne PETIT, Guy VERT\n{}Lou BRUN, Ève NOIR\n"


@pytest.mark.parametrize(
    "told",
    [
        OFFICES.format("Maire : ", "Adjoints : ", "Conseillers municipaux : "),
        OFFICES.format("Étaient présents :\nLe Président, ", "Les Vice-Présidents : ", "Les autres membres du Bureau : "),
        "Étaient présents, outre le maire : les adjoints Luc MERLE, Anne PETIT ; les conseillers Guy VERT, Lou BRUN et Ève NOIR.\n",
    ],
    ids=["no heading", "offices", "sentence"],
)
def test_a_roll_told_office_by_office(told: str) -> None:
    said = [f"{name} present" for name in ("Luc MERLE", "Anne PETIT", "Guy VERT", "Lou BRUN", "Ève NOIR")]
    assert unchaired(f"{told}Absents : Paul GRIS\n") == [*said, "Paul GRIS absent"]


def test_absent_without_a_known_reason_is_absent_behind_the_excused() -> None:
    told = "Présents : Anne PETIT, Luc MERLE\nÉtaient excusés : Léa ROUX\nÉtait absent sans motif connu : Paul GRIS.\n"
    assert unchaired(told)[2:] == ["Léa ROUX excused", "Paul GRIS absent"]


def test_an_office_stands_in_the_heading() -> None:
    told = (
        "Adjoints présents : Luc MERLE, Anne PETIT\nConseillers présents : Guy VERT\nAdjointe excusée : Léa ROUX, procuration à Luc MERLE\n"
    )
    said = ["Luc MERLE present", "Anne PETIT present", "Guy VERT present", "Léa ROUX represented -> Luc MERLE"]
    assert unchaired(f"{told}Conseiller absent : Paul GRIS\n") == [*said, "Paul GRIS absent"]
