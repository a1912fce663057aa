"""A tie that the chair's vote decided is told alike of a table and of one act."""

import polars as pl
import pytest

from metrics.votes.decided import by_casting_vote, has_casting_vote


@pytest.mark.parametrize(
    ("outcome", "votes_for", "votes_against", "secret", "decided"),
    [
        ("adopted", 8, 8, None, True),
        ("rejected", 8, 8, False, True),
        ("rejected", 8, 8, True, False),
        ("deferred", 8, 8, None, False),
        (None, 8, 8, None, False),
        ("adopted", 0, 0, None, False),
        ("adopted", None, None, None, False),
        ("adopted", 9, 8, None, False),
        ("adopted", 8, None, None, False),
    ],
)
def test_a_tie_is_decided_by_the_chair(
    outcome: str | None, votes_for: int | None, votes_against: int | None, secret: bool | None, decided: bool
) -> None:
    act = {"outcome": outcome, "votes_for": votes_for, "votes_against": votes_against, "secret": secret}
    types = {"outcome": pl.String, "votes_for": pl.Int64, "votes_against": pl.Int64, "secret": pl.Boolean}
    assert has_casting_vote(act) is decided
    assert pl.DataFrame([act], schema=types).select(by_casting_vote()).item() is decided
