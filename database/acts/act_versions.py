"""The papers that hold a reading of one act: the one shown, and its earlier versions."""

import datetime
from dataclasses import dataclass

from sqlalchemy import Engine, select

from council import Deliberation, Document, DocumentText
from database.acts.act_keys import keyed
from database.privacy.masking import Masker
from database.sessions.readings import Reading


@dataclass(frozen=True, slots=True)
class Version:
    """One paper that holds a reading of an act; `current` is the one shown."""

    document_id: int
    source: str
    state: str
    current: bool
    read_at: datetime.datetime


def versions_of(engine: Engine, deliberation_id: int) -> list[Version]:
    """The papers of the act's session that hold a reading of it, the one shown first, then the latest read."""
    with engine.connect() as connection:
        act = connection.execute(select(Deliberation.__table__).where(Deliberation.id == deliberation_id)).first()
        if act is None:
            return []
        rows = connection.execute(
            select(Document.__table__, DocumentText.record)
            .join(DocumentText, DocumentText.document_id == Document.id)
            .where(Document.session_id == act.session_id)
        ).all()
        masker = Masker(connection, rows[0].council_id if rows else None)
    acts = keyed(Reading(row.id, row.sha256, row.kind or "", 0, row.record) for row in rows)
    holders = {sha256 for sha256, found in acts.items() if any(each.key == act.key for each in found)}
    found = [
        Version(r.id, masker.file_name(r.source, r.council_id), r.state, r.id == act.document_id, r.read_at)
        for r in rows
        if r.sha256 in holders or r.id == act.document_id
    ]
    return sorted(found, key=lambda v: (not v.current, -v.read_at.timestamp(), v.document_id))
