"""Invented pairs with known truth: what the joins call sure is right, class by class; a wrong join is counted as one."""

import random

import pytest

from benchmarks.pairs.__main__ import ASKED, KINDS, lines, of_matches
from database.open_data.pairing.settled import Match


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_called_sure_is_right(kind: str) -> None:
    (_, sure, right, *_, recall), *_ = lines(KINDS[kind](random.Random(7), 40 if kind == "suppliers" else 12))
    assert int(right) >= ASKED * int(sure) > 0
    assert float(recall) > 0.5


def test_a_wrong_join_is_counted() -> None:
    found = [Match(one, -one, 1.0, "matched", ("same_name", "same_amount")) for one in (1, 2)]
    (all_, of_class, possible) = lines(of_matches(found, {1: -1, 2: -3}))
    assert all_[1:4] == ("2", "1", "0.5000 ✗")
    assert of_class[0] == "same_name, same_amount"
    assert possible[2] == "1"
