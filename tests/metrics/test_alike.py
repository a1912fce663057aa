"""A council beside those alike: only where enough of each is known, without names, and null under five of them."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from metrics import alike
from metrics.attendance import attendance
from metrics.compare import Size
from metrics.votes import unanimity
from tests.metrics.frames import empty, frame

OWN, OTHERS = 1, (2, 3, 4, 5, 6)
DAY = date(2021, 1, 5)


def _meetings(sessions: dict[int, int], present: dict[int, int]) -> pl.DataFrame:
    """`sessions` of each council, of ten seats of which `present` are taken."""
    rows = [
        {"session_id": council * 100 + n, "council_id": council, "council": str(council), "date": DAY + timedelta(days=n),
         "bears_rate": True, "k": present[council], "n": 10, "seats": 10, "unknown": 0, "present_full": present[council], "present_part": 0}
        for council, held in sessions.items() for n in range(held)
    ]  # fmt: skip
    return pl.DataFrame(rows)


def _beside(sessions: dict[int, int], present: dict[int, int]) -> dict[str, Any]:
    votes = unanimity.classify(empty("deliberations"), empty("positions"))
    return alike.beside(OWN, OTHERS, _meetings(sessions, present), votes).row(0, named=True)


def test_the_half_of_the_councils_alike_and_the_one_in_the_middle() -> None:
    row = _beside(dict.fromkeys((OWN, *OTHERS), 10), {1: 9, 2: 5, 3: 6, 4: 7, 5: 8, 6: 10})
    assert (row["rate"], row["councils"], row["left_out"]) == (0.9, 5, 0)
    assert (row["lower_half"], row["middle"], row["upper_half"]) == (0.6, 0.7, 0.8)


def test_four_councils_are_too_few_and_nine_sessions_too() -> None:
    row = _beside({1: 10, 2: 9, 3: 10, 4: 10, 5: 10, 6: 10}, dict.fromkeys((OWN, *OTHERS), 8))
    assert (row["councils"], row["left_out"], row["middle"], row["lower_half"]) == (4, 1, None, None)
    assert _beside(dict.fromkeys(OTHERS, 10) | {1: 9}, dict.fromkeys((OWN, *OTHERS), 8))["rate"] is None


def test_only_councils_of_the_same_term_are_alike() -> None:
    meetings = _meetings(dict.fromkeys((OWN, *OTHERS), 10), dict.fromkeys((OWN, *OTHERS), 8))
    before = pl.when(pl.col("council_id") == 6).then(pl.lit(date(2015, 3, 3))).otherwise("date")
    votes = unanimity.classify(empty("deliberations"), empty("positions"))
    row = alike.beside(OWN, OTHERS, meetings.with_columns(date=before), votes).row(0, named=True)
    assert (row["councils"], row["left_out"], row["term"]) == (4, 0, "2020-2026")


def test_nothing_known_is_no_row() -> None:
    meetings = attendance.by_session(attendance.lines(frame("sessions", []), empty("attendance"), empty("mandates")), frame("sessions", []))
    assert alike.beside(OWN, OTHERS, meetings, unanimity.classify(empty("deliberations"), empty("positions"))).is_empty()


@pytest.mark.parametrize(
    ("people", "bounds"), [(0, (0, 500)), (499, (0, 500)), (500, (500, 2_000)), (3_500, (3_500, 10_000)), (250_000, (100_000, None))]
)
def test_the_class_of_a_population(people: int, bounds: tuple[int, int | None]) -> None:
    assert alike.size(people) == bounds


def test_the_last_sessions_are_of_one_kind_and_size_and_never_of_one_council_alone() -> None:
    sizes = {one: Size("commune", (500, 2_000), 900) for one in (1, 2, 3)} | {4: Size("commune", (0, 500), 90), 5: Size("CC", (0, 500), 90)}
    meetings = _meetings({1: 2, 2: 1, 4: 3, 5: 1, 6: 1}, dict.fromkeys((OWN, *OTHERS), 8))
    rows = alike.last_sessions(meetings, sizes)
    assert rows["council_id"].to_list() == [1, 2]
    assert rows["date"].to_list() == [DAY + timedelta(days=1), DAY]
    assert alike.last_sessions(meetings, sizes, 3)["council_id"].to_list() == [1, 2]  # its own is not known, those alike are
    assert alike.last_sessions(meetings, sizes, 4).is_empty()
    assert alike.last_sessions(meetings, sizes, 6).is_empty()
    assert alike.last_sessions(meetings.with_columns(bears_rate=False), sizes).is_empty()
