"""Saves papers in one transaction: whole text and record are kept, and their session is derived anew from all its papers."""

from collections.abc import Iterable

from sqlalchemy import Connection, Engine, delete, insert, select, update

from council import DataVersion, Document, Warning
from database.acts.paper_rows import document_row, storable, store_paper
from database.engine import writing
from database.identities.identity import identity
from database.incoming import Incoming, Saved
from database.provenance import add_provenance
from database.removals.kept import erased
from database.sessions.joining import bump, join_council, rebuild_touched
from database.sessions.readings import Row
from locales import text


def begin_run(engine: Engine) -> int:
    """The number of a new import: papers of one run have no order among themselves."""
    with writing(engine) as connection:
        connection.execute(update(DataVersion).values(run=DataVersion.run + 1))
        return int(connection.execute(select(DataVersion.run)).scalar_one())


def save(engine: Engine, incoming: Incoming, run: int | None = None) -> Saved:
    """Stores a paper and all that follows from it, or nothing. `run`: from `begin_run`, else a run of its own."""
    run = begin_run(engine) if run is None else run
    with writing(engine) as connection:
        saved = save_on(connection, storable(incoming), run)
    return saved if saved.state != "unchanged" else add_provenance(engine, incoming.sha256, incoming.provenance, [incoming.source])


def save_on(connection: Connection, incoming: Incoming, run: int) -> Saved:
    """The same inside the caller's transaction."""
    if erased(connection, [incoming.sha256]):
        return Saved(0, "refused", text("removal.erased", "fr", source=incoming.source))
    document_id = identity("document", incoming.sha256)
    state = connection.execute(select(Document.state).where(Document.id == document_id)).scalar()
    if state is not None and not (state == "refused" and not incoming.refused):
        reason = _refusal(incoming) if state == "refused" else text("database.already_imported", "fr", sha256=incoming.sha256[:12])
        return Saved(document_id, "refused" if state == "refused" else "unchanged", reason)
    if state is not None:
        connection.execute(delete(Document).where(Document.id == document_id))
    row = document_row(document_id, incoming, run)
    touched = join_council(connection, row)
    connection.execute(insert(Document), [row])
    store_paper(connection, row, incoming)
    replaced = rebuild_touched(connection, row, touched)
    bump(connection)
    return _told(connection, row, incoming, replaced)


def known_papers(engine: Engine) -> set[str]:
    """The sha256 of every paper already read; refused files are tried again."""
    with engine.connect() as connection:
        return set(connection.execute(select(Document.sha256).where(Document.state != "refused")).scalars())


def papers_told(engine: Engine, codes: Iterable[str]) -> set[str]:
    """The sha256 of every paper that was stored with one of these warnings."""
    told = select(Document.sha256).join(Warning, Warning.document_id == Document.id).where(Warning.code.in_(list(codes)))
    with engine.connect() as connection:
        return set(connection.execute(told).scalars())


def _refusal(incoming: Incoming) -> str:
    return next(str(w["message"]) for w in incoming.record["warnings"] if w["code"] == "refused")


def _told(connection: Connection, row: Row, incoming: Incoming, replaced: int) -> Saved:
    if row["state"] == "refused":
        return Saved(row["id"], "refused", _refusal(incoming))
    if row["state"] != "read":
        return Saved(row["id"], "other", text("database.not_a_council_paper", "fr", source=incoming.source))
    now = connection.execute(select(Document.state).where(Document.id == row["id"])).scalar_one()
    if now == "superseded":
        return Saved(row["id"], "kept", text("database.older_version", "fr"))
    return Saved(row["id"], "replaced" if replaced else "kept")
