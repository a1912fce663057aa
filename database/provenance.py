"""The provenance of papers already stored: what the folder says now holds, never a reason to read a paper again."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, Engine, select, update

from council import Document, DocumentText
from database.acts.paper_rows import store_warnings
from database.engine import writing
from database.identities import bodies
from database.identities.councils import rejoin, rename
from database.identities.identity import identity
from database.identities.names import council_key
from database.incoming import Provenance, Saved
from database.sessions.joining import Touched, bump, join_council, rebuild_touched
from database.sessions.readings import Row
from locales import text


def add_provenance(engine: Engine, sha256: str, provenance: Provenance, sources: Sequence[str] = ()) -> Saved:
    """A paper met again under `sources`, the first of which tells `provenance`, takes it in place of what it had.

    A copy that tells nothing, elsewhere than where the paper came from, changes nothing.
    """
    document_id = identity("document", sha256)
    unchanged = Saved(document_id, "unchanged", text("database.already_imported", "fr", sha256=sha256[:12]))
    with engine.connect() as connection:
        stored = _stored(connection, document_id)
        elsewhere = stored["source"] not in sources and provenance == Provenance()
        if elsewhere or _told(connection, stored, provenance).items() <= stored.items():
            return unchanged
    with writing(engine) as connection:
        _reassign(connection, _stored(connection, document_id), provenance, sources)
    return Saved(document_id, "replaced", text("database.provenance_added", "fr"))


def _stored(connection: Connection, document_id: int) -> Row:
    return dict(connection.execute(select(Document.__table__).where(Document.id == document_id)).mappings().one())


def _record(connection: Connection, document_id: int) -> Row:
    found = connection.execute(select(DocumentText.record).where(DocumentText.document_id == document_id)).scalar()
    return dict(found or {})


def _told(connection: Connection, stored: Row, provenance: Provenance) -> Row:
    """The columns as a fresh import of the paper would fill them: a council named by its folder, else the one it prints."""
    told = asdict(provenance)
    record = _record(connection, stored["id"])
    name, siret = bodies.of_paper(told.pop("council") or record.get("council"), told["council_siret"], record.get("body"))
    told["council_siret"] = siret
    return told | {"council_name": name if stored["state"] in ("read", "superseded") else None}


def _reassign(connection: Connection, stored: Row, provenance: Provenance, sources: Sequence[str]) -> None:
    """Gives a stored paper the provenance of its folder, and with it perhaps another council."""
    row = stored | _told(connection, stored, provenance) | {"council_id": None, "source": next(iter(sources), stored["source"])}
    row["name_key"] = council_key(row["council_name"]) if row["council_name"] else None
    touched = join_council(connection, row)
    if stored["council_id"] and stored["session_date"]:
        touched.add((stored["council_id"], stored["session_date"].isoformat()))
    if row["council_id"] != stored["council_id"]:
        row["session_id"] = None
        row["state"] = "read" if row["state"] == "superseded" else row["state"]
    connection.execute(update(Document).where(Document.id == row["id"]).values(**row))
    store_warnings(connection, row, _record(connection, row["id"]))
    touched |= _left_behind(connection, stored, row)
    rebuild_touched(connection, row, touched)
    rename(connection, {council_id for council_id in (stored["council_id"], row["council_id"]) if council_id})
    bump(connection)


def _left_behind(connection: Connection, stored: Row, row: Row) -> Touched:
    """The sessions of papers of the same name that only this paper's SIRET held in its council."""
    if not stored["name_key"] or (stored["name_key"], stored["council_siret"]) == (row["name_key"], row["council_siret"]):
        return set()
    return rejoin(connection, stored["name_key"])
