"""Comparisons: over common sessions, years, councils and bases only; otherwise the reason why there is none."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from metrics import compare
from metrics.alike import size
from metrics.attendance import attendance
from metrics.money import contracts
from metrics.published import one_truth
from metrics.votes import unanimity
from tests.metrics.frames import empty, frame, line, seat, session

DAYS = [date(2021, 1, 12) + timedelta(days=28 * number) for number in range(14)]


def lines(*, second: Sequence[str | None], since: date = DAYS[0]) -> pl.DataFrame:
    """Two members over fourteen sessions: the first always there, the second as told (None: in no list), in office `since` a day."""
    sessions = frame("sessions", [session(number, day, 2) for number, day in enumerate(DAYS)])
    named = [line(number, day, 1, "present") for number, day in enumerate(DAYS)]
    named += [line(number, DAYS[number], 2, status) for number, status in enumerate(second) if status]
    seats = frame("mandates", [seat(1, DAYS[0]), seat(2, since)])
    return attendance.lines(sessions, frame("attendance", named), seats)


def test_members_are_compared_over_the_sessions_where_both_are_in_office_and_counted() -> None:
    (found,) = compare.councillors(lines(second=["present"] * 10 + ["excused", None, "absent", "present"]), [1, 2])
    assert (found.why, found.common, found.left_out, found.over) == ("", 13, 1, ("2020-2026",))
    assert found.rows.select("councillor_id", "k", "n", "unknown").rows() == [(1, 13, 13, 0), (2, 11, 13, 0)]


def test_rows_are_in_alphabetical_order_whoever_attends_most() -> None:
    (found,) = compare.councillors(lines(second=["excused"] * 14), [2, 1])
    assert found.rows["councillor_id"].to_list() == [1, 2]


@pytest.mark.parametrize(
    ("second", "since", "why"),
    [
        (["present"] * 14, DAYS[5], "too_few"),
        ([*["present"] * 10, None, None, None, None], DAYS[0], "coverage"),
        ([None] * 14, DAYS[-1] + timedelta(days=1), "never_together"),
    ],
)
def test_members_who_may_not_be_compared(second: Sequence[str | None], since: date, why: str) -> None:
    (found,) = compare.councillors(lines(second=second, since=since), [1, 2])
    assert found.why == why
    assert found.rows.is_empty()


def test_members_of_different_councils_are_not_compared() -> None:
    both = lines(second=["present"] * 14)
    elsewhere = both.with_columns(council_id=pl.when(pl.col("councillor_id") == 2).then(2).otherwise(1).cast(pl.Int64))
    assert compare.councillors(elsewhere, [1, 2])[0].why == "several_councils"


def meetings(*, other_year: int = 2021, out: int = 0) -> pl.DataFrame:
    """Two councils of fourteen sessions each, the second in `other_year`, `out` of its sessions not closing."""
    parts = []
    for council, year in ((1, 2021), (2, other_year)):
        days = {council * 100 + number: day.replace(year=year) for number, day in enumerate(DAYS)}
        whose = {"council_id": council, "council": f"Conseil {council}"}
        told = [session(number, day, 2, **whose) for number, day in days.items()]
        told = [one | {"closes": False, "in_rates": False} if council == 2 and place < out else one for place, one in enumerate(told)]
        named = [line(number, day, council, "present", **whose) for number, day in days.items()]
        sessions = frame("sessions", told)
        parts.append(attendance.by_session(attendance.lines(sessions, frame("attendance", named), empty("mandates")), sessions))
    return pl.concat(parts)


def test_councils_are_compared_over_common_years_by_seats_as_printed() -> None:
    (found,) = compare.councils(meetings(), [2, 1])
    assert found.why == ""
    assert found.rows.select("council_id", "k", "n").rows() == [(1, 14, 28), (2, 14, 28)]


@pytest.mark.parametrize(("other_year", "out", "why"), [(2023, 0, "no_common_year"), (2021, 5, "too_few"), (2021, 4, "coverage")])
def test_councils_that_may_not_be_compared(other_year: int, out: int, why: str) -> None:
    found = compare.councils(meetings(other_year=other_year, out=out), [1, 2])
    assert [one.why for one in found] == [why]


def acts(second: dict[str, Any], many: int = 12) -> pl.DataFrame:
    rows = []
    for council, told in ((1, {"votes_for": 9, "votes_against": 0, "abstentions": 0}), (2, second)):
        for number in range(many):
            whose = {"session_id": council, "council_id": council, "council": f"Conseil {council}", "date": DAYS[number]}
            voted = {"outcome": "adopted", "unanimous": True, "in_rates": True}
            rows.append({"deliberation_id": council * 100 + number, **whose, **voted, **told})
    return unanimity.classify(frame("deliberations", rows), empty("positions"))


def test_unanimity_is_compared_definition_by_definition() -> None:
    printed = {"votes_for": 8, "votes_against": 1, "abstentions": 1}
    found = {one.over[0]: one for one in compare.votes(acts(printed), [1, 2])}
    assert set(found) == {"expressed", "without_abstention"}  # "mention" is a way of writing minutes
    assert found["expressed"].rows.select("council_id", "k", "n").rows() == [(1, 12, 12), (2, 0, 12)]
    silent = {one.over[0]: one.why for one in compare.votes(acts({"mention": "unanimité"}), [1, 2])}
    assert silent == {"expressed": "", "without_abstention": "abstentions"}
    assert {one.why for one in compare.votes(acts(printed, many=9), [1, 2])} == {"too_few"}


def test_councils_that_have_most_in_common_are_laid_side_by_side() -> None:
    """The one of which most is known first, or the one asked for; a third with which fewer years are shared narrows nothing."""
    printed = {"votes_for": 8, "votes_against": 1, "abstentions": 1}
    nobody = meetings().clear()
    two = acts(printed)
    later = two.with_columns(council_id=pl.col("council_id") + 2, year=pl.col("year") + 1, council=pl.lit("Conseil 3"))
    third = later.filter(pl.col("council_id") == 3)
    both = pl.concat([two, third, third.with_columns(council_id=pl.lit(2, pl.Int64), council=pl.lit("Conseil 2"))])
    assert compare.together(nobody, two) == [1, 2]
    assert compare.together(nobody, two, 2) == [2, 1]
    assert compare.together(nobody, both, 2) == [2, 1]
    assert compare.together(nobody, both, 3) == [3, 2]
    assert compare.together(nobody, both, 4) == []
    assert compare.together(meetings(), two.clear(), 2) == [2, 1]
    assert compare.together(nobody, two.clear()) == []


def test_only_a_council_of_the_same_kind_and_class_of_size_is_laid_beside_another() -> None:
    """The nearest of those; a council whose size is not known is like no other, however much they have in common."""

    def sized(kind: str, people: int) -> compare.Size:
        return compare.Size(kind, size(people), people)

    city, village, group = sized("commune", 300_000), sized("commune", 900), sized("grouping", 290_000)
    two = pl.concat([meetings(), meetings().filter(pl.col("council_id") == 2).with_columns(council_id=pl.lit(3, pl.Int64))])
    none = acts({}).clear()
    assert compare.together(two, none, 1, 2, {1: city, 2: village, 3: group}) == []
    assert compare.together(two, none, 1, 2, {1: city}) == []
    assert compare.together(two, none, 1, 2, {2: city, 3: city}) == []
    assert compare.together(two, none, 1, 2, {1: city, 2: sized("commune", 120_000), 3: sized("commune", 200_000)}) == [1, 3]
    assert compare.together(two, none, None, 2, {1: village, 2: city, 3: city}) == [2, 3]  # who is alone leads no page


def bought(*told: dict[str, Any]) -> pl.DataFrame:
    rows = [
        {"contract_id": number, "contract_key": str(number), "deliberation_id": number, "session_id": 1, "date": DAYS[0], "currency": "EUR",
         "scope": "total", "tax": "HT", "stage": "awarded", "supplier": f"Atelier {one['supplier_id']}", "holders": 1, **one}
        for number, one in enumerate(told)
    ]  # fmt: skip
    return frame("contracts", rows)


def ranges(*told: dict[str, Any]) -> list[compare.Compared]:
    acts_on = bought(*told)
    published, matches, holders = (empty(name) for name in ("published_contracts", "contract_matches", "published_holders"))
    voted = one_truth.voted(contracts.current(acts_on), acts_on, published, matches)
    alone = one_truth.alone(published, holders, acts_on, matches)
    return compare.ranges(voted, alone, lambda name: acts_on if name == "contracts" else empty(name), [1, 2])


FIRST = {"supplier_id": 1, "amount_cents": 100_00}


def test_suppliers_are_compared_basis_by_basis_with_the_councils_of_both() -> None:
    elsewhere = {"supplier_id": 1, "amount_cents": 900_00, "council_id": 2, "council": "Ailleurs"}
    (found,) = ranges(FIRST, elsewhere, {"supplier_id": 2, "min_cents": 10_00, "max_cents": 50_00})
    assert found.over == ("HT", "total", "EUR")
    assert found.rows.select("supplier_id", "lower_cents", "upper_cents").rows() == [(1, 100_00, 100_00), (2, 10_00, 50_00)]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"supplier_id": 2, "amount_cents": 1, "tax": "TTC"}, "no_common_basis"),
        ({"supplier_id": 2, "amount_cents": 1, "council_id": 2, "council": "Ailleurs"}, "no_common_council"),
        ({"supplier_id": 2, "max_cents": 50_00}, "amounts"),
    ],
)
def test_suppliers_that_may_not_be_compared(other: dict[str, Any], why: str) -> None:
    assert [one.why for one in ranges(FIRST, other)] == [why]


def test_nothing_is_known_of_anybody() -> None:
    none = attendance.lines(empty("sessions"), empty("attendance"), empty("mandates"))
    assert compare.councillors(none, [1, 2])[0].why == "never_together"
    assert compare.councils(attendance.by_session(none, empty("sessions")), [1, 2])[0].why == "no_common_year"
    assert compare.votes(unanimity.classify(empty("deliberations"), empty("positions")), [1, 2])[0].why == "no_common_year"


def test_of_which_councils_enough_is_known_to_be_compared() -> None:
    """Ten sessions that count, four fifths of those held; ten votes whose sides are known."""
    nothing = unanimity.classify(empty("deliberations"), empty("positions"))
    assert compare.comparable(meetings(), nothing).rows() == [(1, "Conseil 1", 14, None), (2, "Conseil 2", 14, None)]
    assert compare.comparable(meetings(out=4), nothing)["council_id"].to_list() == [1]
    voted = acts({"votes_for": 8, "votes_against": 1, "abstentions": 1})
    assert compare.comparable(meetings().clear(), voted).rows() == [(1, "Conseil 1", None, 12), (2, "Conseil 2", None, 12)]
    assert compare.comparable(meetings(out=5), voted)["sessions"].to_list() == [14, None]
    assert compare.comparable(meetings().clear(), voted.clear()).is_empty()
