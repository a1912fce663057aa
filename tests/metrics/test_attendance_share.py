"""Part of a session: the worked examples of the definitions, votes one by one, weights, the empty frame."""

import json
from datetime import date

import polars as pl
import pytest

from metrics.attendance import attendance
from metrics.attendance.share import shares, weighted
from metrics.attendance.votes import at_votes
from tests.metrics.frames import empty, frame, line, session

DAY = date(2007, 11, 26)


def _stay(start: str | None, end: str | None) -> str:
    return json.dumps([{"from": start and {"time": start, "item": None}, "to": end and {"time": end, "item": "7", "place": [3, 9]}}])


def _part(who: int, start: str | None, end: str | None, number: int = 1, day: date = DAY) -> dict[str, object]:
    return line(number, day, who, "present", partial=True, arrived_at=start, left_at=end, presence=_stay(start, end))


def _shares(sessions: list[dict[str, object]], named: list[dict[str, object]]) -> dict[int, tuple[float, float, str | None]]:
    lines = attendance.lines(frame("sessions", sessions), frame("attendance", named), empty("mandates"))
    found = shares(lines, frame("sessions", sessions), empty("deliberations"), empty("vote_presence"))
    return {
        row["councillor_id"]: (round(row["share_low"], 2), round(row["share_high"], 2), row["tier"]) for row in found.iter_rows(named=True)
    }


def test_the_reference_session_without_a_closing() -> None:
    named = [
        _part(1, None, "18:30"),
        _part(2, None, "17:30"),
        _part(3, None, "18:50"),
        line(1, DAY, 4, "present"),
        line(1, DAY, 5, "excused"),
    ]
    assert _shares([session(1, DAY, time="15:00")], named) == {
        1: (0.39, 0.91, "T3"),
        2: (0.28, 0.65, "T3"),
        3: (0.43, 1.0, "T3"),
        4: (1.0, 1.0, None),
        5: (0.0, 0.0, None),
    }


@pytest.mark.parametrize(
    ("head", "stay", "share"),
    [
        ({"time": "18:00", "closed_at": "20:00"}, (None, "19:00"), (0.5, 0.5, "T2")),
        ({"time": "18:00", "closed_at": "20:00"}, ("19:30", None), (0.25, 0.25, "T2")),
        ({"time": "20:00", "closed_at": "01:00"}, (None, "00:00"), (0.8, 0.8, "T2")),
        ({"time": "20:00", "closed_at": None}, (None, "00:30"), (1.0, 1.0, "T3")),
        ({"time": "18:00", "closed_at": None}, ("21:00", None), (0.0, 0.5, "T3")),
        ({"time": None, "closed_at": None}, (None, "19:00"), (0.0, 1.0, "T3")),
    ],
)
def test_hours_of_opening_and_closing(
    head: dict[str, object], stay: tuple[str | None, str | None], share: tuple[float, float, str]
) -> None:
    assert _shares([session(1, DAY) | head], [_part(1, *stay)]) == {1: share}


def test_a_suspension_shortens_the_session_and_nobody_left() -> None:
    head = {"time": "10:00", "closed_at": "13:00", "breaks": '[{"from": "11:00", "to": "12:00"}]'}
    found = _shares([session(1, DAY) | head], [_part(1, None, "11:00"), _part(2, None, "12:30"), _part(3, "12:00", None)])
    assert found == {1: (0.5, 0.5, "T2"), 2: (0.75, 0.75, "T2"), 3: (0.5, 0.5, "T2")}


def _act(number: int, of: int = 1, day: date = DAY, outcome: str = "adopted") -> dict[str, object]:
    return {"deliberation_id": of * 1000 + number, "session_id": of, "date": day, "position": number, "outcome": outcome}


def _answer(number: int, who: int, at_vote: str, tier: str = "T0", of: int = 1) -> dict[str, object]:
    fixed = {"deliberation_id": of * 1000 + number, "session_id": of, "date": DAY, "councillor_id": who}
    return {**fixed, "at_vote": at_vote, "tier": tier, "known_by": "item"}


def test_votes_one_by_one_prevail_over_hours() -> None:
    sessions = frame("sessions", [session(1, DAY, time="18:00")])
    named = [_part(1, None, "19:00"), line(1, DAY, 2, "represented"), line(1, DAY, 3, "present")]
    lines = attendance.lines(sessions, frame("attendance", named), empty("mandates"))
    acts = frame("deliberations", [_act(n) for n in (1, 2, 3, 4)] + [_act(5, outcome="noted")])
    told = frame("vote_presence", [_answer(1, 1, "yes"), _answer(2, 1, "yes"), _answer(3, 1, "unknown", "T3"), _answer(4, 1, "no", "T1")])
    found = shares(lines, sessions, acts, told).filter(councillor_id=1).row(0, named=True)
    assert (found["share_low"], found["share_high"], found["tier"]) == (0.5, 0.75, "T1")
    assert (found["votes"], found["votes_yes"], found["votes_no"], found["votes_unknown"]) == (4, 2, 1, 1)
    every = at_votes(lines, acts, told).filter(deliberation_id=1001).sort("councillor_id")
    assert every["at_vote"].to_list() == ["yes", "no", "yes"]


def test_sixty_votes_of_a_hundred() -> None:
    days = {1: DAY, 2: date(2007, 12, 17)}
    sessions = frame("sessions", [session(n, day) for n, day in days.items()])
    named = [line(1, days[1], 1, "present"), _part(1, None, "20:00", 2, days[2])]
    lines = attendance.lines(sessions, frame("attendance", named), empty("mandates"))
    acts = frame("deliberations", [_act(n, 1) for n in range(40)] + [_act(n, 2, days[2]) for n in range(60)])
    told = frame("vote_presence", [_answer(n, 1, "yes" if n < 20 else "no", of=2) for n in range(60)])
    (row,) = weighted(lines, shares(lines, sessions, acts, told)).to_dicts()
    assert (row["votes"], round(row["certain"], 6), round(row["possible"], 6)) == (100, 0.6, 0.6)


def test_nothing_gives_nothing() -> None:
    lines = attendance.lines(empty("sessions"), empty("attendance"), empty("mandates"))
    found = shares(lines, empty("sessions"), empty("deliberations"), empty("vote_presence"))
    assert (found.height, weighted(lines, found).height) == (0, 0)
    assert isinstance(at_votes(lines, empty("deliberations"), empty("vote_presence")), pl.DataFrame)
