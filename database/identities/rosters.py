"""Saves a roster: its lines are the source of groups, mandates and accepted aliases; the sessions that an alias joins are derived anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Engine, delete, insert, select

from council import CouncilSession, RosterLine
from database.engine import writing
from database.identities.aliases import accepted
from database.identities.councils import council_of, is_new_pair, rejoin, rename
from database.identities.identity import identity
from database.identities.names import council_key
from database.identities.people import refresh_all
from database.incoming import Saved
from database.sessions.derive import rebuild
from database.sessions.joining import bump
from database.sessions.readings import Row
from locales import text


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One row of a roster that its loader kept; `row` is its number in the file."""

    row: int
    council: str | None
    council_siret: str | None
    name: str
    aliases: str | None
    group: str | None
    function: str | None
    start: date | None
    end: date | None


def save_roster(engine: Engine, entries: Sequence[RosterEntry], source: str, sha256: str) -> Saved:
    """One transaction. The same file twice changes nothing; a file of the same name replaces what it said before."""
    document_id = identity("roster", sha256)
    with writing(engine) as connection:
        if connection.execute(select(RosterLine.id).where(RosterLine.sha256 == sha256, RosterLine.source == source)).first():
            return Saved(document_id, "unchanged", text("database.already_imported", "fr", sha256=sha256[:12]))
        earlier = connection.execute(select(RosterLine.__table__).where(RosterLine.source == source)).mappings().all()
        rows = {row["id"]: row for row in (_row(entry, source, sha256) for entry in entries)}
        _store(connection, source, list(rows.values()), [dict(row) for row in earlier])
        bump(connection)
    return Saved(document_id, "replaced" if earlier else "kept")


def _row(entry: RosterEntry, source: str, sha256: str) -> Row:
    name = entry.council or entry.council_siret or ""
    key = council_key(name)
    who = (key, entry.council_siret, entry.name, entry.aliases, entry.group, entry.function, entry.start, entry.end)
    return {
        "id": identity("roster_line", source, *who),
        "council_name": name,
        "name_key": key,
        "council_siret": entry.council_siret,
        "name": entry.name,
        "aliases": entry.aliases,
        "group": entry.group,
        "function": entry.function,
        "start": entry.start,
        "end": entry.end,
        "source": source,
        "sha256": sha256,
        "row": entry.row,
    }


def _store(connection: Connection, source: str, rows: list[Row], earlier: list[Row]) -> None:
    councils = {(row["name_key"], row["council_siret"]): row["council_name"] for row in [*earlier, *rows]}
    new_names = {key for key, siret in councils if is_new_pair(connection, key, siret)}
    ids = {pair: council_of(connection, name, *pair) for pair, name in councils.items()}
    before = {council_id: accepted(connection, council_id) for council_id in ids.values()}
    connection.execute(delete(RosterLine).where(RosterLine.source == source))
    connection.execute(insert(RosterLine), rows)
    touched = set().union(*(rejoin(connection, key) for key in sorted(new_names | {row["name_key"] for row in earlier})))
    ids |= {pair: council_of(connection, name, *pair) for pair, name in councils.items()}
    for council_id in set(ids.values()):
        if accepted(connection, council_id) != before.get(council_id, {}):
            dates = connection.execute(select(CouncilSession.date).where(CouncilSession.council_id == council_id)).scalars()
            touched |= {(council_id, day.isoformat()) for day in dates}
    for council_id, day in sorted(touched):
        rebuild(connection, council_id, day)
    for council_id in sorted(set(ids.values()) | {council_id for council_id, _ in touched}):
        refresh_all(connection, council_id)
    rename(connection, sorted(set(ids.values()) | {council_id for council_id, _ in touched}))
