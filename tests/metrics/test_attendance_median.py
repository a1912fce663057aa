"""The council's median beside one member: only sessions where both count, never under ten of them or under five others."""

from datetime import date, timedelta

import polars as pl

from metrics.attendance import attendance
from tests.metrics.frames import frame, line, seat, session

DAYS = [date(2021, 1, 1) + timedelta(30 * n) for n in range(24)]


def _council(
    absences: dict[int, set[int]], *, members: int = 7, more: list[dict[str, object]] | None = None, **odd: set[int]
) -> pl.DataFrame:
    """Everybody sits at every session, but for `absences`: member -> sessions. `unknown`: the first one's in doubt; `out`: out of rates."""
    unknown, out = odd.get("unknown", set()), odd.get("out", set())
    sessions = [session(n, day, in_rates=n not in out) for n, day in enumerate(DAYS)]
    named = [
        line(n, day, who, "unknown" if n in unknown and who == 1 else "absent" if n in absences.get(who, set()) else "present")
        for n, day in enumerate(DAYS)
        for who in range(1, members + 1)
    ]
    seats = more or [seat(who, DAYS[0]) for who in range(1, members + 1)]
    return attendance.lines(frame("sessions", sessions), frame("attendance", named), frame("mandates", seats))


def test_it_is_the_middle_of_the_others_and_leaves_the_member_out() -> None:
    absences = {who: set(range(3 * who)) for who in range(1, 8)}
    (row,) = attendance.median(_council(absences), 1).to_dicts()
    assert (row["k"], row["n"], row["members"]) == (21, 24, 6)
    assert row["median"] == (24 - 13.5) / 24  # of 6, 9, 12, 15, 18, 21 absences


def test_sessions_where_the_member_does_not_count_count_for_nobody() -> None:
    """Others were away from just those sessions that the member's own rate leaves out: no rate falls for it."""
    away = {who: {0, 1, 2, 3} for who in range(2, 8)}
    assert attendance.median(_council(away, unknown={0, 1}, out={2, 3}), 1)["median"].to_list() == [1.0]
    assert attendance.median(_council(away), 1)["median"].to_list() == [20 / 24]


def test_ten_sessions_in_common_are_asked_for() -> None:
    seats = [seat(1, DAYS[0]), seat(2, DAYS[0], DAYS[8]), *(seat(who, DAYS[0]) for who in range(3, 8))]
    (row,) = attendance.median(_council({}, more=seats), 1).to_dicts()
    assert (row["members"], row["median"]) == (5, 1.0)  # the second sat nine sessions
    (row,) = attendance.median(_council({}, more=seats), 2).to_dicts()
    assert (row["n"], row["median"]) == (9, None)


def test_five_others_are_asked_for() -> None:
    assert attendance.median(_council({}, members=5), 1).select("members", "median").rows() == [(4, None)]
    assert attendance.median(_council({}, members=6), 1).select("members", "median").rows() == [(5, 1.0)]


def test_who_came_late_was_present() -> None:
    lines = _council({2: {0, 1, 2, 3}}).with_columns(
        counted=pl.when(pl.col("counted") == "certain").then(pl.lit("possible")).otherwise(pl.col("counted").cast(pl.String))
    )
    (row,) = attendance.median(lines, 1).to_dicts()
    assert (row["k"], row["n"], row["median"]) == (24, 24, 1.0)
