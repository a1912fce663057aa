"""The overview: the last session first, the contested decisions first, the empty frame."""

from datetime import date

from database.snapshot.frame_schemas import SCHEMAS
from metrics import overview
from metrics.attendance import attendance
from metrics.money import contracts
from metrics.votes import unanimity
from tests.metrics.frames import empty, frame, line, session

DAYS = [date(2022, 1, 10), date(2022, 3, 10)]


def test_the_last_session_first() -> None:
    sessions = frame("sessions", [session(1, DAYS[0], office=1), session(2, DAYS[1], office=2, closes=False, in_rates=False, difference=1)])
    named = frame("attendance", [line(n, day, 1, "present") for n, day in enumerate(DAYS, start=1)])
    acts = frame("deliberations", [{"deliberation_id": 1, "session_id": 2, "date": DAYS[1], "outcome": "adopted", "unanimous": True}])
    grants = frame("grants", [{"grant_id": 1, "session_id": 2, "date": DAYS[1], "beneficiary": "Chorale", "amount_cents": 1}])
    by_session = attendance.by_session(attendance.lines(sessions, named, empty("mandates")), sessions)
    votes = unanimity.classify(acts, empty("positions"))
    last = overview.last_sessions(by_session, votes, contracts.acts(empty("contracts")), grants, limit=1)
    assert last.select("session_id", "k", "acts", "unanimous", "votes_known", "contracts", "grants").rows() == [(2, 1, 1, 1, 1, 0, 1)]


def test_a_contract_amended_later_is_of_both_sessions() -> None:
    sessions = frame("sessions", [session(n, day) for n, day in enumerate(DAYS, start=1)])
    by_session = attendance.by_session(attendance.lines(sessions, empty("attendance"), empty("mandates")), sessions)
    told = [
        ("c1", 1, "awarded", "adopted"),
        ("c2", 1, "awarded", "rejected"),
        ("c1", 2, "amended", "adopted"),
        ("c3", 2, "unsuccessful", None),
    ]
    acts = [
        {"contract_id": n, "contract_key": key, "session_id": where, "date": DAYS[where - 1], "stage": stage, "outcome": outcome}
        for n, (key, where, stage, outcome) in enumerate(told)
    ]
    votes = unanimity.classify(empty("deliberations"), empty("positions"))
    last = overview.last_sessions(by_session, votes, contracts.acts(frame("contracts", acts)), empty("grants"))
    assert last.select("session_id", "contracts").rows() == [(2, 1), (1, 1)]


def test_the_empty_frames() -> None:
    frames = {name: empty(name) for name in SCHEMAS}
    by_session = attendance.by_session(attendance.lines(*(frames[n] for n in ("sessions", "attendance", "mandates"))), frames["sessions"])
    votes = unanimity.classify(frames["deliberations"], frames["positions"])
    assert overview.last_sessions(by_session, votes, contracts.acts(frames["contracts"]), frames["grants"]).height == 0


def test_the_contested_decisions_come_first() -> None:
    told: dict[int, dict[str, object]] = {
        1: {"outcome": "noted"},
        2: {"outcome": "adopted", "votes_for": 9, "votes_against": 0, "abstentions": 0},
        3: {"outcome": "adopted"},
        4: {"outcome": "adopted", "votes_for": 9, "votes_against": 0, "abstentions": 2},
        5: {"outcome": "rejected", "votes_for": 4, "votes_against": 5, "abstentions": 0},
        6: {"outcome": "adopted", "votes_for": 9, "votes_against": 1, "abstentions": 0},
    }
    acts = frame("deliberations", [{"deliberation_id": n, "session_id": 1, "position": n, **row} for n, row in told.items()])
    found = overview.decided(unanimity.classify(acts, empty("positions")))
    assert found.select("deliberation_id", "how").rows() == [
        (5, "divided"), (6, "divided"), (4, "abstaining"), (3, "unknown"), (2, "unanimous"), (1, "not_voted"),
    ]  # fmt: skip


def test_whoever_sees_few_sees_the_contested_then_what_gives_most_and_minutes_last() -> None:
    told: dict[int, dict[str, object]] = {
        1: {"outcome": "adopted", "unanimous": True},
        2: {"outcome": "adopted", "unanimous": True, "number": "2024-2", "title": "Approbation du compte administratif"},
        3: {"outcome": "adopted", "number": "2024-3"},
        4: {"outcome": "adopted", "votes_for": 9, "votes_against": 1, "abstentions": 0},
        5: {"outcome": "adopted", "number": "2024-5"},
        6: {"outcome": "adopted"},
        7: {"outcome": "adopted", "votes_for": 8, "votes_against": 1, "abstentions": 0, "title": "Procès-verbal"},
    }
    acts = frame("deliberations", [{"deliberation_id": n, "session_id": 1, "position": n, **row} for n, row in told.items()])
    contracts = frame("contracts", [{"deliberation_id": 6, "min_cents": 100, "max_cents": 900}, {"deliberation_id": 6}])
    grants = frame("grants", [{"deliberation_id": 5, "amount_cents": 500}, {"deliberation_id": 5, "amount_cents": 450}])
    decided = overview.decided(unanimity.classify(acts, empty("positions")))
    found = overview.leading(decided, contracts, grants)
    assert found["deliberation_id"].to_list() == [4, 7, 6, 5, 3, 1, 2]
    assert found.columns == decided.columns
    without = overview.leading(decided, empty("contracts"), empty("grants"))
    assert without["deliberation_id"].to_list() == [4, 7, 3, 5, 1, 6, 2]
