"""A roll of which hardly anybody present is named is believed of those away only where they and the printed numbers close."""

import pytest

from data_loaders.documents.choice import roll_credit
from data_loaders.documents.record import AttendanceRecord, PaperRecord, SessionRecord, Status

BAD = -4.5  # the score of a reading that nobody can stand behind


@pytest.mark.parametrize(
    ("away", "office", "voters", "believed"),
    [
        ([("absent", 16), ("excused", 2)], 29, 27, False),
        ([("absent", 2), ("represented", 5)], 29, 27, True),
        ([("absent", 9), ("represented", 5)], None, 27, True),
        ([("absent", 9), ("represented", 4)], None, 27, False),
    ],
    ids=["columns mixed", "members", "voters", "neither"],
)
def test_those_away_must_close(away: list[tuple[Status, int]], office: int | None, voters: int, believed: bool) -> None:
    session = SessionRecord(stated_present=22, members_in_office=office, stated_voters=voters)
    lines = [AttendanceRecord("Anne PETIT", "present")]
    lines += [AttendanceRecord(f"{state} {n}", state) for state, many in away for n in range(many)]
    record = PaperRecord("valmerle.txt", "", session=session, attendance=lines)
    assert roll_credit.credible(record, "machine", {"present_off": 0.95}, BAD) is believed


def test_names_strung_together_are_not_believed_without_a_printed_count() -> None:
    record = PaperRecord("valmerle.txt", "", attendance=[AttendanceRecord("Anne PETIT", "present")])
    assert not roll_credit.credible(record, "machine", {"lines": 0.4, "unexplained": 0.25}, -0.7)
    assert roll_credit.credible(record, "machine", {"lines": 0.4, "unexplained": 0.25, "met": 1.0}, -0.7)
    assert roll_credit.credible(record, "machine", {"lines": 0.4, "unexplained": 0.3, "short": 0.87}, -1.0)
    assert roll_credit.credible(record, "machine", {"lines": 0.4, "unexplained": 0.1}, -0.7)
    assert roll_credit.credible(record, "machine", {"lines": 0.05, "unexplained": 0.33}, -0.7)


def test_a_plain_roll_that_names_less_than_half_is_not_believed() -> None:
    record = PaperRecord("valmerle.txt", "", attendance=[AttendanceRecord("Anne PETIT", "present")])
    assert roll_credit.credible(record, "machine", {"office_off": 0.44}, -0.5)
    assert not roll_credit.credible(record, "machine", {"office_off": 0.6}, -0.5)
    assert not roll_credit.credible(record, "machine", {"office_off": 0.44, "unexplained": 0.2}, -0.5)


@pytest.mark.parametrize(("holder", "met", "believed"), [(None, 0.0, False), (None, 1.0, True), ("Anne PETIT", 0.0, True)])
def test_more_represented_by_nobody_than_present_is_not_believed(holder: str | None, met: float, believed: bool) -> None:
    """A council sits with most of its members in the room (CGCT, article L2121-17)."""
    lines = [AttendanceRecord("Anne PETIT", "present")]
    lines += [AttendanceRecord(f"Membre {n}", "represented", proxy_to=holder) for n in range(7)]
    record = PaperRecord("valmerle.txt", "", attendance=lines)
    assert roll_credit.credible(record, "machine", {"lines": 0.2, "met": met}, 0.5) is believed


@pytest.mark.parametrize(
    ("absent", "stated", "kept"), [(23, 30, False), (16, 30, True), (23, None, True)], ids=["a list of others", "substitutes", "uncounted"]
)
def test_more_away_than_the_printed_numbers_leave_are_held_back(absent: int, stated: int | None, kept: bool) -> None:
    lines = [AttendanceRecord(f"absent {n}", "absent") for n in range(absent)]
    lines += [AttendanceRecord("Anne PETIT", "represented", evidence=[(0, 4)])]
    for line in lines:
        line.evidence = [(0, 4)]
    record = PaperRecord("valmerle.txt", "", session=SessionRecord(stated_present=stated, members_in_office=37), attendance=lines)
    roll_credit.crowded(record)
    assert ({line.status for line in record.attendance} == {"absent", "represented"}) is kept
    assert [told.code for told in record.warnings] == ([] if kept else ["roll_incomplete"])
    assert len(record.held_back) == (0 if kept else absent)
