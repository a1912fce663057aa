"""A town at a glance: the term that leads, what its strips hold, the vote that stands out, the basis that is drawn; the empty frames."""

from datetime import date

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS
from metrics import town
from metrics.attendance import attendance
from metrics.votes import unanimity
from tests.metrics.frames import empty, frame, line, session

OLD = [date(2020, 9, 1 + n) for n in range(6)]
NEW = [date(2026, 9, 1), date(2026, 9, 2)]


def _meetings(days: list[date], open_: tuple[date, ...] = ()) -> pl.DataFrame:
    told = [
        session(n, day, office=5, **({"closes": False, "in_rates": False, "difference": 1} if day in open_ else {}))
        for n, day in enumerate(days)
    ]
    named = [line(n, day, person, "present" if person < 4 else "absent") for n, day in enumerate(days) for person in range(1, 6)]
    sessions = frame("sessions", told)
    return attendance.by_session(attendance.lines(sessions, frame("attendance", named), empty("mandates")), sessions)


def _presence(meetings: pl.DataFrame) -> pl.DataFrame:
    return attendance.last_terms(attendance.council_presence(meetings, by="term"))


def test_the_last_term_with_five_sessions_that_count_leads() -> None:
    found = _presence(_meetings(OLD + NEW))
    assert found.select("term", "sessions", "k", "seats").rows() == [("2020-2026", 6, 18, 30)]
    assert _presence(_meetings(OLD[:3] + NEW))["term"].to_list() == ["2026-2032"]  # no term has five: the last


def test_a_strip_holds_one_term_the_first_session_first_and_no_rate_where_none_is_drawn() -> None:
    drawn = town.of_term(_meetings(OLD + NEW, (OLD[2],)), 1, "2020-2026")
    assert drawn["date"].to_list() == OLD
    assert drawn["certain"].is_null().to_list() == [day == OLD[2] for day in OLD]


def _acts(*told: dict[str, object]) -> pl.DataFrame:
    rows = [{"deliberation_id": n, "session_id": n, "date": OLD[0], "outcome": "adopted", **row} for n, row in enumerate(told)]
    return unanimity.classify(frame("deliberations", rows), empty("positions"))


BOTH: dict[str, object] = {"votes_for": 5, "votes_against": 4}
ALL: dict[str, object] = {"votes_for": 9, "votes_against": 0, "abstentions": 0}


def test_divided_votes_are_those_known_with_votes_on_both_sides() -> None:
    votes = _acts(BOTH, ALL, {"votes_for": 8, "votes_against": 0, "abstentions": 1}, {})
    assert town.voices(votes).select("k", "n", "unknown", "divided").rows() == [(2, 3, 1, 1)]


def test_the_vote_that_stands_out_is_of_the_last_session_that_divided_and_in_no_doubt() -> None:
    later: dict[str, object] = {"date": OLD[1]}
    doubt: dict[str, object] = {"date": OLD[2], "in_rates": False}
    mild: dict[str, object] = {"votes_for": 8, "votes_against": 1}
    votes = _acts(BOTH, mild | later, BOTH | doubt, ALL | {"date": OLD[3]})
    assert town.most_divided(votes, empty("positions"))["deliberation_id"].to_list() == [1]


def test_the_basis_with_most_priced_contracts_is_drawn() -> None:
    few = pl.DataFrame({"contracts": [2], "upper_cents": [900]})
    many = pl.DataFrame({"contracts": [1, 3], "upper_cents": [5, 6]})
    unpriced = pl.DataFrame({"contracts": [9], "upper_cents": [None]}, schema={"contracts": pl.Int64, "upper_cents": pl.Int64})
    assert town.widest_basis([unpriced, few, many]) is many


def test_years_say_what_counts_and_what_is_missing() -> None:
    quarters = pl.DataFrame({"year": [2020, 2020, 2021], "sessions": [6, 0, 1]})
    found = town.years(quarters, _meetings(OLD, (OLD[2],)))
    assert found.select("year", "sessions", "counted", "missing", "quarters").rows() == [(2020, 6, 5, 1, 2), (2021, 1, 0, 0, 1)]


def test_the_fullest_council_is_the_first() -> None:
    rows = pl.DataFrame(
        {"council_id": [1, 2, 3], "council": ["C", "B", "A"], "closing": [1, 5, 1], "sessions": [9, 5, 9], "acts": [0, 0, 0]}
    )
    assert town.fullest(rows)["council"].to_list() == ["B", "A", "C"]


def test_the_empty_frames() -> None:
    frames = {name: empty(name) for name in SCHEMAS}
    meetings = attendance.by_session(attendance.lines(*(frames[n] for n in ("sessions", "attendance", "mandates"))), frames["sessions"])
    votes = unanimity.classify(frames["deliberations"], frames["positions"])
    assert _presence(meetings).is_empty()
    assert town.last(meetings).is_empty()
    assert town.voices(votes)["n"].sum() == 0
    assert town.most_divided(votes, frames["positions"]).is_empty()
