"""Members whose surname is the word for an office (invented councils)."""

import pytest

from tests.documents.readings.papers import lines, minutes

_SAT = ["Jean DUPONT present", "Anne PETIT present", "Luc MOREAU present", "Ève ROUX present"]


@pytest.mark.parametrize("surname", ["MAIRE", "PRÉSIDENT", "LE MAIRE"])
@pytest.mark.parametrize(("mark", "civility"), [(", ", "M. "), (", ", ""), ("\n", "M. "), ("\n", "")])
def test_an_office_in_capitals_behind_a_given_name_is_a_surname(surname: str, mark: str, civility: str) -> None:
    named = ["Jean DUPONT", "Anne PETIT", f"Guy {surname}", "Luc MOREAU", "Ève ROUX"]
    said = lines(minutes(f"Présents :{mark}{mark.join(civility + name for name in named)}\n".replace(":, ", ": ")))
    assert said == [*_SAT[:2], f"Guy {surname} present", *_SAT[2:]]


def test_an_office_in_capitals_ahead_of_a_given_name_is_a_surname_where_a_civility_leads() -> None:
    said = lines(minutes("Présents : M. DUPONT Jean, Mme PETIT Anne, Mme ROUX Ève\nExcusés : M. MAIRE Guy, M. NOIR Luc\n"))
    assert said[3:] == ["MAIRE Guy excused", "NOIR Luc excused"]


@pytest.mark.parametrize(
    "roll",
    [
        "Jean DUPONT Maire, Anne PETIT Adjointe, Luc MOREAU, Ève ROUX",
        "Jean DUPONT MAIRE, Anne PETIT ADJOINTE, Luc MOREAU, Ève ROUX",
        "M. le Maire Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU, Mme Ève ROUX",
        "M. le MAIRE Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU, Mme Ève ROUX",
    ],
)
def test_an_office_behind_a_whole_name_or_ahead_of_one_stays_an_office(roll: str) -> None:
    assert lines(minutes(f"Présents : {roll}\n")) == _SAT
