"""Worked examples: each on the last case, by numbers that make the definition true; without a case there is none."""

from datetime import date

import polars as pl

from metrics import examples, examples_sessions
from metrics.attendance import attendance
from metrics.attendance import share as attendance_share
from metrics.money import contracts
from metrics.votes import unanimity
from tests.metrics.frames import empty, frame, line, seat, session

DAYS = [date(2021, month, 4) for month in range(1, 7)]


def _council() -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    sessions = frame("sessions", [session(n, day, office=6, difference=0) for n, day in enumerate(DAYS, 1)])
    states = ["present", "present", "present", "represented", "excused", "absent"]
    rows = [line(n, day, who, state) for n, day in enumerate(DAYS, 1) for who, state in enumerate(states, 1)]
    rows[1] |= {"partial": True, "left_at": "19:00"}
    rows[3] |= {"proxy_to_id": 1, "proxy_to": "Membre N01"}
    seats = [seat(who, date(2020, 5, 25)) for who in range(1, 7)]
    lines = attendance.lines(sessions, frame("attendance", rows), frame("mandates", seats))
    return lines, sessions, attendance_share.shares(lines, sessions, empty("deliberations"), empty("vote_presence"))


def test_the_last_session_closes_by_its_own_numbers() -> None:
    lines, sessions, _ = _council()
    found = examples_sessions.of_sessions(lines, attendance.by_session(lines, sessions))
    closing = found["closing"]
    assert closing["date"] == DAYS[-1]
    assert closing["opens"] == ("sessions", len(DAYS))
    assert closing["present"] + closing["represented"] + closing["excused"] + closing["absent"] == closing["seats"] == 6
    assert (found["session_presence"]["k"], found["session_presence"]["rate"]) == (3, 0.5)
    assert (found["council_presence"]["k"], found["council_presence"]["seats"]) == (18, 36)
    assert found["proxies"] == {"opens": ("sessions", 1), "date": DAYS[0], "given": 1}
    assert (found["proxy_limits"]["held"], found["proxy_limits"]["limit"]) == (1, 2)  # two a holder in 2021


def test_a_member_present_in_part_shows_the_interval() -> None:
    lines, _, shares = _council()
    found = examples_sessions.of_member(lines, shares)
    assert found["attendance_rate"]["who"] == "Membre N02"  # N01 was never there in part
    whole = found["attendance_interval"]
    assert (whole["whole"], whole["part"], whole["seats"]) == (5, 1, 6)
    assert whole["certain"] == whole["whole"] / whole["seats"]
    assert whole["possible"] == (whole["whole"] + whole["part"] + whole["unknown"]) / whole["seats"]
    assert found["partial_presence"]["date"] == DAYS[0]


def test_votes_of_the_last_year() -> None:
    acts = [
        {"deliberation_id": n, "date": date(2019 + n, 3, 1), "outcome": "adopted", "votes_for": 9, "votes_against": n % 2, "abstentions": 0}
        for n in (1, 2)
    ]
    found = examples.of_votes(unanimity.classify(frame("deliberations", acts), empty("positions")))
    assert (found["unanimity_expressed"]["year"], found["unanimity_expressed"]["k"], found["unanimity_expressed"]["n"]) == (2021, 1, 1)
    assert (found["dissent"]["opens"], found["dissent"]["minority"], found["dissent"]["rate"]) == (("act", 1), 1, 0.1)


def test_a_framework_a_year_is_engaged_once_and_may_reach_every_renewal() -> None:
    held = {"contract_id": 1, "date": date(2021, 3, 1), "supplier_id": 4, "supplier": "Ateliers Fictifs", "min_cents": 2_000_000,
            "max_cents": 8_000_000, "currency": "EUR", "tax": "HT", "scope": "year", "duration_months": 12, "renewals": 3,
            "stage": "awarded"}  # fmt: skip
    rows = frame("contracts", [held, held | {"contract_id": 2}])
    found = examples.of_contracts(contracts.current(rows), rows, empty("contract_holders"))
    assert (found["own_total"]["engaged_min_cents"], found["own_total"]["potential_max_cents"]) == (2_000_000, 32_000_000)
    assert (found["supplier_range"]["contracts"], found["supplier_range"]["upper_cents"]) == (2, 16_000_000)


def test_without_a_case_there_is_no_example() -> None:
    lines = attendance.lines(empty("sessions"), empty("attendance"), empty("mandates"))
    shares = attendance_share.shares(lines, empty("sessions"), empty("deliberations"), empty("vote_presence"))
    assert examples_sessions.of_sessions(lines, attendance.by_session(lines, empty("sessions"))) == {}
    assert examples_sessions.of_member(lines, shares) == {}
    assert examples.of_votes(unanimity.classify(empty("deliberations"), empty("positions"))) == {}
    assert examples.of_contracts(contracts.current(empty("contracts")), empty("contracts"), empty("contract_holders")) == {}
    assert examples.of_grants(empty("grants")) == examples.of_merges(empty("name_merges")) == {}
    assert examples.of_join(contracts.current(empty("contracts")), empty("contract_matches")) == {}
    assert examples.of_functions(empty("deliberations"), empty("budget_lines")) == {}
