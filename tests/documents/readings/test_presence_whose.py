"""A proxy's note tells of the member, of the other party, or of the letter: nobody is seated by another's hour, or by a courier's."""

import pytest

from data_loaders.documents.record import AttendanceRecord
from tests.documents.readings.papers import minutes

HERE = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n"
Told = tuple[str, str | None, str | None, str | None]


def _told(roll: str) -> dict[str, Told]:
    found: list[AttendanceRecord] = minutes(roll).attendance
    return {a.name: (a.status, a.arrived_at, a.left_at, a.proxy_to) for a in found}


@pytest.mark.parametrize(
    "note",
    [
        "pouvoir à Mme Anne PETIT arrivé par courriel",
        "pouvoir à Mme Anne PETIT, arrivé la veille de la convocation",
        "pouvoir à Mme Anne PETIT arrivé en mairie à 18 h",
        "pouvoir à Mme Anne PETIT, courrier reçu à 17h30",
        "procuration à Mme Anne PETIT, procuration arrivée à 18h30",
        "pouvoir à Mme Anne PETIT, mail parvenu le 11 mai à 18h30",
    ],
)
def test_a_letter_that_comes_seats_nobody(note: str) -> None:
    assert _told(f"{HERE}Excusés : Mme Léa ROUX ({note}), M. Paul GRIS")["Léa ROUX"] == ("represented", None, None, "Anne PETIT")


def test_who_comes_late_beside_a_proxy_sat() -> None:
    told = _told(
        f"{HERE}Excusés : Mme Léa ROUX (pouvoir à Mme Anne PETIT, arrivée à 19h), M. Paul GRIS (pouvoir à M. Luc MERLE) arrivé à 20h"
    )
    assert told["Léa ROUX"] == ("present", "19:00", None, "Anne PETIT")
    assert told["Paul GRIS"] == ("present", "20:00", None, "Luc MERLE")


def test_gender_tells_the_holders_hour_from_the_givers() -> None:
    told = _told(f"{HERE}Procurations : Mme Léa ROUX à M. Luc MERLE (arrivé à 19 h 15), M. Paul GRIS à Mme Rose NOIR (partie à 21 h)")
    assert told["Léa ROUX"] == ("represented", None, None, "Luc MERLE")
    assert told["Paul GRIS"] == ("represented", None, None, "Rose NOIR")
    assert told["Luc MERLE"] == ("present", "19:15", None, None)
    assert told["Rose NOIR"] == ("present", None, "21:00", None)


def test_a_departure_told_by_name_is_not_the_givers() -> None:
    told = _told(f"{HERE}Procurations : Mme Léa ROUX à M. Luc MERLE (jusqu'à 21 h, départ de M. MERLE)")
    assert told["Léa ROUX"] == ("represented", None, None, "Luc MERLE")


def test_an_hour_that_may_be_either_ones_states_nothing() -> None:
    assert "Paul GRIS" not in _told(f"{HERE}Procurations : M. Paul GRIS à Mme Rose NOIR (arrivée à 21 h)")


@pytest.mark.parametrize("words", ["(pouvoir de Mme Léa ROUX jusqu'à 21 h)", "(porteur du pouvoir de Mme Léa ROUX, jusqu'à 21 h)"])
def test_the_bound_of_a_proxy_held_is_the_givers(words: str) -> None:
    told = _told(f"Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE {words}, Mme Rose NOIR\nAbsents : Mme Léa ROUX, M. Paul GRIS")
    assert told["Luc MERLE"] == ("present", None, None, None)
    assert told["Léa ROUX"] == ("present", "21:00", None, "Luc MERLE")


def test_a_holder_who_leaves_is_told_by_his_own_words() -> None:
    here = HERE.replace("MERLE", "MERLE (pouvoir de Mme Léa ROUX) parti à 21 h")
    told = _told(f"{here}Absente : Mme Léa ROUX")
    assert told["Luc MERLE"] == ("present", None, "21:00", None)
    assert told["Léa ROUX"][0] == "represented"


def test_a_late_arrival_behind_the_list_of_those_excused() -> None:
    told = _told(f"{HERE}Absents excusés : M. Paul GRIS, Mme Léa ROUX\nMme Léa ROUX arrive en cours de séance, à 20h25.")
    assert told["Léa ROUX"] == ("present", "20:25", None, None)
    assert told["Paul GRIS"][0] == "excused"


@pytest.mark.parametrize(
    "away",
    [
        "Excusés : M. Paul GRIS donne procuration à Mme Anne PETIT, procuration annulée par courrier du 2 mai ; Mme Léa ROUX",
        "Excusés : Mme Léa ROUX, M. Paul GRIS (procuration à Mme Anne PETIT, révoquée le jour même)",
        "Excusés : Mme Léa ROUX, M. Paul GRIS, dont le pouvoir donné à Mme Anne PETIT n'a pu être retenu",
        "Excusés : Mme Léa ROUX, M. Paul GRIS (pouvoir à Mme Anne PETIT non parvenu)",
        "Absents : Mme Léa ROUX, M. Paul GRIS (pouvoir arrivé trop tard)",
        "Absents : Mme Léa ROUX, M. Paul GRIS (pouvoir à Mme Anne PETIT reçu après la séance)",
        "Procurations : M. Paul GRIS à Mme Anne PETIT\nExcusée : Mme Léa ROUX\nM. Paul GRIS a révoqué sa procuration par courrier.",
        "Procurations : M. Paul GRIS à Mme Anne PETIT\nExcusée : Mme Léa ROUX\nLe pouvoir de M. GRIS n'est pas retenu, faute de signature.",
    ],
)
def test_a_void_proxy_states_nothing(away: str) -> None:
    told = _told(HERE + away)
    assert "Paul GRIS" not in told
    assert told["Anne PETIT"][0] == "present"


@pytest.mark.parametrize(("heading", "word"), [("Absents", "présente"), ("Présents", "présente"), ("Excusés", "présente")])
def test_present_from_an_hour_on_is_an_arrival_under_any_heading(heading: str, word: str) -> None:
    told = _told(f"{HERE}{heading} : M. Paul GRIS, Mme Léa ROUX ({word} à partir de 19 h 20)")
    assert told["Léa ROUX"] == ("present", "19:20", None, None)


def test_who_leaves_behind_the_holders_name_is_the_holder() -> None:
    told = _told(f"{HERE}Excusés : Mme Léa ROUX (pouvoir à M. Luc MERLE, qui quitte la séance à 20 h 05), M. Paul GRIS")
    assert told["Léa ROUX"] == ("represented", None, None, "Luc MERLE")
    assert told["Luc MERLE"][:3] == ("present", None, "20:05")


@pytest.mark.parametrize("words", ["nul", "nul, un seul pouvoir par élu", "non valable", "irrecevable"])
@pytest.mark.parametrize("note", ["à M. Luc MERLE ({})", "(pouvoir à M. Luc MERLE, {})", "(pouvoir à M. Luc MERLE – {})"])
def test_a_proxy_that_does_not_count_states_nothing(note: str, words: str) -> None:
    told = _told(f"{HERE}Ont donné pouvoir : Mme Léa ROUX {note.format(words)}, M. Paul GRIS à Mme Anne PETIT")
    assert "Léa ROUX" not in told
    assert told["Paul GRIS"] == ("represented", None, None, "Anne PETIT")


def test_in_one_line_who_stands_before_tells_of_another_line() -> None:
    here = (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR Excusée ayant donné pouvoir : Mme Léa ROUX à M. Luc MERLE"
    )
    told = _told(f"{here} Secrétaire : Mme Anne PETIT Mme Rose NOIR quitte la séance à 20 h 15.")
    assert told["Anne PETIT"] == ("present", None, None, None)
    assert told["Rose NOIR"] == ("present", None, "20:15", None)
    told = _told(f"{here} Arrivés en cours de séance : M. Jean DUPONT, arrivé à 19 h 45.")
    assert told["Luc MERLE"] == ("present", None, None, None)
