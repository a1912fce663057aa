"""What follows from the rolls of a council for its people: the name shown, the aliases, the mandates; nobody is left over."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from council import Alias, Attendance, Councillor, CouncilSession, Mandate
from database.aliases import lines_of, split_aliases
from database.identity import identity
from database.names import fullest, name_key
from database.readings import Row
from database.write import insert_new

Line = sqlalchemy.Row[Any]  # of roster_line
Mentions = dict[int, list[tuple[str, date, date]]]


def refresh_people(connection: Connection, council_id: int, who: Iterable[int]) -> None:
    """Brings names, aliases and mandates of these councillors up to date; one whom nothing names any more goes."""
    ids = sorted(set(who))
    if not ids:
        return
    mentions = _mentions(connection, ids)
    lines: dict[int, list[Line]] = defaultdict(list)
    for line in lines_of(connection, council_id):
        lines[identity("councillor", council_id, name_key(line.name))].append(line)
    for table in (Mandate, Alias):
        _delete(connection, table.councillor_id, ids)
    _delete(connection, Councillor.id, [key for key in ids if key not in mentions and key not in lines])
    for table, rows in (
        (Mandate, [row for key in ids for row in _mandates(council_id, key, lines.get(key, []), mentions.get(key, []))]),
        (Alias, [row for key in ids for row in _aliases(key, lines.get(key, []))]),
    ):
        if rows:
            connection.execute(insert(table), rows)
    names = [{"who": key, "new": _shown(lines.get(key, []), mentions.get(key, []))} for key in ids if key in mentions or key in lines]
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
            select(Attendance.councillor_id, Attendance.printed_name, func.min(CouncilSession.date), func.max(CouncilSession.date))
            .join(CouncilSession, CouncilSession.id == Attendance.session_id)
            .where(Attendance.councillor_id.in_(part))
            .group_by(Attendance.councillor_id, Attendance.printed_name)
        )
        for key, name, first, last in rows:
            found[key].append((name, first, last))
    return found


def _delete(connection: Connection, column: Any, keys: Sequence[int]) -> None:
    if keys:
        connection.execute(delete(column.class_).where(column == bindparam("gone")), [{"gone": key} for key in keys])


def _shown(lines: Sequence[Line], mentions: Sequence[tuple[str, date, date]]) -> str:
    return min(line.name for line in lines) if lines else fullest(name for name, _, _ in mentions)


def _mandates(council_id: int, who: int, lines: Sequence[Line], mentions: Sequence[tuple[str, date, date]]) -> list[Row]:
    owner = {"council_id": council_id, "councillor_id": who}
    if not lines:
        first, last = min(m[1] for m in mentions) if mentions else None, max(m[2] for m in mentions) if mentions else None
        seat: Row = {"group": None, "function": None, "start": first, "end": last, "from_roster": False}
        return [{"id": identity("mandate", who), **owner, **seat}] if mentions else []
    seats: dict[int, Row] = {}
    for line in lines:
        seat = {"group": line.group, "function": line.function, "start": line.start, "end": line.end}
        key = identity("mandate", who, *seat.values())
        seats[key] = {"id": key, **owner, **seat, "from_roster": True}
    return list(seats.values())


def _aliases(who: int, lines: Sequence[Line]) -> list[Row]:
    prints = {name_key(alias): alias for line in lines for alias in sorted(split_aliases(line.aliases))}
    return [
        {"id": identity("alias", who, key), "councillor_id": who, "key": key, "name": name, "state": "accepted"}
        for key, name in prints.items()
    ]
