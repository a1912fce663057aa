"""Dissent: only what is printed, the most divided first; what the word hides; nobody's group guessed; the empty frames."""

from datetime import date

import polars as pl
import pytest

from metrics.votes import dissent, unanimity, voters
from tests.metrics.frames import empty, frame, seat

DAY, LATER = date(2022, 11, 8), date(2023, 2, 7)
SAID = {"mention": "unanimité", "unanimous": True}


def _act(number: int, **said: object) -> dict[str, object]:
    return {"deliberation_id": number, "session_id": 1, "date": DAY, "outcome": "adopted", "in_rates": True, "rounds": 0, **said}


def _placed(act: int, who: str, vote: str, kind: str = "person", councillor: int | None = None) -> dict[str, object]:
    return {"deliberation_id": act, "session_id": 1, "date": DAY, "who": who, "kind": kind, "vote": vote, "councillor_id": councillor}


ACTS = [
    _act(1, votes_for=20, votes_against=2, abstentions=0),
    _act(2, votes_for=12, votes_against=10, abstentions=1),
    _act(3, **SAID),
    _act(4, **SAID, abstentions=3),
    _act(5, **SAID),  # a group abstains by name
    _act(6, outcome="noted"),
    _act(7, votes_for=9, votes_against=3, secret=True),
    _act(8, votes_for=14, votes_against=0, abstentions=0),
    _act(9),
    _act(10, mention="majorité", unanimous=False),
]
PLACED = [
    _placed(1, "Membre N02", "against", councillor=2),
    _placed(1, "Membre N01", "against", councillor=1),
    _placed(5, "Demain", "abstention", "group"),
]
SEATS = [
    seat(1, date(2020, 5, 25), group="Demain"),
    seat(2, date(2020, 5, 25), group=None),
]


def _classified() -> tuple[pl.DataFrame, pl.DataFrame]:
    positions = frame("positions", PLACED)
    return unanimity.classify(frame("deliberations", ACTS), positions), positions


def test_the_most_divided_vote_comes_first_and_silence_is_no_dissent() -> None:
    rows = dissent.contested(*_classified())
    assert rows["deliberation_id"].to_list() == [2, 1, 4, 5, 10]
    assert rows["minority_share"].to_list() == [10 / 22, 2 / 22, None, None, None]
    assert rows["against_by"].to_list() == [None, "Membre N01 · Membre N02", None, None, None]
    assert rows["abstained_by"].to_list() == [None, None, None, "Demain", None]


def test_what_the_word_unanimity_hides() -> None:
    assert dissent.hidden(dissent.contested(*_classified()))["deliberation_id"].to_list() == [4, 5]


def test_every_act_is_marked_by_the_rule_of_what_the_word_hides() -> None:
    votes, positions = _classified()
    marked = dissent.marked(votes, positions)
    assert marked["deliberation_id"].to_list() == votes["deliberation_id"].to_list()
    assert sorted(marked.filter("hidden")["deliberation_id"]) == [4, 5]
    unvoted = votes.filter(~pl.col("final"))["deliberation_id"].to_list()
    assert marked.filter(pl.col("hidden").is_null())["deliberation_id"].to_list() == unvoted


def test_counted_named_declared_and_unknown_are_kept_apart() -> None:
    rows = dissent.readings(_classified()[0])
    assert rows["basis"].to_list() == ["counts", "mention", None]
    assert rows["acts"].to_list() == [3, 4, 1]
    assert rows["unanimous_acts"].to_list() == [1, 3, 0]
    assert rows["divided_acts"].to_list() == [2, 1, 0]
    assert rows["presumed"].to_list() == [0, 1, 0]


def test_who_is_named_and_for_which_group() -> None:
    votes, positions = _classified()
    people = voters.voters(votes, positions, frame("mandates", SEATS))
    assert people.select("who", "group", "acts_against", "acts_abstained").rows() == [
        ("Demain", "Demain", 0, 1),
        ("Membre N01", "Demain", 1, 0),
        ("Membre N02", None, 1, 0),
    ]
    (group,) = voters.voters(votes, positions, frame("mandates", SEATS), by="group").to_dicts()
    assert (group["group"], group["acts_against"], group["acts_abstained"], group["acts"]) == ("Demain", 1, 1, 2)


@pytest.mark.parametrize("ends", [date(2021, 1, 1), None])
def test_a_member_counts_for_the_group_of_that_date_alone(ends: date | None) -> None:
    votes, positions = _classified()
    seats = frame("mandates", [seat(1, date(2020, 5, 25), ends, group="Demain")])
    member = voters.voters(votes, positions, seats).filter(pl.col("who") == "Membre N01")
    assert member["group"].to_list() == [None if ends else "Demain"]


def test_empty_frames() -> None:
    votes = unanimity.classify(empty("deliberations"), empty("positions"))
    assert dissent.contested(votes, empty("positions")).is_empty()
    assert dissent.readings(votes).is_empty()
    assert voters.voters(votes, empty("positions"), empty("mandates")).is_empty()
    assert voters.voters(votes, empty("positions"), empty("mandates"), by="group").is_empty()
