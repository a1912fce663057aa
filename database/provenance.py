"""The provenance of papers already stored: added when it was not known before, never a reason to read a paper again."""

from dataclasses import asdict

from sqlalchemy import Connection, Engine, RowMapping, delete, select, update

from council import Document
from council import Warning as WarningRow
from database.engine import writing
from database.identity import identity
from database.incoming import Provenance, Saved
from database.joining import bump, join_council, rebuild_touched
from database.names import council_key
from database.readings import Row
from locales import text

_COUNCIL = ("council", "council_siret")


def add_provenance(engine: Engine, sha256: str, provenance: Provenance) -> Saved:
    """A paper met again changes nothing, save a provenance that was not known before."""
    told = {name: value for name, value in asdict(provenance).items() if value is not None}
    document_id = identity("document", sha256)
    unchanged = Saved(document_id, "unchanged", text("database.already_imported", "fr", sha256=sha256[:12]))
    if not told:
        return unchanged
    with engine.connect() as connection:
        stored = connection.execute(select(Document.__table__).where(Document.id == document_id)).mappings().one()
        if not _adds(stored, told):
            return unchanged
    with writing(engine) as connection:
        _reassign(connection, document_id, provenance)
    return Saved(document_id, "replaced", text("database.provenance_added", "fr"))


def _adds(stored: RowMapping, told: Row) -> bool:
    """Something is told that the paper does not hold; a council named by its folder takes the place of the one it prints."""
    of_council = {"council": "council_name"}
    return any(
        stored[of_council.get(name, name)] != value for name, value in told.items() if stored["state"] == "read" or name not in _COUNCIL
    )


def _reassign(connection: Connection, document_id: int, provenance: Provenance) -> None:
    """Gives a stored paper the provenance of its folder, and with it perhaps another council."""
    stored = dict(connection.execute(select(Document.__table__).where(Document.id == document_id)).mappings().one())
    told = {name: value for name, value in asdict(provenance).items() if value is not None}
    name = told.pop("council", stored["council_name"])
    row = stored | told | {"council_id": None}
    if stored["state"] == "read":
        row |= {"council_name": name, "name_key": council_key(name) if name else None}
    touched = join_council(connection, row)
    if stored["council_id"] and stored["session_date"]:
        touched.add((stored["council_id"], stored["session_date"].isoformat()))
    if row["council_id"] != stored["council_id"]:
        row["session_id"] = None
        connection.execute(delete(WarningRow).where(WarningRow.document_id == document_id, WarningRow.code == "council_unknown"))
    connection.execute(update(Document).where(Document.id == document_id).values(**row))
    rebuild_touched(connection, row, touched)
    bump(connection)
