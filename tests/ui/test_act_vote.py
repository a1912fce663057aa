"""What an act says of its vote: what decided a tie, and of whom it was of one voice."""

from typing import Any

import polars as pl
import pytest

from locales import text
from ui.sentences import decisions
from ui.sentences.act import _one_voice, tie

TIE: dict[str, Any] = {"outcome": "adopted", "secret": None, "votes_for": 8, "votes_against": 8}


def test_a_tie_is_decided_by_the_chair() -> None:
    assert "celle du président l’emporte" in tie(TIE)[0]
    assert tie(TIE | {"outcome": "rejected"})


@pytest.mark.parametrize(
    "other",
    [{"secret": True}, {"outcome": None}, {"outcome": "deferred"}, {"votes_against": 7}, {"votes_for": 0, "votes_against": 0},
     {"votes_for": None, "votes_against": None}],
)  # fmt: skip
def test_nothing_is_said_where_no_casting_vote_can_be(other: dict[str, Any]) -> None:
    assert tie(TIE | other) == []


@pytest.mark.parametrize(
    ("unanimous", "abstentions", "said"), [(True, 8, "oui, des suffrages exprimés"), (True, 0, "oui"), (False, 8, "non")]
)
def test_one_voice_beside_abstentions_is_that_of_those_who_voted(unanimous: bool, abstentions: int, said: str) -> None:
    assert _one_voice({"unanimous": unanimous, "abstentions": abstentions}) == said


def test_the_chair_whose_vote_rejected_is_told_by_office_where_nobody_is_named() -> None:
    rows = pl.DataFrame(
        [
            (8, 8, "rejected", None, None),
            (8, 8, "rejected", None, "Élue"),
            (8, 8, "adopted", None, None),
            (6, 8, "rejected", None, None),
        ],
        schema={"votes_for": pl.Int32, "votes_against": pl.Int32, "outcome": pl.String, "secret": pl.Boolean, "against_by": pl.String},
        orient="row",
    )
    told = decisions.with_chair(rows)["against_by"].to_list()
    assert told == [text("page.votes.chair_against"), "Élue", None, None]
