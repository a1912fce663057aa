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
