"""Takes a person's decision on a doubt: kept beside what was read, never over it, and everything that follows is derived anew."""

import datetime
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Engine, func, insert, select, true, update

from council import Attendance, Contract, Correction, Councillor, CouncilSession, Document, DocumentText, Grant
from database import reports, review_list
from database.decision_values import Undecidable, given, signed
from database.doubts import doubt_id
from database.engine import writing
from database.gathered import day
from database.identity import identity
from database.joining import Touched, bump, join_council, rebuild_touched
from database.names import council_key
from database.paper_rows import store_warnings
from database.readings import Row

Verb = Literal["confirm", "correct", "reject"]
_OF_HEAD = ("council", "session.date")
_RATE = ("present", "known")


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


@dataclass(frozen=True, slots=True)
class _Subject:
    """The fact to decide: of an open doubt, of an earlier decision that is taken again, or one that a visitor contests."""

    sha256: str
    kind: str
    place: str
    about: str | None
    before: dict[str, Any]
    turn: int


def decide(engine: Engine, number: int, decision: Decision) -> Decided:
    """Keeps the decision on the doubt `number` and applies it, in one transaction. Raises Undecidable, with nothing changed."""
    author, reason = signed(decision.author, decision.reason)
    with writing(engine) as connection:
        subject = _subject(connection, number)
        after = _after(subject, decision)
        before = _figures(connection, subject)
        key = identity("correction", subject.sha256, subject.kind, subject.place, subject.turn)
        told = {"id": key, "decision": decision.verb, "after": after, "author": author, "reason": reason, "effect": {}, "state": "applied"}
        now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
        connection.execute(insert(Correction), [{**asdict(subject), **told, "decided_at": now}])
        _follow(connection, subject)
        moved = _figures(connection, subject)
        effect = _moved(before, moved)
        connection.execute(update(Correction).where(Correction.id == key).values(effect=effect))
        reports.settle(connection, subject.sha256, subject.kind, subject.place, reason)
        bump(connection)
    return Decided(subject.before, after, effect)


def _moved(before: dict[str, int], after: dict[str, int]) -> dict[str, list[int]]:
    """The figures that moved; of a rate both its numerator and its denominator, that it may be told whole."""
    moved = {name for name, value in after.items() if before.get(name, 0) != value}
    told = moved | (set(_RATE) if moved & set(_RATE) else set())
    return {name: [before.get(name, 0), value] for name, value in after.items() if name in told}


def _after(subject: _Subject, decision: Decision) -> dict[str, Any] | None:
    if decision.verb == "reject":
        return None
    if decision.verb == "confirm" and subject.before == {"value": None}:
        raise Undecidable("review.nothing_read")
    if decision.verb == "confirm":
        return subject.before
    if subject.kind == "paper":
        raise Undecidable("review.not_correctable")
    return given(subject.kind, subject.before, decision.values)


def _subject(connection: Connection, number: int) -> _Subject:
    earlier = [row for row in _all(connection) if doubt_id(row["sha256"], row["kind"], row["place"]) == number]
    if one := review_list.find(connection, number):
        return _Subject(one.sha256, one.kind, one.place, one.about, one.said, len(earlier))
    if earlier:
        last = earlier[-1]
        return _Subject(last["sha256"], last["kind"], last["place"], last["about"], last["before"], len(earlier))
    if contested := reports.subject(connection, number):
        return _Subject(**contested, turn=0)
    raise Undecidable("review.unknown", id=number)


def _all(connection: Connection) -> list[Row]:
    rows = connection.execute(select(Correction.__table__).order_by(Correction.decided_at, Correction.turn)).mappings()
    return [dict(row) for row in rows]


def _follow(connection: Connection, subject: _Subject) -> None:
    """Derives anew what the paper tells, under its council and day as they now are."""
    row = connection.execute(select(Document.__table__).where(Document.sha256 == subject.sha256)).mappings().first()
    if row is None or row["state"] not in ("read", "superseded"):
        return
    now = dict(row)
    touched: Touched = set()
    if subject.kind in _OF_HEAD:
        touched = _follow_head(connection, subject, now)
    rebuild_touched(connection, now, touched)


def _follow_head(connection: Connection, subject: _Subject, now: Row) -> Touched:
    """Puts the paper under the council and the day as they now are, from what was read of it; the sessions that this touches."""
    touched: Touched = set()
    if now["council_id"] and now["session_date"]:
        touched.add((now["council_id"], now["session_date"].isoformat()))
    record = connection.execute(select(DocumentText.record).where(DocumentText.document_id == now["id"])).scalar_one()
    now |= _as_read(connection, subject, now, record) | {"council_id": None, "session_id": None}
    touched |= join_council(connection, now)
    names = ("council_id", "council_name", "name_key", "session_date", "session_id")
    connection.execute(update(Document).where(Document.id == now["id"]).values({name: now[name] for name in names}))
    store_warnings(connection, now, record)
    return touched


def _as_read(connection: Connection, subject: _Subject, now: Row, record: Row) -> Row:
    """The column that earlier decisions on this fact had changed, as it was read: a decision is taken back by the next one."""
    table = Correction.__table__
    earlier = select(table.c.after).where(table.c.sha256 == subject.sha256, table.c.kind == subject.kind, table.c.turn < subject.turn)
    told = {(after or {}).get("value") for after in connection.execute(earlier).scalars()}
    if subject.kind == "council" and now["council_name"] in told:
        name = record.get("council")
        return {"council_name": name, "name_key": council_key(name) if name else None}
    date = now["session_date"]
    if subject.kind == "session.date" and (date and date.isoformat()) in told:
        return {"session_date": day(record["session"].get("date"))}
    return {}


def _figures(connection: Connection, subject: _Subject) -> dict[str, int]:
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
