"""The majority of members in office, as the law counts it, and silence where other rules held."""

from datetime import date

import pytest

from metrics.quorum import majority

DAY = date(2007, 11, 26)


@pytest.mark.parametrize(("office", "needed"), [(61, 31), (11, 6), (8, 5), (33, 17), (None, None)])
def test_more_than_half(office: int | None, needed: int | None) -> None:
    assert majority(office, DAY) == needed


@pytest.mark.parametrize(("day", "told"), [((2020, 3, 22), True), ((2020, 3, 23), False), ((2022, 7, 31), False), ((2022, 8, 1), True)])
def test_nothing_is_said_while_other_rules_held(day: tuple[int, int, int], told: bool) -> None:
    assert (majority(33, date(*day)) is not None) is told
