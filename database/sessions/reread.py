"""A paper read anew by a better reader: its new reading takes the place of the old one, and all that followed from it follows anew."""

import json
from typing import Any

from sqlalchemy import Connection, Engine, delete, select, update

from council import Document, DocumentText
from database.acts.paper_rows import document_row, storable, store_paper
from database.engine import writing
from database.identities.identity import identity
from database.incoming import Incoming, Provenance, Saved
from database.sessions.joining import bump, join_council, rebuild_touched
from database.sessions.readings import Row
from database.snapshot import scan_pages

_PROVENANCE = ("publisher", "licence", "url", "retrieved_on", "council_siret")
_ADDED = ("provisional", "matter")  # to the record as it is stored


def replace_reading(engine: Engine, incoming: Incoming) -> Saved:
    """Stores the new reading of a paper that is stored; `unchanged` where it says the same, or where it is refused now.

    A refusal (a program that is missing, a slow machine) takes nothing away from what an earlier reading gave.
    """
    document_id = identity("document", incoming.sha256)
    with engine.connect() as connection:
        stored = _stored(connection, document_id)
        same = stored == (incoming.text, _plain(incoming.record))
        if incoming.refused or (same and not scan_pages.lacks(connection, document_id, incoming.scans)):
            return Saved(document_id, "unchanged")
    with writing(engine) as connection:
        _replace(connection, document_id, storable(incoming))
    return Saved(document_id, "replaced")


def _stored(connection: Connection, document_id: int) -> tuple[str, Row] | None:
    row = connection.execute(select(DocumentText.text, DocumentText.record).where(DocumentText.document_id == document_id)).first()
    return row and (row.text, {name: value for name, value in row.record.items() if name not in _ADDED})


def _plain(record: Row) -> Any:
    """The record as a database gives it back: no tuples."""
    return json.loads(json.dumps(record))


def _replace(connection: Connection, document_id: int, incoming: Incoming) -> None:
    before = connection.execute(select(Document.__table__).where(Document.id == document_id)).mappings().one()
    row = document_row(document_id, incoming, before["run"]) | {"source": before["source"]}
    if incoming.provenance == Provenance():
        row |= {name: before[name] for name in _PROVENANCE}
    touched = join_council(connection, row)
    if before["council_id"] and before["session_date"]:
        touched.add((before["council_id"], before["session_date"].isoformat()))
    connection.execute(update(Document).where(Document.id == document_id).values(**row))
    connection.execute(delete(DocumentText).where(DocumentText.document_id == document_id))
    store_paper(connection, row, incoming)
    rebuild_touched(connection, row, touched)
    bump(connection)
