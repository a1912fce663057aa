"""A roll beside a margin or in columns (présents | absents): each column is read alone, and kept where the paper's own counts close."""

from collections.abc import Iterable
from dataclasses import replace

from data_loaders.documents.blocks import side_columns
from data_loaders.documents.choice import attendance
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import AttendanceRecord, PaperRecord, SessionRecord
from data_loaders.documents.text.names import names_match

_LAYOUT = ("roll_columns", "roll_incomplete")


def fill(record: PaperRecord, paper: Paper, dropped: Iterable[Span]) -> None:
    """Replaces an attendance that does not close by that of the columns, where theirs does."""
    session = record.session
    counted = session.stated_present is not None or session.members_in_office is not None
    if paper.scanned_pages or not counted or _closes(record.attendance, session):
        return
    block = side_columns.find(paper.text)
    if block is None:
        return
    low, high = block.span
    found: list[AttendanceRecord] = []
    for view in side_columns.views(paper.text, block, dropped):
        trial = PaperRecord(record.source, record.sha256, session=replace(session))
        attendance.fill(trial, view)
        if trial.held_back:
            return
        found += [line for line in trial.attendance if line.evidence and low <= line.evidence[0][0] < high]
    if len({names_match.words(line.name) for line in found}) < len(found) or not _closes(found, session):
        return
    for line in found:
        if line.proxy_to and (index := names_match.find(line.proxy_to, [other.name for other in found])) is not None:
            line.proxy_to = found[index].name
    record.attendance = found
    record.held_back = [held for held in record.held_back if held["fact"] != "attendance"]
    record.warnings = [w for w in record.warnings if w.code not in (*_LAYOUT, "name_doubtful", "present_and_away", "present_with_proxy")]


def _closes(lines: list[AttendanceRecord], session: SessionRecord) -> bool:
    """Whether all members are told, or all those present and no more than the council has."""
    present = sum(line.status == "present" for line in lines)
    if session.members_in_office is not None:
        return len(lines) == session.members_in_office or (present == session.stated_present and len(lines) < session.members_in_office)
    return present == session.stated_present
