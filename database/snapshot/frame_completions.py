"""What a query alone cannot tell of a frame's rows: groups by the roster, holders in words, lists as JSON, a contract's one key."""

import json
from collections.abc import Callable

from sqlalchemy import Connection, select

from council import ContractHolder, Document, Mandate
from database.acts import grant_sections
from database.checks.whole_rolls import not_whole
from database.money import tables_in_part
from database.money.contract_keys import contract_keys
from database.presence.stays_at_vote import without_gaps
from database.sessions.readings import Row


def _complete_attendance(connection: Connection, rows: list[Row]) -> None:
    seats: dict[int, list[Mandate]] = {}
    for mandate in connection.execute(select(Mandate.__table__).where(Mandate.from_roster)):
        seats.setdefault(mandate.councillor_id, []).append(mandate)  # type: ignore[arg-type]
    cut = not_whole(connection)
    for row in rows:
        row["in_rates"] = row["in_rates"] and row["session_id"] not in cut
        groups = {
            seat.group
            for seat in seats.get(row["councillor_id"], [])
            if seat.group and (not seat.start or seat.start <= row["date"]) and (not seat.end or row["date"] <= seat.end)
        }
        row["group"] = groups.pop() if len(groups) == 1 else None
        told = bool(row["arrived_at"] or row["left_at"] or row["presence"])
        row["partial"] = row["status"] == "present" and told and not without_gaps(row["presence"] or [])
        row["presence"] = json.dumps(row["presence"], ensure_ascii=False) if row["presence"] else None


def _complete_sessions(connection: Connection, rows: list[Row]) -> None:
    cut = not_whole(connection)
    for row in rows:
        row["in_rates"] = row["in_rates"] and row["session_id"] not in cut
        row["breaks"] = json.dumps(row["breaks"]) if row["breaks"] else None


def _complete_deliberations(_connection: Connection, rows: list[Row]) -> None:
    for row in rows:
        row["rounds"] = len(row["rounds"] or [])


def _complete_contracts(connection: Connection, rows: list[Row]) -> None:
    held: dict[int, dict[str, None]] = {}
    groups: dict[int, set[int]] = {}
    columns = (ContractHolder.contract_id, ContractHolder.supplier_id, ContractHolder.printed_name)
    for contract_id, supplier_id, name in connection.execute(select(*columns).order_by(ContractHolder.lead.desc(), ContractHolder.id)):
        held.setdefault(contract_id, {})[name] = None
        groups.setdefault(contract_id, set()).add(supplier_id)
    for row in rows:
        row["holder_ids"] = frozenset(groups.get(row["contract_id"], ()))
    keys = contract_keys(rows)
    for row in rows:
        row["contract_key"] = keys[row["contract_id"]]
        row["held_by"] = " / ".join(held.get(row["contract_id"], ())) or None


def _complete_warnings(connection: Connection, rows: list[Row]) -> None:
    """A doubt between papers shows the first of them; one of a table read in part, the act in which it stands."""
    sources = {row.id: row.source for row in connection.execute(select(Document.id, Document.source))}
    for row in rows:
        row["source"] = row["source"] or sources.get(row["document_id"])
    tables_in_part.complete(connection, rows)


COMPLETED: dict[str, Callable[[Connection, list[Row]], None]] = {
    "sessions": _complete_sessions,
    "attendance": _complete_attendance,
    "deliberations": _complete_deliberations,
    "contracts": _complete_contracts,
    "grants": grant_sections.complete,
    "warnings": _complete_warnings,
}
