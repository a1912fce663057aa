"""Proxies: who for whom, how often, and what is worth a look: never more than the papers prove."""

from datetime import date, timedelta

import polars as pl

from metrics import proxies
from metrics.attendance import attendance
from tests.metrics.frames import empty, frame, line, session

DAY = date(2023, 1, 10)


def _given(*rolls: list[dict[str, object]], start: date = DAY, in_rates: bool = True) -> pl.DataFrame:
    """A session a roll, thirty days apart."""
    days = [start + timedelta(30 * n) for n in range(len(rolls))]
    named = [row | {"session_id": n, "date": day} for n, (day, roll) in enumerate(zip(days, rolls, strict=True)) for row in roll]
    sessions = frame("sessions", [session(n, day, in_rates=in_rates) for n, day in enumerate(days)])
    return proxies.given(attendance.lines(sessions, frame("attendance", named), empty("mandates")))


def _gives(who: int, holder: int, status: str = "represented", **more: object) -> dict[str, object]:
    return line(0, DAY, who, status, proxy_to=f"Membre N{holder:02d}", proxy_to_id=holder, **more)


def _sits(who: int, status: str = "present") -> dict[str, object]:
    return line(0, DAY, who, status)


def _looks(given: pl.DataFrame) -> list[tuple[object, ...]]:
    return proxies.worth_a_look(given).select("look", "councillor_id", "proxy_to_id").rows()


def test_who_for_whom_how_often_and_when() -> None:
    given = _given([_gives(1, 2), _sits(2)], [_sits(1), _gives(2, 1)], [_gives(1, 2), _sits(2)])
    assert given.select("session_id", "councillor_id", "proxy_to_id", "held", "whole", "holder_state").rows() == [
        (2, 1, 2, 1, True, "present_full"), (1, 2, 1, 1, True, "present_full"), (0, 1, 2, 1, True, "present_full"),
    ]  # fmt: skip
    pairs = proxies.pairs(given).select("councillor_id", "proxy_to_id", "term", "times", "first", "last").rows()
    assert pairs == [(1, 2, "2020-2026", 2, DAY, DAY + timedelta(60)), (2, 1, "2020-2026", 1, DAY + timedelta(30), DAY + timedelta(30))]
    assert proxies.most_frequent(proxies.pairs(given).reverse())["times"].to_list() == [2, 1]
    assert _looks(given) == []


def test_two_proxies_for_the_whole_session_are_over_the_limit() -> None:
    assert _looks(_given([_gives(1, 3), _gives(2, 3), _sits(3)])) == [("over_limit", 1, 3), ("over_limit", 2, 3)]


def test_two_were_allowed_while_the_exception_held_and_three_never() -> None:
    for start, looks in ((date(2020, 3, 22), 2), (date(2020, 3, 23), 0), (date(2022, 7, 31), 0), (date(2022, 8, 1), 2)):
        assert len(_looks(_given([_gives(1, 4), _gives(2, 4), _sits(4)], start=start))) == looks, start
    assert len(_looks(_given([_gives(1, 4), _gives(2, 4), _gives(3, 4), _sits(4)], start=date(2021, 1, 10)))) == 3


def test_a_proxy_for_a_part_of_the_session_may_have_followed_another() -> None:
    looks = _looks(_given([_gives(1, 3), _gives(2, 3, "present", partial=True, left_at="20:00"), _sits(3)]))
    assert looks == [("perhaps_over", 1, 3), ("perhaps_over", 2, 3)]
    three = _given([_gives(1, 4), _gives(2, 4), _gives(3, 4, "present", partial=True, left_at="20:00"), _sits(4)])
    assert _looks(three) == [("over_limit", 1, 4), ("over_limit", 2, 4)]  # the third is no proof of it


def test_a_holder_who_is_away_is_seen() -> None:
    for status in ("excused", "absent"):
        assert _looks(_given([_gives(1, 2), _sits(2, status)])) == [("holder_away", 1, 2)]
    assert _looks(_given([_gives(1, 2), _sits(2, "unknown")])) == []


def test_more_than_three_sessions_running_are_told_once_at_the_last() -> None:
    run = [_gives(1, 2), _sits(2)]
    assert _looks(_given(run, run, run)) == []
    given = _given(run, run, run, run, run)
    assert _looks(given) == [("in_a_row", 1, 2)]
    assert proxies.worth_a_look(given).select("session_id", "in_a_row").rows() == [(4, 5)]
    assert _looks(_given(run, run, [_sits(1), _sits(2)], run, run)) == []
    assert _looks(_given(run, run, [_gives(1, 3), _sits(3)], run, run)) == []


def test_nothing_is_judged_of_a_session_out_of_the_rates_nor_of_a_line_in_doubt() -> None:
    assert _looks(_given([_gives(1, 3), _gives(2, 3), _sits(3)], in_rates=False)) == []
    assert _given([_gives(1, 3, held_back=True), _sits(3)]).is_empty()


def test_a_holder_of_no_known_number_is_known_by_the_name() -> None:
    named = [line(0, DAY, who, "represented", proxy_to="le maire") for who in (1, 2)]
    assert proxies.worth_a_look(_given(named))["look"].to_list() == ["over_limit", "over_limit"]


def test_the_empty_frames() -> None:
    given = _given()
    assert given.is_empty()
    assert proxies.pairs(given).is_empty()
    assert proxies.worth_a_look(given).is_empty()
    assert pl.Null not in given.dtypes
