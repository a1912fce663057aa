"""Lines of a roll call held back for their name alone, which a roster of the same council confirms letter by letter."""

from collections.abc import Iterable
from dataclasses import fields

from data_loaders.documents.checks import cross_check
from data_loaders.documents.record import AttendanceRecord, PaperRecord, warn
from database.identities.names import name_key, name_words

_OF_THE_NAME = ("name_doubtful", "scan_doubtful")  # warnings that doubt a print and nothing else
_LEAST_WORDS = 2
_SURE = 0.9
_FIELDS = {field.name for field in fields(AttendanceRecord)}


def confirm(record: PaperRecord, members: Iterable[str]) -> None:
    """Takes back into the roll the members whose doubtful print is a name that the roster holds; `record.roster` is told in a warning."""
    known = {name_key(member) for member in members}
    doubted = {w.values.get("name") or w.values.get("said") for w in record.warnings if w.code in _OF_THE_NAME}
    listed = {name_key(line.name) for line in record.attendance}
    taken = False
    for held in list(record.held_back):
        name = held.get("name")
        if held.get("fact") != "attendance" or not name or name not in doubted or name_key(name) in listed:
            continue
        if name_key(name) in known and len(name_words(name)) >= _LEAST_WORDS:
            record.held_back.remove(held)
            record.attendance.append(AttendanceRecord(**{key: held[key] for key in _FIELDS & held.keys()} | {"confidence": _SURE}))
            record.warnings = [w for w in record.warnings if not (w.code in _OF_THE_NAME and name in w.values.values())]
            record.warnings.append(warn("name_confirmed", held["evidence"], name=name, roster=record.roster))
            listed.add(name_key(name))
            taken = True
    if taken:
        record.warnings = [w for w in record.warnings if w.code != "does_not_close"]
        cross_check.closes(record)
