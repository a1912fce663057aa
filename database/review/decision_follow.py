"""What follows from a decision: its paper stands under its council and day as they now are, and what it tells is derived anew."""

from sqlalchemy import Connection, select, update

from council import Correction, Document, DocumentText
from database.acts.paper_rows import store_warnings
from database.identities import bodies
from database.identities.names import council_key
from database.review.decision_subject import Subject
from database.sessions.gathered import day
from database.sessions.joining import Touched, join_council, rebuild_touched
from database.sessions.readings import Row

_OF_HEAD = ("council", "session.date")


def follow(connection: Connection, subject: Subject) -> None:
    """Derives anew what the paper tells, under its council and day as they now are."""
    row = connection.execute(select(Document.__table__).where(Document.sha256 == subject.sha256)).mappings().first()
    if row is None or row["state"] not in ("read", "superseded"):
        return
    now = dict(row)
    touched: Touched = set()
    if subject.kind in _OF_HEAD:
        touched = _follow_head(connection, subject, now)
    rebuild_touched(connection, now, touched)


def _follow_head(connection: Connection, subject: Subject, now: Row) -> Touched:
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


def _as_read(connection: Connection, subject: Subject, now: Row, record: Row) -> Row:
    """The column that earlier decisions on this fact had changed, as it was read: a decision is taken back by the next one."""
    table = Correction.__table__
    earlier = select(table.c.after).where(table.c.sha256 == subject.sha256, table.c.kind == subject.kind, table.c.turn < subject.turn)
    told = {(after or {}).get("value") for after in connection.execute(earlier).scalars()}
    if subject.kind == "council" and now["council_name"] in told:
        name, _ = bodies.of_paper(record.get("council"), None, record.get("body"))
        return {"council_name": name, "name_key": council_key(name) if name else None}
    date = now["session_date"]
    if subject.kind == "session.date" and (date and date.isoformat()) in told:
        return {"session_date": day(record["session"].get("date"))}
    return {}
