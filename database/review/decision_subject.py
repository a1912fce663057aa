"""The fact to decide: of an open doubt, of an earlier decision that is taken again, or one that a visitor contests."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from council import Correction
from database.review import list as review_list
from database.review import reports
from database.review.decision_values import Undecidable
from database.review.doubts import doubt_id
from database.sessions.readings import Row


@dataclass(frozen=True, slots=True)
class Subject:
    """The fact to decide: of an open doubt, of an earlier decision that is taken again, or one that a visitor contests."""

    sha256: str
    kind: str
    place: str
    about: str | None
    before: dict[str, Any]
    turn: int


def subject_of(connection: Connection, number: int) -> Subject:
    """By the number of its doubt. Raises Undecidable where there is none."""
    earlier = [row for row in _all(connection) if doubt_id(row["sha256"], row["kind"], row["place"]) == number]
    if one := review_list.find(connection, number):
        return Subject(one.sha256, one.kind, one.place, one.about, one.said, len(earlier))
    if earlier:
        last = earlier[-1]
        return Subject(last["sha256"], last["kind"], last["place"], last["about"], last["before"], len(earlier))
    if contested := reports.subject(connection, number):
        return Subject(**contested, turn=0)
    raise Undecidable("review.unknown", id=number)


def _all(connection: Connection) -> list[Row]:
    rows = connection.execute(select(Correction.__table__).order_by(Correction.decided_at, Correction.turn)).mappings()
    return [dict(row) for row in rows]
