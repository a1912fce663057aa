"""Derives a session anew from all the papers that speak of it: same papers, same rows, whatever the order they came in."""

import datetime
from collections.abc import Mapping

from sqlalchemy import Connection, select, update

from council import Document, DocumentText
from database.acts import act_rows
from database.acts.versions import Current, current
from database.checks import session_guards
from database.checks.session_guards import Sitting
from database.identities.aliases import accepted
from database.identities.identity import identity
from database.identities.people import refresh_people
from database.money.suppliers import refresh_suppliers
from database.presence import presence
from database.review import corrections
from database.review.doubts import add_doubts
from database.sessions import roll_rows, session_rows
from database.sessions.gathered import Gathered
from database.sessions.readings import Reading
from database.sessions.roll import Roll, merge
from database.sessions.write import write


def session_address(council_id: int, date: str) -> int:
    """The address of a council's sitting of one day."""
    return identity("session", council_id, date)


def rebuild(connection: Connection, council_id: int, date: str) -> int:
    """Reads the session's papers, merges them, and writes what differs; how many papers became history by it."""
    session_id = session_address(council_id, date)
    decided = corrections.apply_all(connection, _papers(connection, council_id, date))
    papers = decided.papers
    left = current(papers)
    gathered = Gathered(council_id, session_id)
    if papers:
        roll = _gather(gathered, date, left, accepted(connection, council_id))
        add_doubts(gathered, left, roll, decided)
    touched = write(connection, gathered)
    replaced = _mark(connection, session_id if papers else None, papers, left.papers)
    refresh_people(connection, council_id, touched.councillors)
    refresh_suppliers(connection, touched.suppliers)
    return replaced


def _gather(gathered: Gathered, date: str, left: Current, aliases: Mapping[str, str]) -> Roll:
    roll = merge(left.papers, aliases)
    session_guards.hold(Sitting(roll, left.papers, {}, None))
    roll_rows.add_roll(gathered, roll)
    session_rows.add_session(gathered, date, left.papers, roll)
    act_rows.add_acts(gathered, left.acts, roll)
    presence.add_presence(gathered, left.acts, roll)
    return roll


def _papers(connection: Connection, council_id: int, date: str) -> list[Reading]:
    rows = connection.execute(
        select(Document.id, Document.sha256, Document.kind, Document.run, DocumentText.record)
        .join(DocumentText, DocumentText.document_id == Document.id)
        .where(Document.council_id == council_id, Document.session_date == datetime.date.fromisoformat(date))
        .where(Document.state.in_(("read", "superseded")))
        .order_by(Document.sha256)
    )
    return [Reading(key, sha256, kind or "other", run, record) for key, sha256, kind, run, record in rows]


def _mark(connection: Connection, session_id: int | None, papers: list[Reading], left: list[Reading]) -> int:
    """The papers' link to their session, and which of them are history; how many of them newly."""
    current_ids = {paper.document_id for paper in left}
    kept = [p.document_id for p in papers if p.document_id in current_ids]
    history = [p.document_id for p in papers if p.document_id not in current_ids]
    _set_state(connection, "read", kept, session_id)
    return _set_state(connection, "superseded", history, session_id)


def _set_state(connection: Connection, state: str, keys: list[int], session_id: int | None) -> int:
    if not keys:
        return 0
    differs = (Document.state != state) | (Document.session_id.is_distinct_from(session_id))
    return connection.execute(update(Document).where(Document.id.in_(keys), differs).values(state=state, session_id=session_id)).rowcount
