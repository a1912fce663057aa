"""What follows from the rolls of a council for its people: the name shown, the aliases, the mandates; nobody is left over."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from council import Alias, Attendance, Councillor, CouncilSession, Mandate, NameMerge
from database.identities.aliases import lines_of, split_aliases
from database.identities.identity import identity
from database.identities.mandates import Line, Mention, mandates
from database.identities.names import fullest, name_key
from database.sessions.readings import Row
from database.sessions.write import insert_new

Mentions = dict[int, list[Mention]]


def refresh_people(connection: Connection, council_id: int, who: Iterable[int]) -> None:
    """Brings names, aliases and mandates of these councillors up to date; one whom nothing names any more goes."""
    ids = sorted(set(who))
    if not ids:
        return
    mentions = _mentions(connection, ids)
    lines: dict[int, list[Line]] = defaultdict(list)
    for line in lines_of(connection, council_id):
        lines[identity("councillor", council_id, name_key(line.name))].append(line)
    merged = _merged(connection, council_id)
    for table in (Mandate, Alias):
        _delete(connection, table.councillor_id, ids)
    named = [key for key in ids if key in mentions or key in lines]
    _delete(connection, Councillor.id, sorted(set(ids) - set(named)))
    for table, rows in (
        (Mandate, [row for key in ids for row in mandates(council_id, key, lines.get(key, []), mentions.get(key, []))]),
        (Alias, [row for key in named for row in _aliases(key, lines.get(key, []), merged.get(key, []))]),
    ):
        if rows:
            connection.execute(insert(table), rows)
    names = [{"who": key, "new": _shown(lines.get(key, []), mentions.get(key, []), (council_id, key))} for key in named]
    if names:
        connection.execute(update(Councillor.__table__).where(Councillor.id == bindparam("who")).values(name=bindparam("new")), names)  # type: ignore[arg-type]


def refresh_all(connection: Connection, council_id: int) -> None:
    """The same for everybody of the council, those whom only its roster names included."""
    for line in lines_of(connection, council_id):
        key = name_key(line.name)
        row = {"id": identity("councillor", council_id, key), "council_id": council_id, "key": key, "name": line.name}
        insert_new(connection, Councillor, [row])
    refresh_people(connection, council_id, connection.execute(select(Councillor.id).where(Councillor.council_id == council_id)).scalars())


def _mentions(connection: Connection, ids: Sequence[int]) -> Mentions:
    found: Mentions = defaultdict(list)
    for part in (ids[i : i + 500] for i in range(0, len(ids), 500)):
        rows = connection.execute(
            select(Attendance.councillor_id, Attendance.printed_name, CouncilSession.date)
            .join(CouncilSession, CouncilSession.id == Attendance.session_id)
            .where(Attendance.councillor_id.in_(part))
        )
        for key, name, day in rows:
            found[key].append((name, day))
    return found


def _delete(connection: Connection, column: Any, keys: Sequence[int]) -> None:
    if keys:
        connection.execute(delete(column.class_).where(column == bindparam("gone")), [{"gone": key} for key in keys])


def _shown(lines: Sequence[Line], mentions: Sequence[Mention], who: tuple[int, int]) -> str:
    """The roster's print, else the fullest of the person's own ones: a print that was merged into them is not their name."""
    if lines:
        return str(min(line.name for line in lines))
    council_id, key = who
    prints = {name for name, _ in mentions}
    return fullest({name for name in prints if identity("councillor", council_id, name_key(name)) == key} or prints)


def _merged(connection: Connection, council_id: int) -> dict[int, list[Line]]:
    """The merges of names by the person whom they name."""
    found: dict[int, list[Line]] = defaultdict(list)
    for row in connection.execute(select(NameMerge.__table__).where(NameMerge.council_id == council_id)):
        found[identity("councillor", council_id, row.person_key)].append(row)
    return found


def _aliases(who: int, lines: Sequence[Line], merged: Sequence[Line]) -> list[Row]:
    prints = {name_key(alias): (alias, "accepted") for line in lines for alias in sorted(split_aliases(line.aliases))}
    for row in merged:
        if row.key not in prints or row.state == "refused":
            prints[row.key] = (row.name, row.state)
    return [
        {"id": identity("alias", who, key), "councillor_id": who, "key": key, "name": name, "state": state}
        for key, (name, state) in prints.items()
    ]
