"""Notes below a roll call tell of those whose names bear their marks, and end the list above them."""

import pytest

from tests.documents.readings.papers import lines, minutes

HERE = "Présents : M. Jean DUPONT, Mme Anne PETIT{0}, M. Luc MERLE{1}, Mme Rose NOIR\n"
AWAY = "Absents excusés : M. Paul GRIS (pouvoir à Mme PETIT), Mme Léa ROUX\n"
SAT = ["Jean DUPONT present", "Anne PETIT present", "Luc MERLE present", "Rose NOIR present"]
NOT = ["Paul GRIS represented -> Anne PETIT", "Léa ROUX excused"]


@pytest.mark.parametrize(
    ("marks", "notes"),
    [
        ((" (1)", " (2)"), "(1) arrivée à 19 h 10\n(2) a quitté la séance à 21 h"),
        (("*", "**"), "* arrivée à 19 h 10\n** parti à 21 h"),
        (("¹", "²"), "¹ arrivée à 19 h 10\n² départ à 21 h"),
        ((" (a)", " (b)"), "(a) : Mme PETIT est arrivée à 19 h 10 (b) parti à 21 h"),
    ],
)
def test_a_note_tells_of_the_name_that_bears_its_mark(marks: tuple[str, str], notes: str) -> None:
    record = minutes(HERE.format(*marks) + AWAY + notes)
    assert lines(record) == SAT + NOT
    told = {a.name: (a.arrived_at, a.left_at) for a in record.attendance if a.presence}
    assert told == {"Anne PETIT": ("19:10", None), "Luc MERLE": (None, "21:00")}


def test_a_note_may_tell_that_one_of_the_absent_came_and_another_is_excused() -> None:
    record = minutes(HERE.format("", "") + "Absents : M. Paul GRIS (1), Mme Léa ROUX (2), M. Guy BRUN\n(1) arrivé au point 2\n(2) excusée")
    assert lines(record) == [*SAT, "Paul GRIS present", "Léa ROUX excused", "Guy BRUN absent"]


def test_a_note_on_something_else_tells_of_nobody() -> None:
    record = minutes(HERE.format("*", "*") + AWAY + "* en visioconférence")
    assert lines(record) == SAT + NOT
    assert not any(a.presence for a in record.attendance)
