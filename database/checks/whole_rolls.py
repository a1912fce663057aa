"""Which sessions have a roll that is whole: the one rule by which a rate may be drawn from it (CGCT L2121-15, L2121-17).

Of a session alone the derivation decides: its roll closes on the printed number in office, and nothing in its papers denies it. Where no
number is printed, what other sessions tell of the council decides as well: a roll that leaves out members then in office is cut. A session
of a day that has not come had no roll.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, func, select

from council import Attendance, CouncilSession, Mandate

_FIRST, _LAST = date.min, date.max


def not_whole(connection: Connection) -> set[int]:
    """Sessions without a printed number whose roll leaves out members who then sat in the council; sessions dated after today."""
    named = select(CouncilSession.id, CouncilSession.council_id, CouncilSession.date, func.count()).join(
        Attendance, Attendance.session_id == CouncilSession.id
    )
    unprinted = named.where(CouncilSession.closes.is_(None)).group_by(CouncilSession.id, CouncilSession.council_id, CouncilSession.date)
    rows = connection.execute(unprinted).all()
    seats = _seats(connection, {row[1] for row in rows})
    cut = {session for session, council, day, count in rows if count < _in_office(seats[council], day)}
    return cut | set(connection.execute(select(CouncilSession.id).where(CouncilSession.date > date.today())).scalars())


def _seats(connection: Connection, councils: set[int]) -> dict[int, tuple[list[date], list[date]]]:
    """By council the first and the last days of its members' stays in office, each list in order."""
    spans: dict[tuple[int, int], list[tuple[date, date]]] = defaultdict(list)
    for council, who, start, end in connection.execute(select(Mandate.council_id, Mandate.councillor_id, Mandate.start, Mandate.end)):
        if council in councils:
            spans[council, who].append((start or _FIRST, end or _LAST))
    found: dict[int, tuple[list[date], list[date]]] = defaultdict(lambda: ([], []))
    for (council, _), stays in spans.items():
        for start, end in _apart(stays):
            found[council][0].append(start)
            found[council][1].append(end)
    for starts, ends in found.values():
        starts.sort()
        ends.sort()
    return found


def _apart(stays: list[tuple[date, date]]) -> list[tuple[date, date]]:
    """One person's stays, those that overlap (two functions of one seat) as one."""
    merged: list[tuple[date, date]] = []
    for start, end in sorted(stays):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _in_office(days: tuple[list[date], list[date]], day: date) -> int:
    """How many had begun and not ended by that day."""
    starts, ends = days
    return bisect_right(starts, day) - bisect_left(ends, day)
