"""Holds a paper's roll call against a roster (tableau du conseil, CGCT R2121-4): a name the roster does not know is told, never changed."""

from collections import defaultdict
from datetime import date
from pathlib import Path

from data_loaders.documents.record import PaperRecord, warn
from data_loaders.open_data import roster
from database.aliases import split_aliases
from database.names import council_key, name_key

Mandate = tuple[date, date]


class RosterCheck:
    """The members of a roster file, by council. Raises BadTable where the file cannot be read."""

    def __init__(self, path: Path) -> None:
        self._file = path.name
        self._members: defaultdict[str, defaultdict[str, list[Mandate]]] = defaultdict(lambda: defaultdict(list))
        for row in roster.load(path).kept.iter_rows(named=True):
            mandate = (row["from"] or date.min, row["to"] or date.max)
            for name in (row["name"], *split_aliases(row["aliases"])):
                if row["council"]:
                    self._members[council_key(row["council"])][name_key(name)].append(mandate)

    def check(self, record: PaperRecord) -> None:
        """Names the roster in `record` and adds a warning for each name that it does not hold at the session's date."""
        members = self._members.get(council_key(record.council or ""))
        if not members:
            return
        record.roster = self._file
        day = date.fromisoformat(record.session.date) if record.session.date else None
        for member in record.attendance:
            mandates = members.get(name_key(member.name), [])
            if not any(day is None or start <= day <= end for start, end in mandates):
                record.warnings.append(warn("not_in_roster", member.evidence, name=member.name, file=self._file))
