"""What follows from the rolls of a council for its people: the name shown, the aliases, the mandates; nobody is left over."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from council import Alias, Attendance, Councillor, CouncilSession, Mandate, NameMerge
from council.term import term_of
from database.aliases import lines_of, split_aliases
from database.identity import identity
from database.names import fullest, name_key
from database.readings import Row
from database.write import insert_new

Line = sqlalchemy.Row[Any]  # of roster_line
Mention = tuple[str, date]  # a print, and the day of the session that prints it
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
        (Mandate, [row for key in ids for row in _mandates(council_id, key, lines.get(key, []), mentions.get(key, []))]),
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


def _mandates(council_id: int, who: int, lines: Sequence[Line], mentions: Sequence[Mention]) -> list[Row]:
    owner = {"council_id": council_id, "councillor_id": who}
    if not lines:
        return [{"id": identity("mandate", who, term), **owner, **seat} for term, seat in _seats_of(mentions).items()]
    seats: dict[int, Row] = {}
    for line in lines:
        seat = {"group": line.group, "function": line.function, "start": line.start, "end": line.end}
        key = identity("mandate", who, *seat.values())
        seats[key] = {"id": key, **owner, **seat, "from_roster": True}
    return list(seats.values())


def _seats_of(mentions: Sequence[Mention]) -> dict[str | None, Row]:
    """Without a roster a seat runs from the first to the last mention of each term: terms are never pooled."""
    days: dict[str | None, list[date]] = defaultdict(list)
    for _, day in mentions:
        days[term_of(day)].append(day)
    seat = {"group": None, "function": None, "from_roster": False}
    return {term: seat | {"start": min(found), "end": max(found)} for term, found in days.items()}


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
