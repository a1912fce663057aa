"""Which prints of a name are one person's, and which are somebody else's."""

import pytest

from database.removals.prints import is_whole, prints
from database.removals.removed import covered

NAME = "Zélie MORANDEAU"


@pytest.mark.parametrize(
    "said",
    [
        "vu la lettre de Zélie MORANDEAU, riveraine",
        "MORANDEAU Zélie",
        "morandeau zelie",
        "M. et Mme MORANDEAU",
        "Z. Morandeau",
        "Madame Morandeau",
        "Ze\u0301lie Morandeau",
        "Zélie MORAN-\nDEAU",
        "Zélie\nMORANDEAU",
        "courrier_MORANDEAU-Zelie.pdf",
        "recrutement_Mme_Morandeau.pdf",
        "Zélie MORAN\u00adDEAU",
        "Zélie Aline MORANDEAU",
        "Zélie, Aline, Ève MORANDEAU",
        "Zélie-Aline Morandeau",
        "Morandeau (Zélie)",
        "M O R A N D E A U Zélie",
        "Zélie M\u043eRANDEAU",
    ],
)
def test_every_print_is_covered_at_its_length(said: str) -> None:
    shown = covered(said, [prints(NAME)])
    assert len(shown) == len(said)
    assert "█" in shown
    assert "mor" not in shown.lower()


@pytest.mark.parametrize(
    "said", ["rue Morandeau", "Zélie DUVAL", "Zélie MORANDEAUX", "Paul MORANDEAU", "M. Morandeaud", "Zélie reçoit MORANDEAU"]
)
def test_other_people_and_places_stay(said: str) -> None:
    assert covered(said, [prints(NAME)]) == said


def test_a_surname_that_a_councillor_bears_stays_behind_a_civility() -> None:
    assert covered("M. MORANDEAU, maire", [prints(NAME, ["Paul MORANDEAU"])]) == "M. MORANDEAU, maire"
    assert covered("M. DE LA TOUR", [prints("Jean de La Tour")]).endswith("█ ██ ██ ████"[2:])


def test_the_name_is_covered_where_its_given_name_stands_ahead_of_it_too() -> None:
    assert covered("Zélie reçoit Zélie MORANDEAU", [prints(NAME)]) == "Zélie reçoit █████ █████████"


def test_two_words_make_a_name() -> None:
    assert is_whole("Jean-Paul")
    assert not is_whole("MORANDEAU")
    assert not is_whole("M. X")
