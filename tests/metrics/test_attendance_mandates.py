"""Terms and mandates are taken apart, each with its own fraction."""

from datetime import date, timedelta

import polars as pl

from metrics.attendance import attendance
from tests.metrics.frames import empty, frame, line, seat, session


def test_a_mandate_has_its_own_fraction_with_its_group_and_days() -> None:
    days = [date(2021, 1, 1) + timedelta(30 * n) for n in range(8)]
    seats = [
        seat(1, days[0], days[3], group="Ensemble", mandate_id=7),
        seat(1, days[4], group="Demain", mandate_id=8, function="Adjointe"),
    ]
    named = [line(n, day, 1, "present" if n < 5 else "absent") for n, day in enumerate(days)]
    mandates = frame("mandates", seats)
    lines = attendance.lines(frame("sessions", [session(n, d) for n, d in enumerate(days)]), frame("attendance", named), mandates)
    shown = attendance.by_mandate(lines, mandates).select("group", "function", "start", "end", "k", "n").rows()
    assert shown == [("Demain", "Adjointe", days[4], None, 1, 4), ("Ensemble", None, days[0], days[3], 4, 4)]


def test_terms_are_taken_apart() -> None:
    days = [date(1990, 1, 1), date(2019, 6, 1), date(2021, 5, 1)]
    sessions = frame("sessions", [session(n, d) for n, d in enumerate(days)])
    named = frame("attendance", [line(n, d, 1, "present") for n, d in enumerate(days)])
    lines = attendance.lines(sessions, named, frame("mandates", [seat(1, days[0])]))
    for term, day in ((None, days[0]), ("2014-2020", days[1]), ("2020-2026", days[2])):
        assert attendance.of_term(lines, term)["date"].to_list() == [day]


def test_no_mandate_of_nobody() -> None:
    lines = attendance.lines(empty("sessions"), empty("attendance"), empty("mandates"))
    assert attendance.by_mandate(lines, empty("mandates")).is_empty()


def test_the_last_term_comes_before_the_others() -> None:
    rows = [("a", "2020-2026"), ("a", "2026-"), ("b", None), ("b", "2026-")]
    people = pl.DataFrame(rows, schema=["councillor", "term"], orient="row")
    assert attendance.last_term_first(people).rows() == [("a", "2026-"), ("b", "2026-"), ("a", "2020-2026"), ("b", None)]
