"""Moves that minutes tell between their items: each one's own hour, who comes back, who does not, and proxies given later on."""

import pytest

from data_loaders.documents.record import AttendanceRecord
from tests.documents.readings.papers import minutes

ROLL = (
    "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\nPouvoir : Mme Léa ROUX à M. Luc MERLE\n"
    "Absents : M. Paul GRIS, Mme Ida BLANC\n"
)


def _lines(after: str, roll: str = ROLL) -> dict[str, AttendanceRecord]:
    return {a.name: a for a in minutes(roll, after).attendance}


def _hours(line: AttendanceRecord) -> list[tuple[str | None, str | None]]:
    """The hours that bound each stay."""
    return [tuple((stay[end] or {}).get("time") for end in ("from", "to")) for stay in line.presence or []]  # type: ignore[misc]


@pytest.mark.parametrize(
    "later",
    [
        "Mme Rose NOIR donne procuration à Mme Anne PETIT et quitte la séance à 21 h.",
        "Mme Rose NOIR quitte la séance à 21 h et donne pouvoir à Mme Anne PETIT.",
        "Mme Rose NOIR donne pouvoir à Mme Anne PETIT avant de partir à 21 h.",
    ],
)
@pytest.mark.parametrize(
    "came",
    [
        "Arrivée de Mme Léa ROUX à 20 h 20, ce qui met fin à la procuration donnée à M. MERLE.",
        "Mme ROUX entre en séance à 20 h 20.",
        "À 20 h 20, Mme Léa ROUX rejoint l'assemblée.",
    ],
)
def test_who_came_late_sat_whoever_leaves_later(came: str, later: str) -> None:
    told = _lines(f"{came}\nAdopté à l'unanimité.\n\n2 - Bois\n{later}\nAdopté à l'unanimité.\n")
    late = told["Léa ROUX"]
    assert (late.status, late.arrived_at, late.proxy_to) == ("present", "20:20", "Luc MERLE")
    assert told["Rose NOIR"].arrived_at is None
    assert told["Paul GRIS"].status == "absent"


@pytest.mark.parametrize("goes", ["quitte la séance à 21 h", "part à 21 h", "s'en va à 21 h", "sort définitivement à 21 h"])
def test_each_has_the_hour_told_of_him(goes: str) -> None:
    told = _lines(
        f"Départ de Mme Rose NOIR à 20 h 10.\nAdopté.\n\n2 - Bois\nM. MERLE {goes}.\nArrivée de M. GRIS à 21 h 05.\nMme PETIT part à 22 h."
    )
    assert (told["Rose NOIR"].left_at, told["Anne PETIT"].left_at) == ("20:10", "22:00")
    assert told["Paul GRIS"].arrived_at == "21:05"
    if "sort" not in goes:
        assert told["Luc MERLE"].left_at == "21:00"


def test_several_named_behind_one_word() -> None:
    together = _lines("Arrivée de M. Paul GRIS et de Mme Ida BLANC à 20 h 40.")
    assert [together[name].arrived_at for name in ("Paul GRIS", "Ida BLANC")] == ["20:40", "20:40"]
    each = _lines("Arrivées : M. Paul GRIS à 20 h 40, Mme Ida BLANC à 20 h 50.")
    assert [each[name].arrived_at for name in ("Paul GRIS", "Ida BLANC")] == ["20:40", "20:50"]


@pytest.mark.parametrize(
    "told",
    [
        "Mme NOIR sort à 19h et revient à 19h20.",
        "Mme NOIR quitte la salle à 19h puis la réintègre à 19h20.",
        "Mme NOIR quitte la séance à 19h, puis revient en séance à 19h20.",
        "Mme NOIR quitte la séance à 19h. Elle est de retour à 19h20.\nMme NOIR est de retour à 19h20.",
        "Mme NOIR sort à 19h avant de revenir à 19h20.",
    ],
)
def test_who_comes_back_was_out_in_between(told: str) -> None:
    line = _lines(told)["Rose NOIR"]
    assert line.left_at is None
    assert _hours(line) == [(None, "19:00"), ("19:20", None)]


@pytest.mark.parametrize(
    "told",
    [
        "Mme NOIR quitte l'assemblée avant le vote du point 2 et ne reviendra pas.",
        "Mme NOIR quitte la salle pour le point 2 sans revenir ensuite.",
        "Mme NOIR se retire au moment du vote du point 2 et n'est pas revenue.",
    ],
)
def test_who_does_not_come_back_is_gone(told: str) -> None:
    line = _lines(told)["Rose NOIR"]
    assert line.presence is not None
    assert len(line.presence) == 1
    assert line.presence[0]["from"] is None
    assert line.presence[0]["to"]["item"] == "2"


def test_out_for_one_vote_is_back_for_the_next() -> None:
    line = _lines("Mme NOIR quitte la salle avant le vote du point 2 et ne prend pas part au vote.")["Rose NOIR"]
    assert line.presence is not None
    assert len(line.presence) == 2
