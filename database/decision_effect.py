"""What a decision moves: presences of known lines in rates, sessions, money, before and after."""

from sqlalchemy import Connection, func, select, true

from council import Attendance, Contract, Councillor, CouncilSession, Document, Grant
from database.decision_subject import Subject

_RATE = ("present", "known")


def moved(before: dict[str, int], after: dict[str, int]) -> dict[str, list[int]]:
    """The figures that moved; of a rate both its numerator and its denominator, that it may be told whole."""
    other = {name for name, value in after.items() if before.get(name, 0) != value}
    told = other | (set(_RATE) if other & set(_RATE) else set())
    return {name: [before.get(name, 0), value] for name, value in after.items() if name in told}


def figures(connection: Connection, subject: Subject) -> dict[str, int]:
    """What the decision may move, of the person at issue, else of the council: presences of known lines in rates, sessions, money."""
    council_id = connection.execute(select(Document.council_id).where(Document.sha256 == subject.sha256)).scalar()
    if council_id is None and subject.kind != "council":
        return {}
    # A paper that changes councils moves the figures of two: what is told is the sum over all of them.
    of_council = true() if subject.kind == "council" else CouncilSession.council_id == council_id
    lines = select(func.count()).select_from(Attendance).join(CouncilSession, CouncilSession.id == Attendance.session_id)
    lines = lines.where(of_council, CouncilSession.in_rates, Attendance.status != "unknown")
    if subject.kind == "attendance":
        lines = lines.join(Councillor, Councillor.id == Attendance.councillor_id).where(Councillor.key == subject.place)
    sessions = select(func.count()).select_from(CouncilSession).where(of_council, CouncilSession.in_rates)
    amount = func.coalesce(Contract.amount_cents, Contract.max_cents, Contract.min_cents)
    contracts, grants = (
        select(func.coalesce(func.sum(cents), 0)).join(CouncilSession, CouncilSession.id == table.session_id).where(of_council)
        for table, cents in ((Contract, amount), (Grant, Grant.amount_cents))
    )
    asked = {"present": lines.where(Attendance.status == "present"), "known": lines, "sessions": sessions,
             "contracts_cents": contracts, "grants_cents": grants}  # fmt: skip
    return {name: int(connection.execute(query).scalar_one()) for name, query in asked.items()}
