"""Why a line counts as it does, in words: arrivals, departures, ways out and back, by hour, item or place, and how much of the session."""

import json
from typing import Any

import pytest

from locales import text
from ui.sentences.sittings import roll

HOUR, ITEM, PLACE = {"time": "20:30", "item": None}, {"time": None, "item": "12"}, {"time": None, "item": None, "place": [1, 9]}


def _row(*stays: tuple[Any, Any], **more: Any) -> dict[str, Any]:
    told = json.dumps([{"from": start, "to": end} for start, end in stays]) if stays else None
    line: dict[str, Any] = {
        "state": "present_part",
        "presence": told,
        "arrived_at": None,
        "left_at": None,
        "proxy_to": None,
        "kept_out": None,
    }
    line |= {"tier": None, "votes": None, "votes_yes": 0, "votes_unknown": 0, "share_low": 0.0, "share_high": 1.0, "difference": None}
    return line | more


def _flat(said: str) -> str:
    return said.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("stays", "said"),
    [
        ([(None, HOUR)], "départ à 20 h 30"),
        ([(HOUR, None)], "arrivée à 20 h 30"),
        ([(ITEM, None)], "arrivée au point 12"),
        ([(None, PLACE)], "départ selon le texte, sans heure"),
        ([(None, HOUR), (ITEM, None)], "sortie à 20 h 30 ; retour au point 12"),
        (
            [(HOUR, ITEM), ({"time": None, "item": None}, None)],
            "arrivée à 20 h 30 ; sortie au point 12 ; retour à un moment qui n’est pas dit",
        ),
    ],
)
def test_moves_in_their_order(stays: list[tuple[Any, Any]], said: str) -> None:
    assert _flat(roll.moves(_row(*stays))) == said
    assert _flat(roll.why(_row(*stays))).startswith(said[0].upper() + said[1:])


def test_hours_alone_tell_moves_too() -> None:
    assert _flat(roll.moves(_row(arrived_at="18:05", left_at="21:00"))) == "arrivée à 18 h 05 ; départ à 21 h 00"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"tier": "T0", "votes": 12, "votes_yes": 5, "votes_unknown": 0}, "Votes suivis : 5 sur 12."),
        ({"tier": "T1", "votes": 12, "votes_yes": 5, "votes_unknown": 2}, "Votes suivis : entre 5 et 7 sur 12."),
        ({"tier": "T2", "share_low": 0.865, "share_high": 0.865}, "Part de la séance suivie : 86,5 %, les heures"),
        ({"tier": "T3", "share_low": 0.389, "share_high": 0.913}, "Part de la séance suivie : de 38,9 % à 91,3 %"),
        ({"tier": "T3"}, "Quelle part de la séance ?"),
    ],
)
def test_how_much_of_the_session(told: dict[str, Any], said: str) -> None:
    assert _flat(roll.share(_row((None, HOUR), **told))).startswith(said)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"state": "absent"}, "Nom porté parmi les absents"),
        ({"state": "represented", "proxy_to": "Zoé CLERC"}, "Pouvoir donné à Zoé CLERC"),
        ({"state": "unknown", "kept_out": "in_doubt"}, "Les documents ne s’accordent pas"),
        ({"state": "unknown", "kept_out": "not_closing", "difference": -2}, "Les documents ne s’accordent pas"),
        ({"state": "not_mentioned", "kept_out": "not_mentioned"}, "En fonction ce jour-là, mais aucune liste"),
    ],
)
def test_each_state_says_its_rule(row: dict[str, Any], said: str) -> None:
    assert _flat(roll.why(_row(**row))).startswith(said)


def test_a_session_out_of_the_rates_says_by_how_much() -> None:
    said = _flat(roll.why(_row(state="absent", kept_out="not_closing", difference=-2)))
    assert "écart de 2 avec le nombre en exercice imprimé" in said
    assert "se contredisent" in _flat(roll.why(_row(state="absent", kept_out="session_in_doubt")))
    assert "Hors des dates du mandat" in _flat(roll.why(_row(state="absent", kept_out="outside_mandate")))


def test_a_decision_stands_in_place_of_the_list() -> None:
    said = _flat(roll.why(_row(state="excused"), decided=True))
    assert "décision" in said
    assert "Nom porté" not in said


def test_a_line_that_no_rate_counts_says_so_beside_its_state() -> None:
    """The grid bears the sign of what is not known there: the list must not show a plain presence."""
    kept = _row(state="present_full", kept_out="not_closing")
    assert roll.uncounted(kept)
    assert roll.state(kept) == text("roll.state_uncounted", state=text("value.state.present_full"))
    assert not roll.uncounted(_row(state="present_full"))
    assert roll.state(_row(state="not_mentioned", kept_out="not_mentioned")) == text("value.state.not_mentioned"), "which says it already"
