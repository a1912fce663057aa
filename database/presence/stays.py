"""Stays (présence d'une partie de la séance): what several papers print of one person's comings and goings, as one list of stays."""

from collections.abc import Sequence
from typing import Any

# {"from": bound, "to": bound}; a bound is {"time", "item"}, with "edge" where the item is not in the stay and "place" where a text tells
# it; None: the session's own bound.
Stay = dict[str, Any]
UNTIMED: list[Stay] = [{"from": None, "to": None}]  # in part, nobody knows from when to when


def located(stays: Sequence[Stay], document_id: int) -> list[Stay]:
    """The same stays, each place with the paper whose text it lies in."""
    return [
        {end: {**bound, "document_id": document_id} if bound and bound.get("place") else bound for end, bound in stay.items()}
        for stay in stays
    ]


def united(told: Sequence[list[Stay]]) -> list[Stay] | None:
    """The stays that fit every paper: an arrival told by one and a departure told by another are one stay. None: they dispute."""
    whole = max(told, key=len)
    for stays in told:
        if len(stays) == len(whole):
            joined = [_joined(one, other) for one, other in zip(whole, stays, strict=True)]
            if None in joined:
                return None
            whole = [stay for stay in joined if stay is not None]
        elif not _begins(stays, whole):
            return None
    return whole


def _joined(one: Stay, other: Stay) -> Stay | None:
    bounds = {}
    for end in ("from", "to"):
        mine, theirs = one.get(end), other.get(end)
        if mine and theirs:
            if any(mine.get(n) and theirs.get(n) and mine[n] != theirs[n] for n in ("time", "item")):
                return None
            mine = {**theirs, **{name: said for name, said in mine.items() if said is not None}}
        bounds[end] = mine or theirs
    return bounds


def _begins(stays: list[Stay], whole: list[Stay]) -> bool:
    """An earlier paper tells the first of the stays that a later one tells."""
    return all(_joined(stay, longer) is not None for stay, longer in zip(stays, whole, strict=False))
