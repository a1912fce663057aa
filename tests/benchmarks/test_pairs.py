"""Invented pairs with known truth: what the joins call sure is right, class by class; a wrong join is counted as one."""

import random

import pytest

from benchmarks.pairs import made
from benchmarks.pairs.__main__ import ASKED, lines
from database.open_data.pairing import grant_join, join
from database.open_data.pairing.settled import Match


@pytest.mark.parametrize("kind", ["contracts", "grants"])
def test_what_is_called_sure_is_right(kind: str) -> None:
    if kind == "contracts":
        told = made.contracts(random.Random(7), 12)
        found, partners = join.join(told.voted, told.published), told.partners
    else:
        given = made.grants(random.Random(7), 12)
        found, partners = grant_join.join(given.voted, given.published), given.partners
    (_, sure, right, *_, recall), *_ = lines(found, partners)
    assert int(right) >= ASKED * int(sure)
    assert float(recall) > 0.5


def test_a_wrong_join_is_counted() -> None:
    found = [Match(one, -one, 1.0, "matched", ("same_name", "same_amount")) for one in (1, 2)]
    (all_, of_class, possible) = lines(found, {1: -1, 2: -3})
    assert all_[1:4] == ("2", "1", "0.5000 ✗")
    assert of_class[0] == "same_name, same_amount"
    assert possible[2] == "1"
