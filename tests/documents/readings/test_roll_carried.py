"""Two givers and more told in words behind the holder of their proxies (invented councils)."""

import pytest

from tests.documents.readings.papers import lines, minutes

_HELD = ["Guy NOIR represented -> Luc MOREAU", "Yves BLANC represented -> Luc MOREAU"]
_SAT = ["Jean DUPONT present", "Anne PETIT present", "Luc MOREAU present", "Ève ROUX present"]


@pytest.mark.parametrize(
    "told",
    [
        ", porteur des pouvoirs de Guy NOIR et d'Yves BLANC",
        ", mandataire de Guy NOIR et d'Yves BLANC",
        " ayant reçu les procurations de Guy NOIR et Yves BLANC",
        " qui a reçu pouvoir de Guy NOIR et de Yves BLANC",
        " (porte les pouvoirs de Guy NOIR et d'Yves BLANC)",
    ],
)
@pytest.mark.parametrize("mark", [", ", "\n- "])
def test_each_giver_told_behind_the_holder_is_represented(told: str, mark: str) -> None:
    members = mark.join(["Jean DUPONT", "Anne PETIT", f"Luc MOREAU{told}", "Ève ROUX"])
    said = lines(minutes(f"Présents :{mark.lstrip(',')}{members}\n"))
    assert said == [*_SAT, *_HELD]


def test_who_may_be_a_giver_or_the_next_member_is_neither() -> None:
    said = lines(minutes("Présents : Jean DUPONT, Anne PETIT, Ève ROUX, Luc MOREAU, pouvoir de Guy NOIR et Yves BLANC\n"))
    assert sorted(said) == sorted([*_SAT, _HELD[0]])


def test_givers_named_by_civility_and_surname_are_represented() -> None:
    said = lines(minutes("Présents : Mme PETIT, M. DUPONT, Mme ROUX, M. MOREAU (pouvoirs de M. NOIR et de Mme BLANC)\n"))
    assert [line for line in said if "represented" in line] == ["NOIR represented -> MOREAU", "BLANC represented -> MOREAU"]


def test_a_surname_that_begins_with_a_small_d_keeps_it() -> None:
    said = lines(minutes("Présents : Jean DUPONT, Anne PETIT, Ève ROUX, Luc MOREAU (pouvoirs de Guy NOIR et de Yves d'AUBRAC)\n"))
    assert said[4:] == ["Guy NOIR represented -> Luc MOREAU", "Yves d'AUBRAC represented -> Luc MOREAU"]
