"""Merging the lists of one session: one list, stays for those who moved, unknown for those whom papers dispute."""

from typing import Any

import pytest

from data_loaders.documents.record import WarningRecord
from database.incoming import Incoming
from database.sessions.readings import Reading
from database.sessions.roll import Roll, merge
from database.sessions.session_rows import closing
from tests.database.papers import Roll as Printed
from tests.database.papers import act, paper


def _reading(one: Incoming) -> Reading:
    return Reading(int(one.sha256[:12], 16), one.sha256, one.kind or "", 1, one.record)


def _merged(*papers: Incoming, aliases: dict[str, str] | None = None) -> Roll:
    forward = merge([_reading(one) for one in papers], aliases or {})
    backward = merge([_reading(one) for one in reversed(papers)], aliases or {})
    assert {k: (m.status, m.arrived_at, m.presence) for k, m in forward.members.items()} == {
        k: (m.status, m.arrived_at, m.presence) for k, m in backward.members.items()
    }
    return forward


def _statuses(roll: Roll) -> dict[str, str]:
    return {member.sources[0][1]["name"]: member.status for member in roll.members.values()}


def _extract(number: str, roll: Printed, **values: Any) -> Incoming:
    return paper(act(number), roll=roll, **values)


def _minutes(roll: Printed, **values: Any) -> Incoming:
    return paper(act("1"), roll=roll, kind="minutes", **values)


def test_extracts_of_one_session_are_one_list() -> None:
    lists = [_extract(str(n), {"Anne ROY": "present", "Luc BLIN": "excused"}) for n in range(5)]
    assert _statuses(_merged(*lists)) == {"Anne ROY": "present", "Luc BLIN": "excused"}


def test_the_order_and_case_of_a_name_make_no_other_person() -> None:
    roll = _merged(_extract("1", {"Anne-Marie LEGÉ": "present"}), _extract("2", {"LEGE Anne Marie": "present"}))
    assert list(roll.members) == ["anne lege marie"]


@pytest.mark.parametrize("other", ["absent", "excused", "represented"])
def test_papers_that_disagree_make_a_member_unknown(other: Any) -> None:
    roll = _merged(_extract("1", {"Anne ROY": "present", "Luc BLIN": "present"}), _extract("2", {"Anne ROY": other, "Luc BLIN": "present"}))
    assert _statuses(roll) == {"Anne ROY": "unknown", "Luc BLIN": "present"}
    assert [(code, values) for code, values, _ in roll.doubts] == [("papers_disagree", {"name": "Anne ROY"})]
    assert len(roll.members["anne roy"].sources) == 2


def test_absent_and_excused_is_a_disagreement_that_accuses_nobody() -> None:
    assert _statuses(_merged(_extract("1", {"Anne ROY": "absent"}), _extract("2", {"Anne ROY": "excused"}))) == {"Anne ROY": "unknown"}


def test_excused_and_represented_is_represented() -> None:
    roll = _merged(_extract("1", {"Anne ROY": "excused"}), _extract("2", {"Anne ROY": {"status": "represented", "proxy_to": "Luc BLIN"}}))
    assert (roll.members["anne roy"].status, roll.members["anne roy"].proxy_to) == ("represented", "Luc BLIN")


def test_minutes_prevail_over_extracts() -> None:
    roll = _merged(_minutes({"Anne ROY": "absent"}), _extract("2", {"Anne ROY": "present"}), _extract("3", {"Anne ROY": "present"}))
    assert _statuses(roll) == {"Anne ROY": "absent"}
    assert roll.doubts == []


def test_a_printed_departure_explains_the_difference() -> None:
    early = _extract("1", {"Anne ROY": "present"})
    late = _extract("9", {"Anne ROY": {"left_at": "19:40", "presence": [{"from": None, "to": {"time": "19:40", "item": None}}]}})
    gone = _extract("10", {"Anne ROY": {"status": "represented", "proxy_to": "Luc BLIN"}})
    member = _merged(early, late, gone).members["anne roy"]
    assert (member.status, member.left_at, member.proxy_to) == ("present", "19:40", "Luc BLIN")
    assert member.presence == [{"from": None, "to": {"time": "19:40", "item": None}}]


def test_an_arrival_told_by_one_paper_and_a_departure_by_another_are_one_stay() -> None:
    late = {"arrived_at": "19:00", "presence": [{"from": {"time": "19:00", "item": None}, "to": None}]}
    early = {"left_at": "21:00", "presence": [{"from": None, "to": {"time": "21:00", "item": "12"}}]}
    member = _merged(_extract("1", {"Anne ROY": late}), _extract("9", {"Anne ROY": early}), _extract("3", {"Anne ROY": "present"})).members[
        "anne roy"
    ]
    assert (member.arrived_at, member.left_at, member.doubt) == ("19:00", "21:00", None)
    assert member.presence == [{"from": {"time": "19:00", "item": None}, "to": {"time": "21:00", "item": "12"}}]
    assert len(member.sources) == 2


def test_the_papers_own_counts_prove_an_arrival() -> None:
    before = {"Anne ROY": "absent", "Luc BLIN": "present"}
    after: Printed = {"Anne ROY": "present", "Luc BLIN": "present"}
    papers = [_extract("2", before, stated_present=1), _extract("3", after, stated_present=2), _extract("10", after, stated_present=2)]  # type: ignore[arg-type]
    member = _merged(*papers).members["anne roy"]
    assert (member.status, member.presence) == ("present", [{"from": {"time": None, "item": "3"}, "to": None}])


@pytest.mark.parametrize("counts", [(None, None, None), (1, 1, 2), (1, 2, 1)])
def test_no_arrival_without_counts_that_prove_it(counts: tuple[int | None, ...]) -> None:
    rolls: list[Printed] = [
        {"Anne ROY": "absent", "Luc BLIN": "present"},
        {"Anne ROY": "present", "Luc BLIN": "present"},
        {"Anne ROY": "absent", "Luc BLIN": "present"} if counts[2] == 1 else {"Anne ROY": "present", "Luc BLIN": "present"},
    ]
    papers = [_extract(str(n), roll, stated_present=count) for n, (roll, count) in enumerate(zip(rolls, counts, strict=True), 1)]
    assert _merged(*papers).members["anne roy"].status == "unknown"


def test_two_lists_of_one_count_that_name_other_people_prove_no_movement() -> None:
    one = _extract("1", {"Anne ROY": "absent", "Luc BLIN": "present"}, stated_present=1)
    other = _extract("2", {"Anne ROY": "present", "Luc BLIN": "absent"}, stated_present=1)
    assert set(_statuses(_merged(one, other)).values()) == {"unknown"}


def test_hours_in_dispute_leave_a_stay_in_part_without_an_hour() -> None:
    member = _merged(_extract("1", {"Anne ROY": {"left_at": "19:00"}}), _extract("2", {"Anne ROY": {"left_at": "19:30"}})).members[
        "anne roy"
    ]
    assert (member.status, member.left_at, member.presence, member.doubt) == (
        "present",
        None,
        [{"from": None, "to": None}],
        "hours_disagree",
    )


def test_a_surname_joins_the_one_full_name_of_the_session() -> None:
    roll = _merged(_minutes({"Anne ROY": "present", "Luc BLIN": "present"}), _extract("2", {"M. BLIN": "present"}))
    assert list(roll.members) == ["anne roy", "blin luc"]
    assert roll.names.find("Mme ROY") == "anne roy"
    assert roll.names.find("L. BLIN") == "blin luc"


@pytest.mark.parametrize("mention", ["Anne", "M. ROYER", "Mme ROY", "P. BLIN", None, ""])
def test_a_mention_in_doubt_names_nobody(mention: str | None) -> None:
    roll = _merged(_minutes({"Anne ROY": "present", "Marc ROY": "present", "Luc BLIN": "present"}))
    assert roll.names.find(mention) is None


def test_a_surname_beside_a_full_name_in_one_list_is_another_person() -> None:
    assert len(_merged(_minutes({"Anne ROY": "present", "ROY": "present"})).members) == 2


def test_near_names_are_never_joined() -> None:
    assert len(_merged(_extract("1", {"Anne DUVALLON": "present"}), _extract("2", {"Anne DUVALON": "present"})).members) == 2


def test_an_accepted_alias_joins() -> None:
    papers = (_extract("1", {"Anne ROY": "present"}), _extract("2", {"Anne ROY-BLIN": "present"}))
    assert list(_merged(*papers, aliases={"anne blin roy": "anne roy"}).members) == ["anne roy"]


def test_homonyms_stay_apart_and_unknown_where_their_statuses_differ() -> None:
    one = _minutes({"Anne ROY": "present"})
    twin = dict(one.record["attendance"][0], status="absent")
    one.record["attendance"].append(twin)
    roll = _merged(one)
    assert {key: member.status for key, member in roll.members.items()} == {"anne roy": "unknown", "anne roy#2": "unknown"}
    assert [code for code, _, _ in roll.doubts] == ["homonyms"]


def test_a_name_without_a_seat_in_a_list_that_closes_is_left_out_aloud() -> None:
    roll = _merged(_minutes({"Anne ROY": "present", "Luc BLIN": "present"}, in_office=2), _extract("2", {"Anne R0Y": "present"}))
    assert list(roll.members) == ["anne roy", "blin luc"]
    assert [(code, values) for code, values, _ in roll.doubts] == [("name_left_out", {"name": "Anne R0Y"})]


def test_lists_that_close_prevail_over_lists_that_do_not() -> None:
    good = _extract("1", {"Anne ROY": "present", "Luc BLIN": "absent"}, in_office=2)
    cut = _extract("2", {"Anne ROY": "absent"}, in_office=2)
    assert _statuses(_merged(good, cut)) == {"Anne ROY": "present", "Luc BLIN": "absent"}


@pytest.mark.parametrize(("in_office", "expected"), [(None, (None, None)), (2, (True, 0)), (3, (False, 1)), (1, (False, -1))])
def test_the_merged_list_closes_on_the_members_in_office(in_office: int | None, expected: tuple[bool | None, int | None]) -> None:
    assert closing(_merged(_minutes({"Anne ROY": "present", "Luc BLIN": "absent"})), in_office) == expected


def test_a_seat_held_by_a_substitute_counts_once_as_its_paper_says() -> None:
    with_substitute = _minutes({"Anne ROY": "excused", "Remplaçant UN": "present"}, closes=True)
    with_substitute.record["closes"] = True
    assert closing(_merged(with_substitute), 1) == (True, 0)


@pytest.mark.parametrize(("code", "expected"), [("present_and_away", {"Luc BLIN": "unknown"}), ("name_doubtful", {})])
def test_a_member_of_whom_a_paper_says_two_things_is_unknown(code: str, expected: dict[str, str]) -> None:
    held = {"fact": "attendance", "name": "Luc BLIN", "status": "present", "confidence": 0.4, "evidence": [(1, 2)]}
    doubt = WarningRecord(code, "deux lectures", values={"name": "Luc BLIN"})
    alone = paper(act("1"), roll={"Anne ROY": "present"}, held_back=[held], warnings=[doubt])
    assert _statuses(_merged(alone)) == {"Anne ROY": "present"} | expected
    assert _statuses(_merged(alone, _extract("2", {"Luc BLIN": "excused"})))["Luc BLIN"] == "excused"
