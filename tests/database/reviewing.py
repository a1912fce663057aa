"""What the tests of the review share: a paper with a fact held back, and what the database says after a decision."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, select

from council import Attendance, Correction, CouncilSession
from database.acts import acts
from database.acts.contested import Fact, behind
from database.incoming import Incoming
from database.review import list as review_list
from database.review.decisions import Decision, decide
from database.review.listed import Listed
from tests.database.papers import act, paper

HELD = {"fact": "attendance", "name": "Odile AUBRAC", "status": "absent", "confidence": 0.4, "sign": "name_doubtful", "evidence": [(3, 9)]}


def held_paper(**values: Any) -> Incoming:
    """A paper of four members in office, three of whom are surely read."""
    return paper(act(), in_office=values.pop("in_office", 4), held_back=[{**HELD, **values.pop("held", {})}], **values)


def doubts(engine: Engine, **asked: str) -> list[Listed]:
    with engine.connect() as connection:
        return review_list.listed(connection, **asked)


def the(engine: Engine, kind: str) -> Listed:
    (found,) = [one for one in doubts(engine) if one.kind == kind]
    return found


def take(engine: Engine, one: Listed, verb: Any, *values: str) -> dict[str, list[int]]:
    return decide(engine, one.id, Decision(verb, "Zoé Clerc", "Vu sur le registre", values)).effect


def statuses(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        return dict(connection.execute(select(Attendance.printed_name, Attendance.status)).all())


def contested(engine: Engine, name: str = "Lise ONFRAY") -> Fact:
    """The fact behind one member's line in the one session's roll."""
    with engine.connect() as connection:
        line = connection.execute(select(Attendance).where(Attendance.printed_name == name)).one()
    fact = behind(engine, acts.evidence_of_attendance(engine, line.session_id, line.councillor_id))
    assert fact is not None
    return fact


def session_(engine: Engine) -> tuple[bool | None, bool]:
    with engine.connect() as connection:
        return tuple(connection.execute(select(CouncilSession.closes, CouncilSession.in_rates)).one())  # type: ignore[return-value]


def states(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(select(Correction.state).order_by(Correction.turn)).scalars())


def reread(one: Incoming, **values: Any) -> Incoming:
    return replace(one, record={**one.record, **values})


def same_bytes(one: Incoming, other: Incoming) -> Incoming:
    return replace(other, sha256=one.sha256, source=one.source)
