"""Which of the scores of a join are clear: the best by a margin, seen from both sides, is matched, once; all else stays possible."""

from collections import defaultdict
from dataclasses import dataclass, replace

MATCHED, POSSIBLE = 0.75, 0.5
_CLEARLY = 0.1  # by how much the best must pass the next


@dataclass(frozen=True, slots=True)
class Match:
    """`state` is "matched" where one published contract clearly fits, else "possible"; `reasons` in the order of the score."""

    voted: int
    published: int
    score: float
    state: str
    reasons: tuple[str, ...]


def settled(found: dict[int, list[Match]]) -> list[Match]:
    """Best scores first; what is matched is no candidate for another, until nothing new is clear; what is left stays possible."""
    sure: dict[int, Match] = {}
    order = sorted((matches for matches in found.values() if matches), key=lambda matches: (-matches[0].score, matches[0].voted))
    while fresh := _clear(order, sure):
        sure |= fresh
    taken = {match.published for match in sure.values()}
    possible = [match for matches in order for match in matches if match.voted not in sure and match.published not in taken]
    return [*sure.values(), *possible]


def _clear(order: list[list[Match]], sure: dict[int, Match]) -> dict[int, Match]:
    """The matches that are clear now that those of `sure` are settled.

    What was published fits one vote alone, too: of two grants of one amount of which one was published, nobody can say which it was.
    """
    taken = {match.published for match in sure.values()}
    fresh: dict[int, Match] = {}
    theirs: defaultdict[int, list[float]] = defaultdict(list)
    for match in (match for matches in order for match in matches if match.voted not in sure):
        theirs[match.published].append(match.score)
    for matches in order:
        free = [match for match in matches if match.voted not in sure and match.published not in taken]
        if not free or free[0].score < MATCHED:
            continue
        rivals = sum(round(free[0].score - score, 2) < _CLEARLY for score in theirs[free[0].published])  # itself among them
        if rivals == 1 and (len(free) == 1 or round(free[0].score - free[1].score, 2) >= _CLEARLY):
            fresh[free[0].voted] = replace(free[0], state="matched")
            taken.add(free[0].published)
    return fresh
