"""What a load refused before it could read it, or took only in part: told in the database until the same file loads well."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine, delete, insert, select

from council import Document
from council import Warning as WarningRow
from database.acts.paper_rows import document_row, warning_row
from database.engine import writing
from database.identities.identity import identity
from database.incoming import Incoming
from database.sessions.joining import bump
from database.sessions.readings import Row


def unread_sha256(source: str) -> str:
    """Stands for the digest of a file known by its name alone: nothing of it was stored."""
    return sha256(f"unread:{source}".encode("utf-8", "surrogatepass")).hexdigest()


def unread_id(source: str) -> int:
    """The address of such a file."""
    return identity("document", unread_sha256(source))


def set_aside(engine: Engine, source: str, warnings: Sequence[Row], run: int) -> None:
    """Keeps the warnings (`code`, `message`, `values`) of one file in place of those it had; with none, forgets it.

    The code `refused` makes the file a refused one; any other tells what was left out of a file that was taken.
    """
    told = Incoming(source, unread_sha256(source), None, "", (0,), {"warnings": list(warnings)})
    document_id = unread_id(source)
    rows = {row["id"]: row for row in (warning_row(document_id, turn, warning) for turn, warning in enumerate(warnings))}
    with writing(engine) as connection:
        stored = connection.execute(select(WarningRow.__table__).where(WarningRow.document_id == document_id)).mappings()
        if {row["id"]: dict(row) for row in stored} == rows:
            return
        connection.execute(delete(Document).where(Document.id == document_id))
        if rows:
            connection.execute(insert(Document), [document_row(document_id, told, run) | {"pages": None}])
            connection.execute(insert(WarningRow), list(rows.values()))
        bump(connection)


def forget(engine: Engine, sources: Iterable[str]) -> None:
    """Drops the refusals of files that loaded well, and of the folders above them, which could be opened."""
    well = {str(place) for source in sources for place in (Path(source), *Path(source).parents)}
    with engine.connect() as connection:
        refused = connection.execute(select(Document.id, Document.source).where(Document.state == "refused")).all()
    gone = [key for key, source in refused if source in well]
    if gone:
        with writing(engine) as connection:
            connection.execute(delete(Document).where(Document.id.in_(gone)))
            bump(connection)
