"""A record as decided: whether it closes, and its printed counts, are worked out anew; what was read stays as it was."""

from typing import Any

from database.acts.fact_places import place_of, said_of
from database.sessions.corrected_record import corrected

HELD = {"fact": "attendance", "name": "Luc BLIN", "status": "absent", "confidence": 0.4}
RECORD: dict[str, Any] = {
    "attendance": [{"name": "Anne ROY", "status": "present"}],
    "held_back": [HELD],
    "session": {"members_in_office": 2, "stated_present": 2},
    "closes": False,
    "warnings": [{"code": "does_not_close"}, {"code": "stated_present_differs"}],
}


def _decided(status: str | None, before: str = "absent") -> tuple[dict[str, Any], list[dict[str, Any]]]:
    said = said_of("attendance", {**HELD, "status": before})
    after = None if status is None else {**said, "status": status}
    return corrected(RECORD, [{"kind": "attendance", "place": place_of("attendance", HELD), "before": said, "after": after}])


def test_a_line_confirmed_closes_the_paper_and_its_counts_are_compared_again() -> None:
    for status, left in (("absent", ["stated_present_differs"]), ("present", [])):
        record, again = _decided(status)
        assert (record["closes"], again, record["held_back"]) == (True, [], [])
        assert [warning["code"] for warning in record["warnings"]] == left
    assert RECORD["held_back"] == [HELD]


def test_a_line_rejected_leaves_the_paper_open() -> None:
    record, _ = _decided(None)
    assert (record["closes"], [warning["code"] for warning in record["warnings"]]) == (False, ["does_not_close", "stated_present_differs"])


def test_a_decision_on_what_is_no_longer_read_is_asked_again() -> None:
    record, again = _decided("present", before="excused")
    assert (len(again), record["held_back"]) == (1, [HELD])
