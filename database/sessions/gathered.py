"""The rows that the papers of one session amount to, gathered before they are compared with what the database holds."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from council import Evidence, Table
from council import Warning as WarningRow
from database.identities.identity import identity, place_identity
from database.sessions.readings import Reading, Row
from locales import text


class Gathered:
    """Rows by table, with the evidence of each; all of one session."""

    def __init__(self, council_id: int, session_id: int) -> None:
        self.council_id = council_id
        self.session_id = session_id
        self.rows: dict[type[Table], dict[int, Row]] = {}

    def add(self, table: type[Table], key: int, /, **values: Any) -> int:
        """One row; its key."""
        name = "deliberation_id" if table.__tablename__ == "vote" else "id"
        self.rows.setdefault(table, {})[key] = {name: key, **values}
        return key

    def add_owned(self, table: type[Table], key: int, /, **values: Any) -> int:
        """One row that belongs to the session."""
        return self.add(table, key, session_id=self.session_id, **values)

    def prove(self, owner: type[Table], owner_id: int, field: str, paper: Reading, spans: Sequence[Sequence[int]]) -> None:
        """The places in `paper` that prove one field of one row."""
        for rank, (start, end) in enumerate(spans):
            place = {"document_id": paper.document_id, "field": field, "rank": rank, "start": start, "end": end}
            key = place_identity("evidence", owner.__tablename__, owner_id, *place.values())
            self.add_owned(Evidence, key, owner=owner.__tablename__, owner_id=owner_id, **place)

    def warn(self, code: str, values: dict[str, Any], sources: Sequence[tuple[Reading, dict[str, Any]]] = ()) -> None:
        """Something that the merging of papers leaves in doubt, with the first place of each paper concerned."""
        key = identity("warning", self.session_id, code, *values.values())
        self.add_owned(
            WarningRow,
            key,
            document_id=None,
            code=code,
            message=text(f"warning.{code}", "fr", **values),
            values=values,
            start=None,
            end=None,
        )
        for paper, line in sources:
            self.prove(WarningRow, key, code, paper, line.get("evidence") or [])


def day(iso: str | None) -> date | None:
    """A date of a record; None where there is none, or none that a calendar holds."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def cents(amount: float | None) -> int | None:
    """An amount of a record in integer cents."""
    return None if amount is None else round(amount * 100)
