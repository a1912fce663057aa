"""Whoever sat for a part is present: hours and items in notes, moves told inside the minutes."""

import pytest

from data_loaders.documents.record import AttendanceRecord
from tests.documents.readings.papers import minutes

ROLL = (
    "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU, Mme Zoé ROY.\nPouvoir : M. Paul ROUX à Mme Anne"
    " PETIT\nAbsente : Mme Rose DURAND\n"
)


def _of(name: str, roll: str = ROLL, after: str = "") -> AttendanceRecord:
    return next(a for a in minutes(roll, after).attendance if a.name == name)


@pytest.mark.parametrize(
    ("told", "name", "arrived", "left", "holder"),
    [
        ("Arrivée de Mme Rose DURAND à 21h10.", "Rose DURAND", "21:10", None, None),
        ("Mme DURAND entre en séance à 21 h 10.", "Rose DURAND", "21:10", None, None),
        ("M. ROUX arrive en cours de séance, à 20h55, et prend part au vote.", "Paul ROUX", "20:55", None, "Anne PETIT"),
        ("Monsieur Paul ROUX rejoint l'assemblée à 21 heures.", "Paul ROUX", "21:00", None, "Anne PETIT"),
        ("Mme Zoé ROY quitte la séance à 21h40 et donne pouvoir à M. Luc MOREAU.", "Zoé ROY", None, "21:40", "Luc MOREAU"),
        ("À 21h30, Mme Zoé ROY quitte définitivement la séance.", "Zoé ROY", None, "21:30", None),
        ("Départ de M. Luc MOREAU à 22h15.", "Luc MOREAU", None, "22:15", None),
    ],
)
def test_move_told_in_the_minutes(told: str, name: str, arrived: str | None, left: str | None, holder: str | None) -> None:
    line = _of(name, after=told)
    assert (line.status, line.arrived_at, line.left_at, line.proxy_to) == ("present", arrived, left, holder)
    assert line.presence is not None


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("M. MOREAU se lève et dit qu'il part. Il quitte la séance à 19h10.", "19:10"),
        ("M. MOREAU répond à Mme Zoé ROY. Il quitte la séance à 19h10.", None),
        ("M. MOREAU se lève. Elle quitte la séance à 19h10.", None),
        ("Monsieur le Maire remercie M. MOREAU. Il quitte la séance à 19h10.", None),
        ("M. MOREAU se lève. Le public attend. Il quitte la séance à 19h10.", None),
    ],
)
def test_a_pronoun_means_whom_the_sentence_before_begins_with(told: str, left: str | None) -> None:
    assert _of("Luc MOREAU", after=f"Le débat s'engage.\n{told}").left_at == left
    assert _of("Zoé ROY", after=f"Le débat s'engage.\n{told}").presence is None


def test_words_that_only_sound_like_moves() -> None:
    told = "M. MOREAU rappelle que le règlement entre en vigueur le 1er juin. Mme DURAND, directrice de l'école, part à la retraite."
    assert _of("Rose DURAND", after=told).status == "absent"
    assert _of("Luc MOREAU", after=told).presence is None


@pytest.mark.parametrize(
    ("roll", "name", "arrived", "left", "holder"),
    [
        ("Présents : M. Jean DUPONT, Mme Anne PETIT (à partir de 21h05).", "Anne PETIT", "21:05", None, None),
        ("Présents : M. Jean DUPONT, Mme Zoé ROY (départ à 22h, pouvoir à M. Jean DUPONT).", "Zoé ROY", None, "22:00", "Jean DUPONT"),
        ("Présents : M. Jean DUPONT.\nAbsente : Mme Rose DURAND (arrivée à 20 h 50)", "Rose DURAND", "20:50", None, None),
        (
            "Présents : M. Jean DUPONT.\nExcusé : M. Paul ROUX (pouvoir à M. Jean DUPONT jusqu'à son arrivée à 20h50)",
            "Paul ROUX", "20:50", None, "Jean DUPONT",
        ),
        ("Présents : M. Jean DUPONT, Mme Zoé ROY.\nAbsents : Mme Zoé ROY (aux points 3 et 5)", "Zoé ROY", None, None, None),
        ("Présents : M. Jean DUPONT, M. Luc MOREAU (jusqu'au point 4).", "Luc MOREAU", None, None, None),
    ],
)  # fmt: skip
def test_note_in_the_roll(roll: str, name: str, arrived: str | None, left: str | None, holder: str | None) -> None:
    line = _of(name, roll)
    assert (line.status, line.arrived_at, line.left_at, line.proxy_to) == ("present", arrived, left, holder)
    assert line.presence


def test_item_bound_of_a_stay() -> None:
    line = _of("Luc MOREAU", "Présents : M. Jean DUPONT, M. Luc MOREAU (jusqu'à la délibération n° 2022-14).")
    assert line.presence == [{"from": None, "to": {"time": None, "item": "2022-14"}}]


def test_a_list_of_arrivals_tells_of_everybody_in_it() -> None:
    told = (
        "ARRIVEE de : Mme Anne PETIT après délibération 2024-01- TARIFS Mme Rose DURAND et M. Paul ROUX après délibération 2024-02- BUDGET"
        " M. MOREAU Luc après délibération 2024-04- ACHAT. Assistait aussi Mme Zoé ROY après délibération 2024-05."
    )
    stays = {line.name: line.presence for line in minutes(f"{ROLL}{told}\n").attendance}
    came = {name: bounds[0]["from"]["item"] for name, bounds in stays.items() if bounds}
    assert came == {"Anne PETIT": "2024-01", "Rose DURAND": "2024-02", "Paul ROUX": "2024-02", "Luc MOREAU": "2024-04"}
