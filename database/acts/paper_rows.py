"""A paper's own rows: what it is, its whole text with the record read in it, and its warnings."""

import datetime
import re
from dataclasses import asdict, replace

from sqlalchemy import Connection, delete, insert

from council import DocumentText
from council import Warning as WarningRow
from database.acts import matters
from database.identities import bodies
from database.identities.identity import identity
from database.identities.names import council_key
from database.incoming import Incoming
from database.sessions.gathered import day
from database.sessions.readings import Row, count_facts
from database.snapshot import scan_pages
from locales import text

_HEAD = 1000
# Minutes that their council has not approved yet (CGCT L2121-15); "approbation du projet de procès-verbal" is an item, not a title.
_PROVISIONAL = re.compile(
    r"(?i)(?<!approbation du )(?<!adoption du )\bprojet de proc[eè]s[ -]verbal"
    r"|proc[eè]s[ -]verbal (?:provisoire|non (?:encore )?approuv[eé])|sous r[eé]serve (?:de son|d['’])\s?approbation"
)


def document_row(document_id: int, incoming: Incoming, run: int) -> Row:
    """The paper's own row, not yet of a council."""
    record = incoming.record
    state = "refused" if incoming.refused else "not a council paper" if incoming.kind in (None, "other") else "read"
    provenance = asdict(incoming.provenance)
    printed = provenance.pop("council") or record.get("council")
    name, provenance["council_siret"] = bodies.of_paper(printed, provenance["council_siret"], record.get("body"))
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


def store_paper(connection: Connection, row: Row, incoming: Incoming) -> None:
    """The whole text, the record, and the paper's warnings."""
    if not incoming.refused:
        record = incoming.record | _told_by_the_text(incoming)
        stored = {"text": incoming.text, "page_starts": list(incoming.page_starts), "record": record}
        connection.execute(insert(DocumentText), [{"document_id": row["id"], **stored}])
        scan_pages.store(connection, row["id"], incoming.scans)
    store_warnings(connection, row, incoming.record)


def store_warnings(connection: Connection, row: Row, record: Row) -> None:
    """The warnings of a paper's record, and what keeps the paper from counting, in place of those it had."""
    warnings = list(record.get("warnings") or [])
    if row["state"] in ("read", "superseded"):
        for missing, code in (("council_id", "council_unknown"), ("session_date", "date_unknown")):
            if row[missing] is None:
                warnings.append({"code": code, "message": text(f"warning.{code}", "fr")})
    connection.execute(delete(WarningRow).where(WarningRow.document_id == row["id"]))
    rows = [warning_row(row["id"], turn, warning) for turn, warning in enumerate(warnings)]
    if rows:
        connection.execute(insert(WarningRow), rows)


def _told_by_the_text(incoming: Incoming) -> Row:
    """What the record does not hold: whether minutes await approval, and the matter of a paper of one act."""
    single = incoming.kind == "extract" and len(incoming.record.get("deliberations") or []) == 1
    matter = matters.find(incoming.text) if single else None
    return {
        "provisional": incoming.kind == "minutes" and bool(_PROVISIONAL.search(incoming.text[:_HEAD])),
        "matter": {"code": matter[0], "evidence": [list(matter[1])]} if matter else None,
    }


def warning_row(document_id: int, turn: int, warning: Row) -> Row:
    """One warning of a paper as its table holds it."""
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


def storable(incoming: Incoming) -> Incoming:
    """A lone surrogate is no character and no database takes it: U+FFFD in its place, one for one, as for NUL."""
    plain = dict.fromkeys((0, *range(55296, 57344)), "�")
    return replace(incoming, text=incoming.text.translate(plain))
