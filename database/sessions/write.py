"""Brings a session's rows in the database to what its papers amount to: only what differs is written, children after parents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from council import (
    Attendance,
    BudgetLine,
    Contract,
    ContractHolder,
    Councillor,
    CouncilSession,
    Deliberation,
    Doubt,
    Evidence,
    Grant,
    Position,
    Supplier,
    Table,
    Vote,
    VotePresence,
)
from council import Warning as WarningRow
from database.sessions.gathered import Gathered
from database.sessions.readings import Row

_SHARED: tuple[type[Table], ...] = (Councillor, Supplier)
_OWNED: tuple[type[Table], ...] = (
    CouncilSession,
    Attendance,
    Deliberation,
    Vote,
    Position,
    VotePresence,
    Contract,
    ContractHolder,
    Grant,
    BudgetLine,
    WarningRow,
    Doubt,
    Evidence,
)


@dataclass(frozen=True, slots=True)
class Touched:
    """The people and the suppliers whose lines a rebuilding changed."""

    councillors: set[int]
    suppliers: set[int]


def write(connection: Connection, gathered: Gathered) -> Touched:
    """Writes what differs; whose lines changed."""
    for table in _SHARED:
        insert_new(connection, table, list(gathered.rows.get(table, {}).values()))
    touched = Touched(set(), set())
    surplus: list[tuple[type[Table], list[int]]] = []
    session = _present(connection, CouncilSession, gathered.session_id)
    for table in _OWNED:
        wanted = gathered.rows.get(table, {})
        present = session
        if session and table is not CouncilSession:  # a session that is new has no rows of its own yet
            present = _present(connection, table, gathered.session_id)
        gone = [key for key in present if key not in wanted]
        if gone:
            surplus.append((table, gone))
        if gone or present != wanted:
            _note(touched, table, wanted, present)
            _write_differences(connection, table, wanted, present)
    for table, keys in reversed(surplus):
        key = _key(table)
        connection.execute(delete(table).where(key == bindparam("gone")), [{"gone": each} for each in keys])
    return touched


def _note(touched: Touched, table: type[Table], wanted: dict[int, Row], present: dict[int, Row]) -> None:
    for key in wanted.keys() | present.keys():
        for row in (wanted.get(key), present.get(key)):
            if row and wanted.get(key) != present.get(key):
                if table is Attendance:
                    touched.councillors.add(row["councillor_id"])
                if table is ContractHolder:
                    touched.suppliers.add(row["supplier_id"])


def insert_new(connection: Connection, table: type[Table], rows: Sequence[Row]) -> None:
    """Inserts the rows whose key is not there yet."""
    if rows:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), rows)


def _owner(table: type[Table]) -> Any:
    return CouncilSession.id if table is CouncilSession else table.__table__.c.session_id


def _key(table: type[Table]) -> Any:
    return table.__table__.c["deliberation_id" if table is Vote else "id"]


@cache
def _of_session(table: type[Table]) -> Select[Any]:
    """Built once: thirteen for each paper that is saved."""
    return select(table.__table__).where(_owner(table) == bindparam("of_session"))


def _present(connection: Connection, table: type[Table], session_id: int) -> dict[int, Row]:
    rows = connection.execute(_of_session(table), {"of_session": session_id}).mappings()
    key = _key(table).name
    return {row[key]: dict(row) for row in rows}


def _write_differences(connection: Connection, table: type[Table], wanted: dict[int, Row], present: dict[int, Row]) -> None:
    new = [row for key, row in wanted.items() if key not in present]
    other = [row for key, row in wanted.items() if key in present and present[key] != row]
    if new:
        connection.execute(insert(table), new)
    if other:
        key = _key(table)
        names = [name for name in other[0] if name != key.name]
        statement = update(table.__table__).where(key == bindparam("the_key")).values({name: bindparam(f"new_{name}") for name in names})  # type: ignore[arg-type]
        connection.execute(statement, [{"the_key": row[key.name], **{f"new_{name}": row[name] for name in names}} for row in other])
