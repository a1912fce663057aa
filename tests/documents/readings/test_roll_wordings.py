"""Words of rolls that were once read the wrong way round: who gives, who holds, who leaves (invented councils)."""

import pytest

from tests.documents.readings.papers import lines, minutes

PRESENT = ["Jean DUPONT present", "Anne PETIT present", "Luc MOREAU present"]
_HERE = "Présents : Jean DUPONT, Anne PETIT, Luc MOREAU\n"


@pytest.mark.parametrize(
    "told", ["Guy NOIR pour Anne PETIT, Rose BLANC pour Luc MOREAU", "Anne PETIT pour Guy NOIR, Luc MOREAU pour Rose BLANC"]
)
def test_who_is_there_holds_the_proxy_on_whichever_side_of_pour(told: str) -> None:
    said = lines(minutes(f"{_HERE}Pouvoirs : {told}\n"))
    assert said == [*PRESENT, "Guy NOIR represented -> Anne PETIT", "Rose BLANC represented -> Luc MOREAU"]


def test_proxies_of_both_orders_in_one_list_are_kept_out() -> None:
    said = lines(minutes(f"{_HERE}Pouvoirs : Guy NOIR pour Anne PETIT, Luc MOREAU pour Rose BLANC\n"))
    assert not any("->" in line for line in said)


@pytest.mark.parametrize(
    "goes", ["après le départ de celui-ci à 21 h", "au départ de ce dernier à 21 h", "son mandataire étant parti à 21 h"]
)
def test_the_holder_who_leaves_does_not_make_the_giver_present(goes: str) -> None:
    said = lines(minutes(f"{_HERE}Excusé : Guy NOIR (pouvoir à Luc MOREAU puis, {goes}, à Anne PETIT)\n"))
    assert "Guy NOIR represented -> Luc MOREAU" in said


@pytest.mark.parametrize(
    "mark", ["A (pouvoir Mme Petit)", "E (procuration à Mme Petit)", "A – procuration à Mme Petit", "A (donne pouvoir à Anne Petit)"]
)
def test_a_letter_beside_a_proxy_is_represented(mark: str) -> None:
    legend = "P : présent, A : absent, E : excusé\n"
    said = lines(minutes(f"{legend}Petit Anne .... P\nMoreau Luc .... P\nNoir Guy .... {mark}\nVert Lou .... A\nBlanc Rose .... P\n"))
    assert "Noir Guy represented -> Petit Anne" in said
    assert "Vert Lou absent" in said


def test_proxies_that_are_read_out_are_those_of_the_members_away() -> None:
    told = "Excusés : M. Guy NOIR, Mme Rose BLANC\nLecture est faite des procurations reçues : M. Guy NOIR à Mme Anne PETIT\n"
    assert lines(minutes(f"{_HERE}{told}")) == [*PRESENT, "Guy NOIR represented -> Anne PETIT", "Rose BLANC excused"]


def test_an_a_in_capitals_between_two_names_leads_to_the_holder() -> None:
    said = lines(minutes("Présents : JEAN DUPONT, ANNE PETIT\nOnt donné pouvoir : GUY NOIR A JEAN DUPONT, ROSE BLANC A ANNE PETIT\n"))
    assert said[2:] == ["GUY NOIR represented -> JEAN DUPONT", "ROSE BLANC represented -> ANNE PETIT"]


def test_two_names_that_lost_their_comma_are_told_apart_where_the_paper_names_one_elsewhere() -> None:
    here = "Présents : Jean Dupont, Anne Petit Luc Moreau, Ève Roux, Léa Vert, Noé Gris\n"
    assert lines(minutes(f"{here}Pouvoirs : Guy Noir à Luc Moreau\n"))[1:3] == ["Anne Petit present", "Luc Moreau present"]
    assert not any("Petit" in line for line in lines(minutes(f"{here}Pouvoirs : Guy Noir à Ève Roux\n")))


def test_words_of_another_column_make_no_member() -> None:
    names = ["Anne PETIT", "Ève BLANC", "Léa VERT", "Noé GRIS", "Max LOUP", "Eva MERLE", "Paul BRUN", "Zoé LAMY"]
    listed = ", ".join(["M. Date de Guy NOIR", "M. DE LA VILLE Jean ROUX", *(f"M. {name}" for name in names)])
    said = lines(minutes(f"Sous la présidence de M. Luc MOREAU, Président Autres membres présents : {listed}\n"))
    assert said[-8:] == [f"{name} present" for name in names]
    assert not any("NOIR" in line or "ROUX" in line for line in said)


def test_a_name_with_an_y_between_two_surnames_is_one() -> None:
    said = lines(minutes(f"{_HERE}Excusés : M. Guy NOIR, Mme Rose BLANC Y VERT (pouvoir à Anne PETIT)\n"))
    assert said[3:] == ["Guy NOIR excused", "Rose BLANC Y VERT represented -> Anne PETIT"]


def test_of_a_roll_that_cannot_be_read_the_pairs_of_giver_and_holder_stand() -> None:
    columns = "PRÉSENTS : EXCUSÉS : M. DUPONT, Mme PETIT, M. MOREAU, M. NOIR, Mme BLANC\n"
    said = lines(minutes(f"{columns}PROCURATIONS : M. NOIR à M. MOREAU, Mme BLANC à Mme PETIT\n"))
    assert said == ["NOIR represented -> MOREAU", "BLANC represented -> PETIT"]


@pytest.mark.parametrize("heading", ["Présents/Représentés :", "Présents / Représentés :"])
def test_a_heading_of_two_states_heads_neither(heading: str) -> None:
    said = lines(minutes(f"{heading} Anne PETIT, Luc MOREAU, Guy NOIR\nAbsents : Rose BLANC, Ève ROUX\n"))
    assert said[-2:] == ["Rose BLANC absent", "Ève ROUX absent"]
    assert not any("PETIT" in line or "NOIR" in line for line in said)


def test_those_behind_a_heading_that_is_not_known_are_not_those_present() -> None:
    assert lines(minutes(f"{_HERE}Mandats de vote : Guy NOIR, Rose BLANC\n")) == PRESENT


@pytest.mark.parametrize("heading", ["Étaient absents (excusés) :", "Excusés à cette réunion :", "Membres nommés excusés :"])
def test_more_words_of_the_headings_of_those_away(heading: str) -> None:
    said = lines(minutes(f"{_HERE}{heading} Guy NOIR, Rose BLANC\n"))
    assert said[3:] == ["Guy NOIR excused", "Rose BLANC excused"]


@pytest.mark.parametrize("heading", ["Pouvoirs :", "Absents excusés :"])
def test_the_de_ahead_of_a_giver_is_no_part_of_the_name(heading: str) -> None:
    said = lines(minutes(f"{_HERE}{heading} de Guy NOIR à Luc MOREAU, d'Ève ROUX à Anne PETIT\n"))
    assert said[3:] == ["Guy NOIR represented -> Luc MOREAU", "Ève ROUX represented -> Anne PETIT"]


@pytest.mark.parametrize("away", ["de Guy NOIR", "d'Ève ROUX"])
def test_whom_a_deputy_sits_for_is_not_there(away: str) -> None:
    said = lines(minutes(f"{_HERE[:-1]}, Rose BLANC, suppléante {away}\n"))
    assert said == [*PRESENT, "Rose BLANC present"]
