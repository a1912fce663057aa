"""The seats of one person: as the roster tells them, else from the first to the last mention of each term."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy

from council.term import term_of
from database.identities.identity import identity
from database.sessions.readings import Row

Line = sqlalchemy.Row[Any]  # of roster_line
Mention = tuple[str, date]  # a print, and the day of the session that prints it


def mandates(council_id: int, who: int, lines: Sequence[Line], mentions: Sequence[Mention]) -> list[Row]:
    """The rows of a person's seats; none where neither names them."""
    owner = {"council_id": council_id, "councillor_id": who}
    if not lines:
        return [{"id": identity("mandate", who, term), **owner, **seat} for term, seat in _seats_of(mentions).items()]
    seats: dict[int, Row] = {}
    for line in lines:
        seat = {"group": line.group, "function": line.function, "start": line.start, "end": line.end}
        key = identity("mandate", who, *seat.values())
        seats[key] = {"id": key, **owner, **seat, "from_roster": True}
    return list(seats.values())


def _seats_of(mentions: Sequence[Mention]) -> dict[str | None, Row]:
    """Without a roster a seat runs from the first to the last mention of each term: terms are never pooled."""
    days: dict[str | None, list[date]] = defaultdict(list)
    for _, day in mentions:
        days[term_of(day)].append(day)
    seat = {"group": None, "function": None, "from_roster": False}
    return {term: seat | {"start": min(found), "end": max(found)} for term, found in days.items()}
