"""What a decision moves: presences of known lines in rates over the term, its sessions, the amounts that it changes, before and after."""

from datetime import date
from itertools import pairwise

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select, true

from council import Attendance, Contract, Councillor, CouncilSession, Document, Grant, Mandate
from council.term import TERMS
from database.review.decision_subject import Subject

_RATE = ("present", "known")
_MONEY = ("contracts_cents", "grants_cents")


def moved(before: dict[str, int], after: dict[str, int]) -> dict[str, list[int]]:
    """The figures that moved; of a rate both its numerator and its denominator, that it may be told whole; of money what changed alone."""
    other = {name for name, value in after.items() if before.get(name, 0) != value}
    rate = set(_RATE) if other & set(_RATE) else set()
    told = {name: [before.get(name, 0), value] for name, value in after.items() if name in other | rate and ":" not in name}
    for name in _MONEY:
        changed = [one for one in before.keys() | after.keys() if one.startswith(f"{name}:") and before.get(one, 0) != after.get(one, 0)]
        sums = [sum(side.get(one, 0) for one in changed) for side in (before, after)]
        told |= {name: sums} if sums[0] != sums[1] else {}
    return told


def figures(connection: Connection, subject: Subject) -> dict[str, int]:
    """What the decision may move, of the person at issue, else of the council: presences of known lines in rates, within mandates and in
    the term of the paper's session, the sessions that they are of, and each amount voted that day ("contracts_cents:<number>")."""
    where = select(Document.council_id, Document.session_date).where(Document.sha256 == subject.sha256)
    council_id, day = connection.execute(where).one_or_none() or (None, None)
    if council_id is None and subject.kind != "council":
        return {}
    # A paper that changes councils moves the figures of two: what is told is the sum over all of them.
    of_council = true() if subject.kind == "council" else CouncilSession.council_id == council_id
    counted = (of_council, CouncilSession.in_rates, *_term(day))
    lines = select(func.count()).select_from(Attendance).join(CouncilSession, CouncilSession.id == Attendance.session_id)
    lines = lines.where(*counted, Attendance.status != "unknown", _in_office())
    if subject.kind == "attendance":
        lines = lines.join(Councillor, Councillor.id == Attendance.councillor_id).where(Councillor.key == subject.place)
    roll = exists().where(Attendance.session_id == CouncilSession.id)
    asked = {
        "present": lines.where(Attendance.status == "present"),
        "known": lines,
        "sessions": select(func.count()).select_from(CouncilSession).where(*counted, roll),
    }
    found = {name: int(connection.execute(query).scalar_one()) for name, query in asked.items()}
    amount = func.coalesce(Contract.amount_cents, Contract.max_cents, Contract.min_cents)
    for name, table, cents in (("contracts_cents", Contract, amount), ("grants_cents", Grant, Grant.amount_cents)):
        that_day = select(table.id, cents).join(CouncilSession, CouncilSession.id == table.session_id)
        rows = connection.execute(that_day.where(of_council, CouncilSession.date == day))
        found |= {f"{name}:{number}": value for number, value in rows if value is not None}
    return found


def _term(day: date | None) -> list[ColumnElement[bool]]:
    """The sessions of the term of this day: terms are never pooled."""
    bounds = next((pair for pair in pairwise([date.min, *TERMS]) if day and pair[0] <= day < pair[1]), None)
    return [CouncilSession.date >= bounds[0], CouncilSession.date < bounds[1]] if bounds else []


def _in_office() -> ColumnElement[bool]:
    """The line is of one who held a seat that day."""
    return exists().where(
        Mandate.councillor_id == Attendance.councillor_id,
        or_(Mandate.start.is_(None), Mandate.start <= CouncilSession.date),
        or_(Mandate.end.is_(None), Mandate.end >= CouncilSession.date),
    )
