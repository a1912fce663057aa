"""Unanimity: the table of the definitions case by case, the worked rates, the empty frame."""

from collections.abc import Mapping
from datetime import date

import polars as pl
import pytest

from metrics.votes import unanimity
from tests.metrics.frames import empty, frame

DAY = date(2022, 11, 8)
Case = Mapping[str, object]


def _act(number: int, **said: object) -> dict[str, object]:
    return {"deliberation_id": number, "session_id": 1, "date": DAY, "outcome": "adopted", "in_rates": True, "rounds": 0, **said}


def _votes(acts: list[dict[str, object]], positions: list[dict[str, object]] | None = None) -> pl.DataFrame:
    return unanimity.classify(frame("deliberations", acts), frame("positions", positions or []))


def _counts(votes_for: int | None, against: int | None, abstentions: int | None) -> dict[str, object]:
    return {"votes_for": votes_for, "votes_against": against, "abstentions": abstentions}


PRINTS = _act(99, **_counts(10, 2, 1))  # makes the council one that prints abstentions
MENTION = {"mention": "unanimité", "unanimous": True}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (_counts(14, 0, 2), (True, False, None)),
        (_counts(14, 0, 0), (True, True, None)),
        (_counts(14, 3, 0), (False, False, None)),
        (_counts(0, 12, 0) | {"outcome": "rejected"}, (True, True, None)),
        (_counts(None, 0, 2) | {"mention": "majorité"}, (True, False, False)),
        (_counts(28, 5, 0) | MENTION, (False, False, True)),  # counts beat mentions
        (_counts(None, 5, None), (False, False, None)),
        (MENTION, (True, True, True)),
        ({"mention": "majorité"}, (None, None, False)),  # votes against, or abstentions: not told
        (_counts(None, 3, None) | {"mention": "majorité"}, (False, False, False)),
        ({"mention": "majorité", "unanimous": False}, (False, False, False)),
        ({"mention": "majorité", "abstentions": 2}, (None, False, False)),
        ({}, (None, None, None)),
        (MENTION | {"rounds": 2}, (None, None, None)),
        (MENTION | {"in_rates": False}, (None, None, None)),
        ({"outcome": None}, (None, None, None)),
    ],
)
def test_the_variants(said: Case, expected: tuple[bool | None, ...]) -> None:
    (row,) = _votes([_act(1, **said), PRINTS]).filter(pl.col("deliberation_id") == 1).to_dicts()
    assert (row["u1"], row["u2"], row["u3"]) == expected
    assert row["final"]


def _placed(vote: str, kind: str) -> dict[str, object]:
    return {"deliberation_id": 1, "session_id": 1, "date": DAY, "who": "Ensemble", "kind": kind, "vote": vote}


@pytest.mark.parametrize(
    ("vote", "kind", "expected"),
    [
        ("abstention", "group", (True, False)),
        ("against", "group", (False, False)),
        ("against", "person", (False, False)),
        ("not_voting", "group", (True, False)),
        ("not_voting", "person", (True, True)),  # a withdrawal for interest breaks neither
    ],
)
def test_printed_positions(vote: str, kind: str, expected: tuple[bool, bool]) -> None:
    (row,) = _votes([_act(1, **MENTION), PRINTS], [_placed(vote, kind)]).filter(pl.col("deliberation_id") == 1).to_dicts()
    assert (row["u1"], row["u2"]) == expected


def test_mention_alone_is_presumed_only_where_abstentions_are_printed_elsewhere() -> None:
    with_habit = _votes([_act(1, **MENTION), PRINTS]).filter(pl.col("deliberation_id") == 1)
    without = _votes([_act(1, **MENTION), PRINTS | {"council_id": 2}]).filter(pl.col("deliberation_id") == 1)
    assert with_habit.select("u2", "presumed", "basis").rows() == [(True, True, "mention")]
    assert without.select("u2", "presumed").rows() == [(None, False)]


@pytest.mark.parametrize("outcome", ["noted", "withdrawn", "deferred"])
def test_what_was_not_decided_is_no_final_vote(outcome: str) -> None:
    votes = _votes([_act(1, outcome=outcome, **MENTION)])
    assert votes.select("final", "why_not", "u1").rows() == [(False, outcome, None)]


def test_a_secret_ballot_is_left_out_and_counted() -> None:
    votes = _votes([_act(1, secret=True, **_counts(20, 0, 0)), _act(2, in_rates=False), _act(3, outcome="noted")])
    (row,) = unanimity.left_out(votes).to_dicts()
    assert row == {"acts": 3, "final": 1, "noted": 1, "withdrawn": 0, "deferred": 0, "secret": 1, "in_doubt": 1}


def test_ten_items_are_eight_and_six_of_nine() -> None:
    acts = [_act(n, **MENTION) for n in range(6)] + [_act(n, **_counts(30, 0, 3)) for n in (6, 7)]
    acts += [_act(8, mention="majorité", **_counts(30, 3, 0)), _act(9, outcome="noted")]
    rows = {row["variant"]: row for row in unanimity.rates(_votes(acts)).to_dicts()}
    assert [(rows[v]["k"], rows[v]["n"], rows[v]["final"], rows[v]["unknown"]) for v in ("expressed", "without_abstention")] == [
        (8, 9, 9, 0),
        (6, 9, 9, 0),
    ]
    assert (round(rows["expressed"]["rate"], 3), round(rows["without_abstention"]["rate"], 3)) == (0.889, 0.667)
    assert (rows["without_abstention"]["presumed"], rows["without_abstention"]["certain"]) == (6, 0.0)


def test_unknown_votes_open_the_interval_and_few_show_no_rate() -> None:
    acts = [_act(n, **_counts(9, 0, 0)) for n in range(6)] + [_act(n) for n in range(6, 10)]
    expressed = unanimity.rates(_votes(acts)).filter(pl.col("variant") == "expressed")
    assert expressed.select("k", "n", "unknown", "rate", "certain", "possible", "rankable").rows() == [(6, 6, 4, 1.0, 0.6, 1.0, False)]
    few = unanimity.rates(_votes(acts[:4])).filter(pl.col("variant") == "expressed")
    assert few.select("k", "n", "rate", "certain").rows() == [(4, 4, None, None)]


@pytest.mark.parametrize(
    ("by", "column", "values"),
    [
        ("session", "session_id", [1, 2]),
        ("year", "year", [2022, 2023]),
        ("theme", "theme", ["voirie", None]),
        ("council", "council_id", [1]),
    ],
)
def test_by_session_year_theme_and_council(by: unanimity.Split, column: str, values: list[object]) -> None:
    acts = [_act(1, theme="voirie", **MENTION), _act(2, session_id=2, date=date(2023, 2, 1), **MENTION)]
    rates = unanimity.rates(_votes(acts), by=by).filter(pl.col("variant") == "mention")
    assert rates[column].to_list() == values


def test_the_empty_frames() -> None:
    votes = unanimity.classify(empty("deliberations"), empty("positions"))
    assert votes.height == 0
    assert pl.Null not in votes.dtypes
    assert unanimity.rates(votes).select("variant", "k", "n", "unknown", "rate").rows() == [
        (variant, 0, 0, 0, None) for variant in ("expressed", "without_abstention", "mention")
    ]
    assert unanimity.rates(votes, by="year").height == 0
    assert unanimity.left_out(votes).rows() == [(0, 0, 0, 0, 0, 0, 0)]
