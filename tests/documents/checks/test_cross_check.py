"""Printed totals against the names: a paper that does not close says so."""

from data_loaders.documents.checks import cross_check
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord, SessionRecord, Status, VoteRecord, warn


def _record(in_office: int | None, *statuses: Status) -> PaperRecord:
    lines = [AttendanceRecord(f"Member {i}", status) for i, status in enumerate(statuses)]
    return PaperRecord("x", "", session=SessionRecord(members_in_office=in_office), attendance=lines)


def _codes(record: PaperRecord) -> list[str]:
    cross_check.run(record)
    return [w.code for w in record.warnings]


def test_closes_when_all_statuses_add_up() -> None:
    record = _record(4, "present", "represented", "excused", "absent")
    assert _codes(record) == []
    assert record.closes is True


def test_does_not_close() -> None:
    record = _record(5, "present", "present")
    assert _codes(record) == ["does_not_close"]
    assert record.closes is False


def test_no_number_in_office_is_not_checkable() -> None:
    record = _record(None, "present")
    assert _codes(record) == []
    assert record.closes is None


def test_a_substitute_holds_one_seat() -> None:
    record = _record(2, "present", "present", "excused")
    record.warnings.append(warn("substitute_sits", name="Member 2", substitute="Member 1"))
    cross_check.run(record)
    assert record.closes is True


def test_stated_counts_differ() -> None:
    record = _record(None, "present", "represented")
    record.session.stated_present, record.session.stated_represented, record.session.stated_voters = 2, 0, 3
    assert _codes(record) == ["counts_disagree", "stated_present_differs", "stated_represented_differs", "stated_voters_differs"]
    assert record.attendance[0].confidence < 1


def test_more_voters_than_present_and_represented() -> None:
    record = _record(None, "present")
    record.attendance[0].presence = [{"from": None, "to": None}]
    record.session.stated_present, record.session.stated_represented, record.session.stated_voters = 26, 3, 30
    assert _codes(record) == ["counts_disagree"]
    record.warnings, record.session.stated_voters = [], 29
    assert _codes(record) == []


def test_coming_and_going_explains_a_difference() -> None:
    record = _record(None, "present")
    record.session.stated_present = 2
    record.attendance[0].presence = [{"from": None, "to": None}]
    assert _codes(record) == []


def test_more_votes_than_members() -> None:
    record = _record(2, "present", "present")
    record.deliberations.append(DeliberationRecord(number="1", vote=VoteRecord(for_=2, against=1)))
    assert _codes(record) == ["more_votes_than_members"]
