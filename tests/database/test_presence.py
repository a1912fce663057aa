"""Presence at each vote: by item, by place in the text, by hour, by the act's own list; what cannot be known stays so."""

from typing import Any

import pytest
from sqlalchemy import Engine, select

from council import Councillor, Deliberation, VotePresence
from data_loaders.documents.record import DeliberationRecord, VoteRecord
from database.presence.page import Anchor, Page
from database.presence.places import Answer
from database.presence.stays_at_vote import Clock, VoteOf, without_gaps
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper

SHEET = Page({"a": (100, 180, 190), "b": (200, 280, 290), "c": (300, 380, 390)}, (Anchor(195, 18 * 60 + 30),))
NUMBERS = {"a": "2024-01", "b": "2024-02", "c": "2024-03"}


def _bound(time: str | None = None, item: str | None = None, place: int | None = None, edge: str | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {"time": time, "item": item}
    found |= {"edge": edge} if edge else {}
    return found | ({"place": [place, place + 9], "document_id": 7} if place else {})


def _over(*stays: tuple[dict[str, Any] | None, dict[str, Any] | None], closing: str | None = None) -> str:
    """yes, no or unknown at the votes of a, b and c, each by its first letter, and the tiers."""
    told = [{"from": start, "to": end} for start, end in stays]
    clock = Clock.of("18:00", closing)
    found = [VoteOf(key, number, {7: SHEET}, clock).presence(told) for key, number in NUMBERS.items()]
    return " ".join(f"{one.present[0]}{one.tier[1]}" for one in found)


@pytest.mark.parametrize(
    ("stays", "answers"),
    [
        ([(_bound(item="2024-02"), None)], "n0 y0 y0"),
        ([(_bound(item="2024-01", edge="out"), None)], "n0 y0 y0"),
        ([(None, _bound(item="2024-02"))], "y0 y0 n0"),
        ([(None, _bound(item="2024-02", edge="unsure"))], "y0 u3 n0"),
        ([(None, _bound(item="2024-02", edge="out")), (_bound(item="2024-02", edge="out"), None)], "y0 n0 y0"),
        ([(None, _bound(place=195))], "y0 n0 n0"),
        ([(None, _bound(place=250))], "y0 n0 n0"),
        ([(None, _bound(place=250, edge="out")), (_bound(place=250, edge="out"), None)], "y0 n0 y0"),
        ([(None, _bound(place=195)), (_bound(), None)], "y0 u3 u3"),
        ([(None, _bound(place=50))], "u3 u3 u3"),
        ([(None, _bound(item="2024-02", edge="out", place=195))], "y0 n0 n0"),
        ([(None, _bound(item="2024-02", place=295))], "y0 y0 n0"),
        ([(None, _bound(time="18:45"))], "y1 u3 u3"),
        ([(_bound(time="18:20"), None)], "u3 y1 y1"),
        ([(None, _bound(item="7"))], "u3 u3 u3"),
        ([(None, None)], "u3 u3 u3"),
    ],
)  # fmt: skip
def test_stays_against_three_votes(stays: list[tuple[dict[str, Any] | None, dict[str, Any] | None]], answers: str) -> None:
    assert _over(*stays) == answers


def test_with_a_closing_an_hour_is_an_estimate_and_the_closing_itself_is_sure() -> None:
    assert _over((None, _bound(time="18:45")), closing="20:00") == "y1 u2 u2"
    assert _over((None, _bound(time="20:00")), closing="20:00") == "y1 y1 y1"
    assert _over((None, _bound(time="00:10")), closing="00:05") == "y1 y1 y1"


def test_who_missed_one_vote_sat_for_the_whole_session() -> None:
    out = _bound(place=250, edge="out")
    assert without_gaps([{"from": None, "to": out}, {"from": out, "to": None}])
    assert not without_gaps([{"from": None, "to": out}, {"from": _bound(), "to": None}])
    assert not without_gaps([{"from": None, "to": out}])


def _said(engine: Engine, name: str) -> dict[str, Answer]:
    with engine.connect() as connection:
        rows = connection.execute(
            select(Deliberation.number, VotePresence.present, VotePresence.tier, VotePresence.reason)
            .join(VotePresence, VotePresence.deliberation_id == Deliberation.id)
            .join(Councillor, Councillor.id == VotePresence.councillor_id)
            .where(Councillor.name == name)
        ).all()
    return {row.number: Answer(row.present, row.tier, row.reason) for row in rows}


def _minutes(engine: Engine, stays: list[dict[str, Any]], *positions: dict[str, str]) -> None:
    acts: list[DeliberationRecord] = []
    for turn in range(3):
        vote = VoteRecord("adopted", True, "unanimité", evidence=[(80 + 100 * turn, 90 + 100 * turn)])
        acts.append(act(f"2024-0{turn + 1}", f"Objet {turn}", vote=vote))
        acts[-1].evidence = {"title": [(20 + 100 * turn, 30 + 100 * turn)]}
    acts[1].vote.positions = list(positions)
    roll: Any = {"Jeanne MARTEAU": {"presence": stays}, "Paul VERDIER": "present", "Lise ONFRAY": "excused"}
    save(engine, paper(*acts, roll=roll, kind="minutes"))


def test_a_move_told_between_two_items_decides_the_votes(engine: Engine) -> None:
    _minutes(engine, [{"from": None, "to": {"time": None, "item": None, "place": [110, 118]}}])
    said = _said(engine, "Jeanne MARTEAU")
    assert {number: one.present for number, one in said.items()} == {"2024-01": "yes", "2024-02": "no", "2024-03": "no"}
    assert set(said.values()) == {Answer("yes", "T0", "place"), Answer("no", "T0", "place")}
    assert (_said(engine, "Paul VERDIER"), _said(engine, "Lise ONFRAY")) == ({}, {})


def test_one_vote_missed_is_no_part_of_the_session(engine: Engine) -> None:
    out = {"time": None, "item": None, "edge": "out", "place": [130, 140]}
    _minutes(engine, [{"from": None, "to": out}, {"from": out, "to": None}])
    assert [one.present for _, one in sorted(_said(engine, "Jeanne MARTEAU").items())] == ["yes", "no", "yes"]
    lines = frames(engine)["attendance"]
    assert lines.filter(councillor="Jeanne MARTEAU")["partial"].to_list() == [False]


def test_a_name_in_the_vote_tells_a_presence_and_taking_no_part_tells_none(engine: Engine) -> None:
    against = {"who": "Jeanne MARTEAU", "kind": "person", "position": "against"}
    aside = {"who": "Paul VERDIER", "kind": "person", "position": "not_voting"}
    _minutes(engine, [{"from": None, "to": {"time": "20:00", "item": None}}], against, aside)
    said = _said(engine, "Jeanne MARTEAU")
    assert (said["2024-02"], said["2024-03"]) == (Answer("yes", "T0", "named_in_vote"), Answer("unknown", "T3", "hour_unplaced"))
    assert _said(engine, "Paul VERDIER") == {"2024-02": Answer("unknown", "T0", "not_voting")}


def test_the_lists_of_the_acts_themselves(engine: Engine) -> None:
    for turn, here in enumerate((2, 2, 1), start=1):
        roll: Any = {"Jeanne MARTEAU": "present" if here == 2 else "excused", "Paul VERDIER": "present"}
        save(engine, paper(act(f"2024-0{turn}"), roll=roll, stated_present=here))
    assert [one.present for _, one in sorted(_said(engine, "Jeanne MARTEAU").items())] == ["yes", "yes", "no"]
