"""The doubts as a person reviews them, the most valuable first: those of sessions, and papers that no session could take."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from council import Correction, Council, CouncilSession, Document, DocumentText, Doubt
from database.doubt_value import PAPER, value_of
from database.doubts import doubt_id
from database.readings import Row

_DOUBT = Doubt.__table__
_KINDS = {"session_date": "session.date", "council_id": "council"}
_SIGNS = {"session.date": "date_unknown", "council": "council_unknown"}


@dataclass(frozen=True, slots=True)
class Listed:
    """One doubt with the paper that it is of; `said` is what was read, None or {"value": None} where nothing was."""

    id: int
    kind: str
    place: str
    about: str | None
    sign: str
    said: dict[str, Any]
    confidence: float
    value: float
    state: str
    sha256: str
    document_id: int
    source: str
    council_id: int | None
    council: str | None
    session_id: int | None
    date: datetime.date | None


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


def unplaced(connection: Connection) -> Iterator[Listed]:
    """Files refused, and papers read without a council or a date: what they hold is in no session."""
    rows = connection.execute(
        select(Document.__table__, Council.name.label("council"), DocumentText.record)
        .outerjoin(Council, Council.id == Document.council_id)
        .outerjoin(DocumentText, DocumentText.document_id == Document.id)
        .where((Document.state == "refused") | ((Document.state == "read") & Document.session_id.is_(None)))
    ).mappings()
    looked_at = {(row.sha256, row.kind) for row in connection.execute(select(Correction.sha256, Correction.kind))}
    for row in rows:
        kinds = ["paper"] if row["state"] == "refused" else [kind for column, kind in _KINDS.items() if row[column] is None]
        yield from (_unplaced_one(dict(row), kind) for kind in kinds if (row["sha256"], kind) not in looked_at)


def _unplaced_one(row: Row, kind: str) -> Listed:
    record = row["record"] or {}
    held: Row = next((fact for fact in record.get("held_back") or [] if fact["fact"] == kind), {})
    lines, acts = len(record.get("attendance") or []), len(record.get("deliberations") or [])
    said = {"value": "refused" if kind == "paper" else held.get("value")}
    confidence = float(held.get("confidence", 0.0))
    value = PAPER if kind == "paper" else value_of(kind, said, confidence, lines, acts)
    sign = "refused" if kind == "paper" else held.get("sign") or _SIGNS[kind]
    return Listed(
        doubt_id(row["sha256"], kind, ""), kind, "", None, sign, said, confidence, value, "open",
        row["sha256"], row["id"], row["source"], row["council_id"], row["council"], None, row["session_date"],
    )  # fmt: skip
