"""The doubts as a person reviews them, the most valuable first: those of sessions, and papers that no session could take."""

import datetime
from collections.abc import Iterator

from sqlalchemy import Connection, select

from council import Council, CouncilSession, Document, Doubt
from database.review.listed import Listed
from database.sessions.unplaced import unplaced

_DOUBT = Doubt.__table__


def listed(connection: Connection, council: str | None = None, kind: str | None = None) -> list[Listed]:
    """Every doubt, of one council (by its name) or of one kind (`attendance`, `session`, `contract`…) where asked."""
    found = [*_of_sessions(connection), *unplaced(connection)]
    kept = [
        one
        for one in found
        if (council is None or (one.council or "").casefold() == council.casefold())
        and (kind is None or kind in (one.kind, one.kind.split(".", 1)[0]))
    ]
    return sorted(kept, key=lambda one: (-one.value, one.date or datetime.date.min, one.id))


def find(connection: Connection, number: int) -> Listed | None:
    """One doubt by its address."""
    return next((one for one in (*_of_sessions(connection, number), *unplaced(connection)) if one.id == number), None)


def _of_sessions(connection: Connection, number: int | None = None) -> Iterator[Listed]:
    rows = (
        select(
            *(c for c in _DOUBT.c if c.name not in ("session_id", "document_id")),
            Document.sha256,
            Document.id.label("document_id"),
            Document.source,
            Council.id.label("council_id"),
            Council.name.label("council"),
            CouncilSession.id.label("session_id"),
            CouncilSession.date.label("date"),
        )
        .select_from(Doubt)
        .join(Document, Document.id == Doubt.document_id)
        .join(CouncilSession, CouncilSession.id == Doubt.session_id)
        .join(Council, Council.id == CouncilSession.council_id)
    )
    for row in connection.execute(rows if number is None else rows.where(Doubt.id == number)).mappings():
        yield Listed(**row)
