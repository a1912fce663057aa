"""Which of the scores of a join are clear: the best by a margin is matched, once; all else stays possible."""

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
    """The matches that are clear now that those of `sure` are settled."""
    taken = {match.published for match in sure.values()}
    fresh: dict[int, Match] = {}
    for matches in order:
        free = [match for match in matches if match.voted not in sure and match.published not in taken]
        if free and free[0].score >= MATCHED and (len(free) == 1 or round(free[0].score - free[1].score, 2) >= _CLEARLY):
            fresh[free[0].voted] = replace(free[0], state="matched")
            taken.add(free[0].published)
    return fresh
