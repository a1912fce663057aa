"""Saves one paper in one transaction: whole text and record are kept, and its session is derived anew from all its papers."""

import datetime
from dataclasses import asdict, replace

from sqlalchemy import Connection, Engine, delete, insert, or_, select, update

from council import DataVersion, Document, DocumentText
from council import Warning as WarningRow
from database.councils import council_of, is_new_pair, rejoin, rename
from database.derive import rebuild
from database.engine import writing
from database.gathered import day
from database.identity import identity
from database.incoming import Incoming, Saved
from database.names import council_key
from database.readings import Row, count_facts
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
        return save_on(connection, _storable(incoming), run)


def save_on(connection: Connection, incoming: Incoming, run: int) -> Saved:
    """The same inside the caller's transaction."""
    document_id = identity("document", incoming.sha256)
    state = connection.execute(select(Document.state).where(Document.id == document_id)).scalar()
    if state is not None and not (state == "refused" and not incoming.refused):
        return _seen_again(connection, document_id, state, incoming)
    if state is not None:
        connection.execute(delete(Document).where(Document.id == document_id))
    row = document_row(document_id, incoming, run)
    touched = _join_council(connection, row)
    connection.execute(insert(Document), [row])
    _store(connection, row, incoming)
    replaced = _rebuild(connection, row, touched)
    bump(connection)
    return _told(connection, row, incoming, replaced)


def _seen_again(connection: Connection, document_id: int, state: str, incoming: Incoming) -> Saved:
    """Nothing changes, save a provenance that was not known before."""
    if state == "refused":
        return Saved(document_id, "refused", _refusal(incoming))
    told = {name: value for name, value in _provenance(incoming).items() if value is not None}
    blank = [getattr(Document, name).is_(None) for name in told]
    if told and connection.execute(select(Document.id).where(Document.id == document_id, or_(*blank))).first():
        reassign(connection, document_id, incoming)
        return Saved(document_id, "replaced", text("database.provenance_added", "fr"))
    return Saved(document_id, "unchanged", text("database.already_imported", "fr", sha256=incoming.sha256[:12]))


def reassign(connection: Connection, document_id: int, incoming: Incoming) -> None:
    """Gives a stored paper the provenance of its folder, and with it perhaps another council."""
    stored = dict(connection.execute(select(Document.__table__).where(Document.id == document_id)).mappings().one())
    record = connection.execute(select(DocumentText.record).where(DocumentText.document_id == document_id)).scalar_one()
    row = document_row(document_id, replace(incoming, record=record), stored["run"])
    row |= {name: stored[name] for name in ("source", "state", "read_at", "session_id")}
    touched = _join_council(connection, row)
    if stored["council_id"] and stored["session_date"]:
        touched.add((stored["council_id"], stored["session_date"].isoformat()))
    if row["council_id"] != stored["council_id"]:
        row["session_id"] = None
    connection.execute(update(Document).where(Document.id == document_id).values(**row))
    _rebuild(connection, row, touched)
    if stored["council_id"]:
        rename(connection, [stored["council_id"]])
    bump(connection)


def document_row(document_id: int, incoming: Incoming, run: int) -> Row:
    """The paper's own row, not yet of a council."""
    record = incoming.record
    state = "refused" if incoming.refused else "not a council paper" if incoming.kind in (None, "other") else "read"
    provenance = _provenance(incoming)
    name = provenance.pop("council") or record.get("council")
    session = record.get("session") or {}
    return {
        "id": document_id,
        "sha256": incoming.sha256,
        "source": incoming.source,
        "media_type": incoming.media_type,
        "kind": incoming.kind,
        "pages": None if incoming.refused else len(incoming.page_starts),
        "state": state,
        "facts": count_facts(record) if state == "read" else 0,
        "council_id": None,
        "session_id": None,
        "session_date": day(session.get("date")) if state == "read" else None,
        "council_name": name if state == "read" else None,
        "name_key": council_key(name) if name and state == "read" else None,
        **provenance,
        "run": run,
        "read_at": datetime.datetime.now(datetime.UTC).replace(tzinfo=None),
    }


def _provenance(incoming: Incoming) -> Row:
    return asdict(incoming.provenance)


def _join_council(connection: Connection, row: Row) -> set[tuple[int, str]]:
    """Sets the paper's council; the sessions of other papers that its SIRET moves there."""
    siret, key = row["council_siret"], row["name_key"] or row["council_siret"]
    if row["state"] in ("refused", "not a council paper") or not key:
        return set()
    new = is_new_pair(connection, key, siret)
    row["name_key"] = key
    row["council_id"] = council_of(connection, row["council_name"] or key, key, siret)
    return {(row["council_id"], "")} if new else set()


def _rebuild(connection: Connection, row: Row, touched: set[tuple[int, str]]) -> int:
    """Derives the paper's session, and those of papers that moved; how many papers became history."""
    if (row["council_id"], "") in touched:
        touched = (touched | rejoin(connection, row["name_key"])) - {(row["council_id"], "")}
    if row["council_id"] and row["session_date"]:
        touched.add((row["council_id"], row["session_date"].isoformat()))
    replaced = sum(rebuild(connection, council_id, date) for council_id, date in sorted(touched))
    rename(connection, {council_id for council_id, _ in touched} - {row["council_id"]})
    return replaced


def _store(connection: Connection, row: Row, incoming: Incoming) -> None:
    """The whole text, the record, and the paper's warnings."""
    if not incoming.refused:
        stored = {"text": incoming.text, "page_starts": list(incoming.page_starts), "record": incoming.record}
        connection.execute(insert(DocumentText), [{"document_id": row["id"], **stored}])
    warnings = list(incoming.record.get("warnings") or [])
    if row["state"] == "read":
        for missing, code in (("council_id", "council_unknown"), ("session_date", "date_unknown")):
            if row[missing] is None:
                warnings.append({"code": code, "message": text(f"warning.{code}", "fr")})
    rows = [_warning_row(row["id"], turn, warning) for turn, warning in enumerate(warnings)]
    if rows:
        connection.execute(insert(WarningRow), rows)


def _warning_row(document_id: int, turn: int, warning: Row) -> Row:
    start, end = next(iter(warning.get("evidence") or []), (None, None))
    return {
        "id": identity("warning", document_id, turn),
        "document_id": document_id,
        "session_id": None,
        "code": warning["code"],
        "message": warning["message"],
        "values": warning.get("values") or {},
        "start": start,
        "end": end,
    }


def _refusal(incoming: Incoming) -> str:
    return next(str(w["message"]) for w in incoming.record["warnings"] if w["code"] == "refused")


def _told(connection: Connection, row: Row, incoming: Incoming, replaced: int) -> Saved:
    if row["state"] == "refused":
        return Saved(row["id"], "refused", _refusal(incoming))
    if row["state"] != "read":
        return Saved(row["id"], "other", text("database.not_a_council_paper", "fr"))
    now = connection.execute(select(Document.state).where(Document.id == row["id"])).scalar_one()
    if now == "superseded":
        return Saved(row["id"], "kept", text("database.older_version", "fr"))
    return Saved(row["id"], "replaced" if replaced else "kept")


def bump(connection: Connection) -> None:
    """The data changed: readers see another version."""
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    connection.execute(update(DataVersion).values(number=DataVersion.number + 1, changed_at=now))


def _storable(incoming: Incoming) -> Incoming:
    """A lone surrogate is no character and no database takes it: U+FFFD in its place, one for one, as for NUL."""
    plain = dict.fromkeys((0, *range(55296, 57344)), "�")
    return replace(incoming, text=incoming.text.translate(plain))
