"""In a picture: a title that is no words, a day with a misread figure and members whose heading was lost are held back."""

import pytest

from data_loaders.documents.checks import scan_items, scan_roll
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord

TEXT = "Tarifs de la cantine\nReçu le 26/05/2024"


@pytest.mark.parametrize(
    ("day", "sure", "fields"),
    [
        ("2024-05-26", 0.9, []),
        ("2024-05-26", 0.4, ["title", "received_on"]),
        ("2044-05-26", 0.9, ["received_on"]),
        ("2023-05-26", 0.9, ["received_on"]),
        ("2044-05-26", 1.0, []),  # a page with a text of its own
    ],
)
def test_titles_and_days(day: str, sure: float, fields: list[str]) -> None:
    item = DeliberationRecord(title="Tarifs de la cantine", received_on=day, evidence={"title": [(0, 20)], "received_on": [(29, 39)]})
    found = scan_items.doubtful(item, "2024-05-22", lambda spans: iter([(TEXT[a:b], sure) for a, b in spans]))
    assert [field for field, _ in found] == fields


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("Envoi Préfecture : 28/04/2014", ["title"]),
        ("Séance publique du Envoi Préfecture : 28/04/2014", ["title"]),
        ("Tarifs de la cantine Reçu en préfecture le 28/04/2014", ["title"]),
        ("Convention d'envoi en préfecture des actes", []),
        ("Tarifs applicables le 28/04/2014", []),
    ],
)
def test_a_stamp_is_no_title(title: str, held: list[str]) -> None:
    item = DeliberationRecord(title=title, evidence={"title": [(0, 20)]})
    found = scan_items.doubtful(item, None, lambda spans: iter([("Envoi", 0.95) for _ in spans]))
    assert [field for field, _ in found] == held


def test_a_form_is_no_company() -> None:
    assert [scan_items.form_alone(name) for name in ("SARL", "S.A.R.L. Val", "SARL Bellac", None)] == [True, False, False, False]


def _lines(text: str, *names: str) -> list[AttendanceRecord]:
    return [AttendanceRecord(name, "present", evidence=[(text.index(name), text.index(name) + len(name))]) for name in names]


COMMAS = "Présents : Odile AUBRAC, Paul BELLAC, Zoé CAZENAVE, Luc DORMOY"


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        (f"{COMMAS}.\nIda ESTEVE\nYves FAUVEL", ["Ida ESTEVE", "Yves FAUVEL"]),
        (f"{COMMAS}.\nAbsents :\nIda ESTEVE\nYves FAUVEL", []),
        (f"{COMMAS}.\nIda ESTEVE, Yves FAUVEL", []),
        (f"{COMMAS},\nIda ESTEVE\nYves FAUVEL", []),
        ("Présents :\nOdile AUBRAC\nPaul BELLAC\nZoé CAZENAVE\nLuc DORMOY.\nIda ESTEVE\nYves FAUVEL", []),
    ],
)
def test_a_lost_heading(text: str, doubted: list[str]) -> None:
    lines = _lines(text, "Odile AUBRAC", "Paul BELLAC", "Zoé CAZENAVE", "Luc DORMOY", "Ida ESTEVE", "Yves FAUVEL")
    assert [line.name for line in scan_roll.unheaded(text, lines)] == doubted


@pytest.mark.parametrize(
    ("names", "held"),
    [
        (("Odile", "Paul", "Zoé", "Luc DORMOY BELLAC"), 4),  # two columns, one cut from the other
        (("Odile AUBRAC", "Paul BELLAC", "Zoé CAZENAVE", "Luc"), 0),
        (("Aubrac", "Bellac", "Cazenave", "Dormoy"), 0),  # surnames alone
        (("AUBRAC", "BELLAC", "CAZENAVE", "DORMOY"), 0),
    ],
)
def test_a_roll_of_given_names_without_surnames(names: tuple[str, ...], held: int) -> None:
    lines = [AttendanceRecord(name, "present") for name in names]
    assert len(scan_roll.without_surnames(lines)) == held
