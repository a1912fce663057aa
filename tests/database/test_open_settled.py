"""Which scores of a join are clear: each side is matched once, and what is matched is nobody else's possibility."""

from database.open_data.pairing.settled import Match, settled


def _match(voted: int, published: int, score: float) -> Match:
    return Match(voted, published, score, "possible", ())


def test_what_is_matched_is_no_possibility_of_another() -> None:
    found = settled({1: [_match(1, 7, 0.9)], 2: [_match(2, 7, 0.6), _match(2, 8, 0.5)], 3: [_match(3, 7, 0.6)]})
    assert {(one.voted, one.published, one.state) for one in found} == {(1, 7, "matched"), (2, 8, "possible")}


def test_a_score_below_what_is_sure_is_never_matched() -> None:
    assert [one.state for one in settled({1: [_match(1, 7, 0.74)]})] == ["possible"]


def test_what_was_published_once_and_voted_twice_alike_is_sure_of_neither() -> None:
    found = {1: [Match(1, 10, 0.95, "possible", ())], 2: [Match(2, 10, 0.9, "possible", ())]}
    assert {match.state for match in settled(found)} == {"possible"}
    found[2] = [Match(2, 10, 0.8, "possible", ())]
    assert [(match.voted, match.state) for match in settled(found)] == [(1, "matched")]
