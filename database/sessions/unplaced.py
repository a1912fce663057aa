"""Papers that no session could take, as doubts: files refused, and papers read without a council or a date."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from council import Correction, Council, Document, DocumentText
from database.review.doubt_value import PAPER, value_of
from database.review.doubts import doubt_id
from database.review.listed import Listed
from database.sessions.readings import Row

_KINDS = {"session_date": "session.date", "council_id": "council"}
_SIGNS = {"session.date": "date_unknown", "council": "council_unknown"}


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
