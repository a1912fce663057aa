"""A doubt or a decision kept by another program is shown as unreadable, never an error."""

import pytest

from tests.metrics.frames import frame
from ui.review import rows as review_rows
from ui.review import said as review_said


@pytest.mark.parametrize("kept", [None, "", "[1]", "not json", "7", '{"kind": 3}'])
def test_what_cannot_be_read_is_no_error(kept: str | None) -> None:
    for said in (review_said.who(kept), review_said.value(kept), review_said.effect(kept), *review_said.sides(kept, kept)):
        assert isinstance(said, str)
    assert review_said.rate(kept, 0) is None


@pytest.mark.parametrize(
    ("sign", "counted", "said"),
    [
        ("stated_present_differs", '{"stated": 17, "counted": 15}', "présents annoncés : 17, nommés : 15"),
        ("does_not_close", '{"counted": 16, "in_office": 19}', "membres annoncés : 19, nommés : 16"),
        ("does_not_close", '{"counted": 0, "in_office": 19}', "membres annoncés : 19, nommés : 0"),
        ("weekday_mismatch", '{"printed": "lundi"}', ""),
        ("stated_present_differs", None, ""),
    ],
)
def test_a_number_that_differs_is_told_with_the_number_of_the_list(sign: str, counted: str | None, said: str) -> None:
    assert review_said.numbers(sign, counted).replace("\u00a0", " ") == said


def test_why_a_fact_is_doubted_is_told_by_the_warning_of_its_own_paper() -> None:
    found = frame("doubts", [{"document_id": paper, "sign": "stated_present_differs"} for paper in (1, 2)])
    warnings = frame("warnings", [{"document_id": 2, "code": "stated_present_differs", "values": '{"stated": 9, "counted": 8}'}])
    without, with_ = review_rows._why(found, warnings)
    assert "8" not in without
    assert with_.replace("\u00a0", " ").endswith("annoncés : 9, nommés : 8")


def test_the_first_screen_of_doubts_has_one_of_each_kind() -> None:
    rows = frame(
        "doubts", [{"doubt_id": n, "kind": kind} for n, kind in enumerate(["vote", "vote", "grant", "contract", "contract", "contract"])]
    )
    shown = review_rows.one_of_each_first(rows.rename({"kind": "kind_code"}))
    assert shown["doubt_id"].to_list() == [3, 0, 2, 1, 4, 5]
