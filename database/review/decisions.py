"""Takes a person's decision on a doubt: kept beside what was read, never over it, and everything that follows is derived anew."""

import datetime
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sqlalchemy import Engine, insert, update

from council import Correction
from database.engine import writing
from database.identities.identity import identity
from database.review import reports
from database.review.decision_effect import figures, moved
from database.review.decision_follow import follow
from database.review.decision_subject import Subject, subject_of
from database.review.decision_values import Undecidable, given, signed
from database.sessions.joining import bump

Verb = Literal["confirm", "correct", "reject"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides, who, and why; `values` only where the fact is corrected (see `decision_values.given`)."""

    verb: Verb
    author: str
    reason: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What was kept: the fact before and after, and the figures that it moved, each as [before, after]."""

    before: dict[str, Any]
    after: dict[str, Any] | None
    effect: dict[str, list[int]]


def decide(engine: Engine, number: int, decision: Decision) -> Decided:
    """Keeps the decision on the doubt `number` and applies it, in one transaction. Raises Undecidable, with nothing changed."""
    author, reason = signed(decision.author, decision.reason)
    with writing(engine) as connection:
        subject = subject_of(connection, number)
        after = _after(subject, decision)
        before = figures(connection, subject)
        key = identity("correction", subject.sha256, subject.kind, subject.place, subject.turn)
        told = {"id": key, "decision": decision.verb, "after": after, "author": author, "reason": reason, "effect": {}, "state": "applied"}
        now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
        connection.execute(insert(Correction), [{**asdict(subject), **told, "decided_at": now}])
        follow(connection, subject)
        effect = moved(before, figures(connection, subject))
        connection.execute(update(Correction).where(Correction.id == key).values(effect=effect))
        reports.settle(connection, subject.sha256, subject.kind, subject.place, reason)
        bump(connection)
    return Decided(subject.before, after, effect)


def _after(subject: Subject, decision: Decision) -> dict[str, Any] | None:
    if decision.verb == "reject":
        return None
    if decision.verb == "confirm" and subject.before == {"value": None}:
        raise Undecidable("review.nothing_read")
    if decision.verb == "confirm":
        return subject.before
    if subject.kind == "paper":
        raise Undecidable("review.not_correctable")
    return given(subject.kind, subject.before, decision.values)
