"""Which papers tell the vote of one act, whether they agree, and whether its counts can be."""

from collections.abc import Sequence
from typing import Any

from database.acts.act_keys import Act

_FAILED_CHECKS = ("more_votes_than_members", "more_votes_than_voters")
COUNTS = {"votes_for": "for_", "votes_against": "against", "abstentions": "abstentions", "not_voting": "not_voting"}


def told_by(readings: Sequence[Act]) -> list[Act]:
    """The readings of one act that tell its vote; where a person decided one, that one alone."""
    told = [act for act in readings if _tells(act.record.get("vote") or {})]
    return [act for act in told if act.record["vote"].get("decided")] or told


def disagree(told: Sequence[Act]) -> bool:
    """Two papers tell the vote of one act otherwise."""
    votes = [act.record["vote"] for act in told]
    return len({(vote.get("outcome"), vote.get("unanimous")) for vote in votes if vote.get("outcome")}) > 1


def _tells(vote: dict[str, Any]) -> bool:
    return vote.get("outcome") is not None or any(vote.get(name) is not None for name in COUNTS.values())


def doubted(record: dict[str, Any], vote: dict[str, Any]) -> bool:
    """A cross-check of this vote failed, and nobody decided: the reader's warning points into its words."""
    if vote.get("decided"):
        return False
    spans = vote.get("evidence") or []
    places = [span for w in record.get("warnings") or [] if w["code"] in _FAILED_CHECKS for span in w.get("evidence") or []]
    return any(a < d and c < b for a, b in places for c, d in spans)
