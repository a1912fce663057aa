"""Records that the guards look through."""

from data_loaders.documents.checks import guards
from data_loaders.documents.record import AttendanceRecord, PaperRecord, SessionRecord


def run(record: PaperRecord, words: str = "") -> list[str]:
    """The codes of what the guards find in a record of these words."""
    guards.run(record, words)
    return [warning.code for warning in record.warnings]


def roll(*lines: AttendanceRecord, **session: object) -> PaperRecord:
    """A record of these lines; values of its session by name."""
    return PaperRecord("a.txt", "", attendance=list(lines), session=SessionRecord(**session))  # type: ignore[arg-type]
