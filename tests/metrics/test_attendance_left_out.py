"""What is not counted says why, in the order by which the counts of a member are made."""

from datetime import date, timedelta

from metrics.attendance import attendance
from metrics.attendance import left_out as attendance_left_out
from tests.metrics.frames import empty, frame, line, seat, session

DAYS = [date(2021, 1, 10) + timedelta(30 * n) for n in range(6)]


def test_each_reason_is_told_with_its_days() -> None:
    sessions = frame(
        "sessions",
        [
            session(0, DAYS[0]),  # before the mandate
            session(1, DAYS[1], office=9, closes=False, in_rates=False, difference=2),
            session(2, DAYS[2], office=9, closes=True, in_rates=False, difference=0),  # its papers contradict one another
            session(3, DAYS[3]),
            session(4, DAYS[4]),  # names somebody else only
            session(5, DAYS[5]),
        ],
    )
    statuses = {0: "present", 1: "present", 2: "absent", 3: "unknown", 5: "present"}
    named = [line(n, DAYS[n], 1, status) for n, status in statuses.items()] + [line(4, DAYS[4], 2, "present")]
    lines = attendance.lines(sessions, frame("attendance", named), frame("mandates", [seat(1, DAYS[1])]))
    own = attendance_left_out.reasoned(attendance.of_councillor(lines, 1), sessions)
    told = {row["date"]: (row["kept_out"], row["difference"]) for row in own.iter_rows(named=True)}
    reasons = ["outside_mandate", "not_closing", "session_in_doubt", "in_doubt", "not_mentioned", None]
    assert told == dict(zip(DAYS, zip(reasons, [None, 2, 0, None, None, None], strict=True), strict=True))
    assert attendance_left_out.by_reason(own).rows() == [(reason, 1, [day]) for reason, day in zip(reasons[:5], DAYS, strict=False)]
    (total,) = attendance.by_councillor(attendance.of_councillor(lines, 1)).to_dicts()
    assert (total["unknown"], total["out_of_rates"], total["disputed"], total["not_mentioned"], total["outside_mandate"]) == (4, 2, 1, 1, 1)


def test_nothing_of_nothing() -> None:
    lines = attendance.lines(empty("sessions"), empty("attendance"), empty("mandates"))
    assert attendance_left_out.by_reason(attendance_left_out.reasoned(lines, empty("sessions"))).is_empty()
