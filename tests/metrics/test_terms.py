"""Municipal terms (mandatures) are never pooled: a council's presence of one says nothing of the other's."""

from datetime import date

from metrics.attendance import attendance
from tests.metrics.frames import frame, line, session


def test_presence_is_told_term_by_term() -> None:
    days = (date(2019, 3, 1), date(2021, 3, 1))
    sessions = frame("sessions", [session(n, day, office=2) for n, day in enumerate(days, 1)])
    roll = [line(1, days[0], 1, "present"), line(1, days[0], 2, "absent"), line(2, days[1], 1, "present"), line(2, days[1], 2, "present")]
    lines = attendance.lines(sessions, frame("attendance", roll), frame("mandates", []))
    told = attendance.council_presence(attendance.by_session(lines, sessions), by="term")
    assert told.select("term", "k", "seats").rows() == [("2014-2020", 1, 2), ("2020-2026", 2, 2)]
    people = attendance.by_councillor(lines, by="term").filter(councillor_id=2)
    assert people.select("term", "k", "n").rows() == [("2014-2020", 0, 1), ("2020-2026", 1, 1)]
