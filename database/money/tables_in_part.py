"""The act in which a table read in part stands, so that its page says so, too.

It is the act of a grant or a contract that was read of the table's head; else that of the vote at which the warning points.
"""

from sqlalchemy import Connection, select

from council import Contract, Evidence, Grant, Vote
from council import Warning as WarningRow
from database.sessions.readings import Row

# What such a table is of -> the codes of its warnings.
CODES = {
    "grants": ("grants_partial", "grants_partial_sum", "part_read"),
    "contracts": ("contracts_partial", "contracts_partial_sum"),
}


def complete(connection: Connection, rows: list[Row]) -> None:
    """Put `deliberation_id` into the rows of the warnings whose act is known."""
    acts = _acts(connection)
    for row in rows:
        row["deliberation_id"] = acts.get(row["warning_id"])


def _acts(connection: Connection) -> dict[int, int]:
    codes = [code for of_one in CODES.values() for code in of_one]
    found: dict[int, int] = {}
    for table, number in ((Grant, Grant.id), (Contract, Contract.id), (Vote, Vote.deliberation_id)):  # a vote's key is its act's
        here = (Evidence.document_id == WarningRow.document_id) & (Evidence.owner == table.__tablename__)
        inside = (Evidence.start >= WarningRow.start) & (Evidence.start < WarningRow.end)
        told = (
            select(WarningRow.id, table.deliberation_id)
            .join(Evidence, here & inside)
            .join(table, number == Evidence.owner_id)
            .where(WarningRow.code.in_(codes))
            .order_by(WarningRow.id, Evidence.start)
        )
        for warning, act in connection.execute(told):
            found.setdefault(warning, act)
    return found
