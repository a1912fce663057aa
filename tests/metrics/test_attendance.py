"""Attendance: worked examples of the definitions, bounds of mandates, doubts, the empty frame."""

from collections.abc import Sequence
from datetime import date, timedelta

import polars as pl
import pytest

from metrics import proxies
from metrics.attendance import attendance
from tests.metrics.frames import empty, frame, line, seat, session

DAY = date(2007, 11, 26)


def _lines(sessions: list[dict[str, object]], named: list[dict[str, object]], seats: list[dict[str, object]]) -> pl.DataFrame:
    return attendance.lines(frame("sessions", sessions), frame("attendance", named), frame("mandates", seats))


def _roll(day: date, statuses: dict[str, int], number: int = 1) -> list[dict[str, object]]:
    """`statuses`: how many of each, "part" being present with a departure."""
    named = [status for status, times in statuses.items() for _ in range(times)]
    return [
        line(number, day, who, status.replace("part", "present"), partial=status == "part", proxy_to={"represented": "X"}.get(status))
        for who, status in enumerate(named, start=1)
    ]


def test_a_session_with_six_departures_is_51_to_57_of_61() -> None:
    sessions = [session(1, DAY, office=61)]
    lines = _lines(sessions, _roll(DAY, {"present": 51, "part": 6, "excused": 4}), [])
    (row,) = attendance.by_session(lines, frame("sessions", sessions)).to_dicts()
    assert (row["k"], row["n"], row["seats"], row["unknown"], row["excused"]) == (57, 61, 61, 0, 4)
    assert (round(row["rate"], 3), round(row["certain"], 3), round(row["possible"], 3)) == (0.934, 0.836, 0.934)


def test_proxies_are_no_presence() -> None:
    sessions = [session(1, DAY, office=33)]
    by_session = attendance.by_session(_lines(sessions, _roll(DAY, {"present": 29, "represented": 4}), []), frame("sessions", sessions))
    (row,) = by_session.to_dicts()
    assert (row["k"], row["n"], row["represented"], row["proxies"]) == (29, 33, 4, 4)
    (council,) = attendance.council_presence(by_session).to_dicts()
    assert (council["k"], council["seats"], round(council["rate"], 3)) == (29, 33, 0.879)


def test_council_presence_is_a_ratio_of_sums_of_sessions_that_close() -> None:
    days = [DAY, DAY + timedelta(30), DAY + timedelta(60), DAY + timedelta(90)]
    sessions = [
        session(1, days[0], office=10),
        session(2, days[1], office=40),
        session(3, days[2], office=12, closes=False, in_rates=False, difference=2),
        session(4, days[3]),
    ]
    rolls = [{"present": 10}, {"present": 20, "absent": 20}, {"present": 10}, {"present": 7}]
    named = [row for number, roll in enumerate(rolls, start=1) for row in _roll(days[number - 1], roll, number)]
    by_session = attendance.by_session(_lines(sessions, named, []), frame("sessions", sessions))
    (council,) = attendance.council_presence(by_session).to_dicts()
    assert (council["k"], council["seats"], council["sessions"], council["left_out"]) == (30, 50, 2, 2)
    assert council["rate"] == 0.6
    doubtful = by_session.filter(pl.col("session_id") == 3).to_dicts()[0]
    assert (doubtful["rate"], doubtful["certain"], doubtful["difference"]) == (None, None, 2)
    assert by_session["session_id"].to_list() == [4, 3, 2, 1]


def test_a_printed_number_without_a_list_makes_nobody_absent() -> None:
    sessions = [session(1, DAY, office=10), session(2, DAY + timedelta(30), office=10, closes=None)]
    by_session = attendance.by_session(_lines(sessions, _roll(DAY, {"present": 9, "excused": 1}), []), frame("sessions", sessions))
    assert by_session.select("session_id", "seats", "n", "unknown", "rate").rows() == [(2, 10, 0, 10, None), (1, 10, 10, 0, 0.9)]
    assert attendance.council_presence(by_session).select("k", "seats", "sessions", "left_out", "rate").rows() == [(9, 10, 1, 1, 0.9)]


def test_the_councils_rate_divides_by_the_printed_number_even_where_a_member_is_unknown() -> None:
    sessions = [session(1, DAY, office=10)]
    by_session = attendance.by_session(_lines(sessions, _roll(DAY, {"present": 8, "unknown": 2}), []), frame("sessions", sessions))
    assert by_session.select("k", "n", "unknown", "rate", "certain", "possible").rows() == [(8, 8, 2, 1.0, 0.8, 1.0)]
    assert attendance.council_presence(by_session).select("k", "seats", "unknown", "rate").rows() == [(8, 10, 2, 0.8)]


def test_the_mandate_bounds_the_sessions() -> None:
    """Ten sessions in a year, seated for the last four, three attended: 3 of 4, and no percentage under five."""
    days = [date(2023, month, 20) for month in range(1, 11)]
    sessions = [session(n, day) for n, day in enumerate(days, start=1)]
    statuses = ["present", "present", "absent", "present"]
    named = [line(n, days[n - 1], 1, status) for n, status in zip(range(7, 11), statuses, strict=True)]
    (row,) = attendance.by_councillor(_lines(sessions, named, [seat(1, date(2023, 7, 1))])).to_dicts()
    assert (row["k"], row["n"], row["unknown"], row["sessions"], row["absent"]) == (3, 4, 0, 4, 1)
    assert (row["rate"], row["certain"], row["possible"], row["rankable"]) == (None, None, None, False)


def _ten(statuses: Sequence[str | None], **more: object) -> pl.DataFrame:
    days = [date(2021, 1, 1) + timedelta(30 * n) for n in range(len(statuses))]
    sessions = [session(n, day) for n, day in enumerate(days)]
    named = [line(n, days[n], 1, status, **more) for n, status in enumerate(statuses) if status]
    return _lines(sessions, named, [seat(1, days[0])])


def test_what_no_list_names_is_unknown_and_opens_the_interval() -> None:
    (row,) = attendance.by_councillor(_ten(["present"] * 6 + ["absent", "unknown", None, None])).to_dicts()
    assert (row["k"], row["n"], row["unknown"], row["not_mentioned"], row["disputed"], row["absent"]) == (6, 7, 3, 2, 1, 1)
    assert (row["rate"], row["certain"], row["possible"]) == (6 / 7, 0.6, 0.9)


def test_present_in_part_is_possible_not_certain() -> None:
    (row,) = attendance.by_councillor(_ten(["present"] * 10, partial=True)).to_dicts()
    assert (row["present_part"], row["rate"], row["certain"], row["possible"], row["full_rate"]) == (10, 1.0, 0.0, 1.0, 0.0)
    assert row["rankable"]


def test_a_line_held_back_and_two_lines_that_differ_are_unknown() -> None:
    assert _ten(["absent"], held_back=True)["state"].to_list() == ["unknown"]
    twice = [line(1, DAY, 1, "absent"), line(1, DAY, 1, "present")]
    assert _lines([session(1, DAY)], twice, [])["state"].to_list() == ["unknown"]


def test_a_session_that_does_not_close_is_unknown_in_a_councillors_rate() -> None:
    days = [date(2021, month, 1) for month in range(1, 8)]
    sessions = [session(n, day, office=1, in_rates=n != 0, closes=n != 0) for n, day in enumerate(days)]
    named = [line(n, day, 1, "absent" if n == 0 else "present") for n, day in enumerate(days)]
    lines = _lines(sessions, named, [])
    assert lines["counted"].to_list() == ["certain"] * 6 + ["unknown"]
    (row,) = attendance.by_councillor(lines).to_dicts()
    assert (row["k"], row["n"], row["unknown"], row["out_of_rates"], row["absent"]) == (6, 6, 1, 1, 0)
    assert (row["certain"], row["possible"]) == (6 / 7, 1.0)


def test_named_outside_the_mandate_is_shown_and_not_counted() -> None:
    days = [date(2020, 1, 1), date(2021, 1, 1)]
    lines = _lines([session(n, d) for n, d in enumerate(days)], [line(n, d, 1, "present") for n, d in enumerate(days)], [seat(1, days[1])])
    (row,) = attendance.by_councillor(lines).to_dicts()
    assert (row["sessions"], row["k"], row["outside_mandate"]) == (1, 1, 1)


def test_two_functions_of_one_person_are_one_seat() -> None:
    seats = [seat(1, date(2000, 1, 1)), seat(1, date(2000, 1, 1), mandate_id=9, function="adjoint")]
    assert _lines([session(1, DAY)], [line(1, DAY, 1, "present")], seats).height == 1


def test_proxies_given_and_held() -> None:
    named = [line(1, DAY, 1, "represented", proxy_to="Membre N02", proxy_to_id=2), line(1, DAY, 2, "present")]
    rows = {row["councillor_id"]: row for row in attendance.by_councillor(_lines([session(1, DAY)], named, [])).to_dicts()}
    assert (rows[1]["proxies_given"], rows[1]["proxies_held"], rows[2]["proxies_given"], rows[2]["proxies_held"]) == (1, 0, 0, 1)


def test_a_person_s_proxies_are_those_of_the_page_of_proxies() -> None:
    days = [DAY, date(2021, 6, 1)]
    named = [line(n, d, 1, "represented", proxy_to="Membre N02", proxy_to_id=2) for n, d in enumerate(days)]
    named += [line(n, d, 2, "present") for n, d in enumerate(days)]
    lines = _lines([session(0, days[0]), session(1, days[1], in_rates=False)], named, [])  # of which the second is in no rate
    rows = {row["councillor_id"]: row for row in attendance.by_councillor(lines).to_dicts()}
    given = proxies.given(lines)
    assert rows[1]["out_of_rates"] == 1
    assert rows[1]["proxies_given"] == rows[2]["proxies_held"] == given.height == 2


@pytest.mark.parametrize(
    ("by", "expected"),
    [("year", [(2019, 1), (2020, 1), (2021, 1)]), ("term", [("2014-2020", 2), ("2020-2026", 1)]), ("mandate", [(1, 3)])],
)
def test_by_year_term_and_mandate(by: attendance.Split, expected: list[tuple[object, int]]) -> None:
    days = [date(2019, 6, 1), date(2020, 5, 1), date(2021, 5, 1)]
    lines = _lines([session(n, d) for n, d in enumerate(days)], [line(n, d, 1, "present") for n, d in enumerate(days)], [seat(1, days[0])])
    column = "mandate_id" if by == "mandate" else by
    assert attendance.by_councillor(lines, by=by).select(column, "k").rows() == expected


def test_a_group_is_counted_against_its_own_seats() -> None:
    sessions = [session(1, DAY, office=61)]
    lines = _lines(sessions, _roll(DAY, {"present": 51, "absent": 10}), []).filter(pl.col("councillor_id") <= 10)
    (row,) = attendance.by_session(lines, frame("sessions", sessions), whole_council=False).to_dicts()
    assert (row["k"], row["seats"], row["unknown"]) == (10, 10, 0)


def test_alphabetical_by_family_name() -> None:
    names = ["Zoé ABRIC", "Anne-Lise ÉPINAY", "Bob DE LA TOUR", "marchand"]
    named = [line(1, DAY, n, "present", councillor=name) for n, name in enumerate(names)]
    rows = attendance.by_councillor(_lines([session(1, DAY)], named, []))
    assert rows["councillor"].to_list() == ["Zoé ABRIC", "Bob DE LA TOUR", "Anne-Lise ÉPINAY", "marchand"]


def test_the_grid_labels_two_sessions_of_one_day_apart() -> None:
    lines = _lines([session(1, DAY), session(2, DAY)], [line(1, DAY, 1, "present"), line(2, DAY, 1, "absent")], [])
    assert attendance.grid(lines)["session"].to_list() == ["2007-11-26 (1)", "2007-11-26 (2)"]
    assert attendance.of_councillor(lines, 1).height == 2


def test_the_empty_frames() -> None:
    lines = attendance.lines(empty("sessions"), empty("attendance"), empty("mandates"))
    by_session = attendance.by_session(lines, empty("sessions"))
    results = [lines, by_session, attendance.by_councillor(lines), attendance.by_councillor(lines, by="term"), attendance.grid(lines)]
    results += [
        attendance.council_presence(by_session),
        attendance.council_presence(by_session, by="year"),
        attendance.of_councillor(lines, 1),
    ]
    assert [result.height for result in results] == [0] * len(results)
    assert pl.Null not in {dtype for result in results for dtype in result.dtypes}
    assert attendance.median(lines, 1).rows() == [(1, 0, 0, None, 0)]
