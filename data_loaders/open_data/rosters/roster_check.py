"""Holds a paper's names against a roster (tableau du conseil, CGCT R2121-4): what differs, or is matched, is told, never changed."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from data_loaders.documents.record import PaperRecord, warn
from data_loaders.open_data.rosters import register_members, roster
from data_loaders.open_data.rosters.call_roster import tell_matches
from data_loaders.open_data.rosters.confirmed_names import confirm
from data_loaders.open_data.table_files.table import shown
from database.identities.aliases import split_aliases
from database.identities.names import council_key, name_key

Mandate = tuple[date, date]


class RosterCheck:
    """The members of a roster file, by council. Raises BadTable where the file cannot be read.

    Of the national register, which tells who sits today and no more, the commune of an INSEE code (`commune`), or each whose name no other
    bears: it completes and confirms names of papers since its mandate began, and of nobody says that they do not sit.

    Rows that carry only a SIRET belong to the council whose name other rows give to it; in a file of one SIRET without a name,
    to whichever council's papers it is held against.
    """

    def __init__(self, path: Path, commune: str | None = None) -> None:
        self._file = shown(path)
        self._members: defaultdict[str, defaultdict[str, list[Mandate]]] = defaultdict(lambda: defaultdict(list))
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._only: str | None = None
        self._register = register_members.is_register(path)
        if self._register:
            self._hold_register(path, commune)
        else:
            self._hold(list(roster.load(path).kept.iter_rows(named=True)))

    def _hold(self, rows: list[dict[str, Any]]) -> None:
        keys = {row["council_siret"]: council_key(row["council"]) for row in rows if row["council"] and row["council_siret"]}
        for row in rows:
            council = council_key(row["council"]) if row["council"] else keys.get(row["council_siret"], row["council_siret"])
            self._names[council].add(row["name"])
            for name in (row["name"], *split_aliases(row["aliases"])):
                self._members[council][name_key(name)].append((row["from"] or date.min, row["to"] or date.max))
        nameless = len(self._members) == 1 and not any(row["council"] for row in rows)
        self._only = next(iter(self._members)) if nameless else None

    def _hold_register(self, path: Path, commune: str | None) -> None:
        for council, name, start in register_members.members(path, commune):
            self._names[council].add(name)
            self._members[council][name_key(name)].append((start, date.max))
        self._only = next(iter(self._members), None) if commune else None

    def check(self, record: PaperRecord) -> None:
        """Names the roster in `record` and adds a warning for each name that it does not hold at the session's date."""
        council = self._only or council_key(record.council or "")
        members = self._members.get(council)
        day = date.fromisoformat(record.session.date) if record.session.date else None
        if not members or (self._register and (day is None or day < _most_begin(members))):
            return
        record.roster = self._file
        confirm(record, self._names[council])
        if self._register:
            tell_matches(record, self._names[council])
            return
        for member in record.attendance:
            mandates = members.get(name_key(member.name), [])
            if not any(day is None or start <= day <= end for start, end in mandates):
                record.warnings.append(warn("not_in_roster", member.evidence, name=member.name, file=self._file))
        tell_matches(record, self._names[council])


def _most_begin(members: dict[str, list[Mandate]]) -> date:
    """The day on which most of the register's mandates of a commune began: of papers before it nobody can say."""
    starts = sorted(start for mandates in members.values() for start, _ in mandates)
    return starts[len(starts) // 2]
