"""Saves several new papers of one sitting at once, the session derived once and not once a paper."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, Engine, insert, select

from council import Document
from database.acts.paper_rows import document_row, storable, store_paper
from database.engine import writing
from database.identities.identity import identity
from database.incoming import Incoming, Saved
from database.removals.kept import erased
from database.sessions.joining import Touched, bump, join_council, rebuild_touched


class _OneByOne(Exception):
    """These papers are not all new to one session: what becomes of each is told by saving it alone."""


def save_together(engine: Engine, papers: Sequence[Incoming], run: int) -> list[Saved] | None:
    """New papers of one sitting in one transaction, the session derived once and not once a paper; None where they go one by one."""
    try:
        with writing(engine) as connection:
            _store_together(connection, [storable(incoming) for incoming in papers], run)
    except _OneByOne:
        return None
    return [Saved(identity("document", incoming.sha256), "kept") for incoming in papers]


def _store_together(connection: Connection, papers: Sequence[Incoming], run: int) -> None:
    rows = [document_row(identity("document", incoming.sha256), incoming, run) for incoming in papers]
    ids = {row["id"] for row in rows}
    if erased(connection, [row["sha256"] for row in rows]):
        raise _OneByOne
    if len(ids) < len(rows) or connection.execute(select(Document.id).where(Document.id.in_(ids))).first():
        raise _OneByOne
    touched: Touched = set()
    for row, incoming in zip(rows, papers, strict=True):
        touched |= join_council(connection, row)
        connection.execute(insert(Document), [row])
        store_paper(connection, row, incoming)
    if rebuild_touched(connection, rows[-1], touched):
        raise _OneByOne
    bump(connection)


def sitting(incoming: Incoming) -> tuple[str, str | None, date] | None:
    """Of what sitting a paper speaks: its council's name as printed or given, its SIRET, the day; None where it tells none."""
    row = document_row(0, incoming, 0)
    if row["state"] != "read" or not row["name_key"] or not row["session_date"]:
        return None
    return row["name_key"], row["council_siret"], row["session_date"]
