"""Erases a paper, or a table of open data, with all that followed from it, and remembers its bytes so that no import brings it back."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, select, text, update

from council import Correction, Council, Document, OpenFile, Report, ScanPage
from database.engine import writing
from database.identities.councils import rename
from database.identities.merges import settle
from database.identities.names import council_key
from database.open_data.files import sheets_of
from database.removals.kept import keep, reason_of
from database.review.decision_values import Undecidable
from database.sessions.derive import rebuild
from database.sessions.joining import bump
from database.sessions.set_aside import unread_id

_SHORTEST_DIGEST = 12
_STEPS = {
    "sqlite": ("INSERT INTO search_words(search_words) VALUES('optimize')", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"),
    "postgresql": tuple(f"VACUUM {table}" for table in ("document_text", "document", "scan_page", "evidence", "search_entry")),
}


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased; `scanned`: pages of it were pictures, whose words a cache outside the database may hold."""

    sha256: str
    council: str | None
    scanned: bool


def erase(engine: Engine, which: str, reason: str) -> Erased:
    """Erases the one paper or table of this address, sha256 or name. Raises Undecidable, with nothing changed.

    The tables of the pages and the index of search follow the data when next asked for; then `overwrite` leaves no remains.
    """
    why = reason_of(reason)
    with writing(engine) as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("PRAGMA secure_delete=ON"))
        table, row = _one(connection, which)
        council = connection.execute(select(Council.name).where(Council.id == row.get("council_id"))).scalar()
        scanned = _has_pictures(connection, row["id"]) if table is Document else False
        if table is Document:
            _erase_paper(connection, row)
        else:
            connection.execute(delete(OpenFile).where((OpenFile.id == row["id"]) | sheets_of(row["source"])))
        connection.execute(delete(Document).where(Document.id == unread_id(row["source"])))
        known = {"council_id": row.get("council_id"), "council_key": council_key(council) if council else None}
        keep(connection, "erase", {"subject": row["sha256"], "reason": why, **known})
        bump(connection)
    if row.get("council_id"):
        settle(engine, [row["council_id"]])
    return Erased(row["sha256"], council, scanned)


def _one(connection: Connection, which: str) -> tuple[type[Document] | type[OpenFile], dict[str, Any]]:
    """What is meant: its address on the pages, the beginning of its sha256, its name with or without its folder."""
    said = which.strip()
    found: list[tuple[type[Document] | type[OpenFile], dict[str, Any]]] = []
    for table in (Document, OpenFile):
        columns = table.__table__.c
        named = (columns.source == said) | columns.source.endswith(f"/{said}", autoescape=True)
        if len(said) >= _SHORTEST_DIGEST:
            named |= columns.sha256.startswith(said.lower(), autoescape=True)
        if said.isdecimal() and len(said) < 17:
            named |= columns.id == int(said)
        found += [(table, dict(row)) for row in connection.execute(select(table.__table__).where(named)).mappings()]
    if len(found) != 1:
        raise Undecidable("removal.which" if found else "removal.no_paper", found=", ".join(row["sha256"][:12] for _, row in found[:5]))
    return found[0]


def _erase_paper(connection: Connection, row: dict[str, Any]) -> None:
    """First the sessions are derived without the paper, so that nothing refers to it; then it goes, with decisions and reports on it."""
    gone = {"state": "refused", "session_id": None, "council_id": None, "session_date": None}
    connection.execute(update(Document).where(Document.id == row["id"]).values(**gone))
    connection.execute(delete(Correction).where(Correction.sha256 == row["sha256"]))
    connection.execute(delete(Report).where(Report.sha256 == row["sha256"]))
    if row["council_id"] and row["session_date"]:
        rebuild(connection, row["council_id"], row["session_date"].isoformat())
    connection.execute(delete(Document).where(Document.id == row["id"]))
    if row["council_id"]:
        rename(connection, {row["council_id"]})


def _has_pictures(connection: Connection, document_id: int) -> bool:
    return connection.execute(select(ScanPage.page).where(ScanPage.document_id == document_id)).first() is not None


def overwrite(engine: Engine) -> bool:
    """Writes the file anew, so that the deleted rows' bytes are in none of its free pages; whether nothing stood in the way."""
    steps = _STEPS[engine.dialect.name]
    raw: Any = engine.raw_connection()
    try:
        if engine.dialect.name == "postgresql":
            raw.driver_connection.autocommit = True
        told = [raw.cursor().execute(step) for step in steps]
        return engine.dialect.name != "sqlite" or told[-1].fetchone()[0] == 0
    except engine.dialect.loaded_dbapi.Error:
        return False
    finally:
        raw.invalidate()
