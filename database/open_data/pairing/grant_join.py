"""Joins what a council granted with what it published of its grants (données essentielles): a score with its reasons, never a merge.

A voted grant and a published one are compared only within one council and one beneficiary's name; amount, date, the decision's number
and purpose then speak for or against. Natural persons are left out: their names are masked on both sides.
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from database.money.grants_compared import NEAR_NAME, compared
from database.money.joined_grants import PublishedGrant, VotedGrant, beneficiary_key
from database.open_data.pairing.settled import Match, settled


def join(voted: Iterable[VotedGrant], published: Iterable[PublishedGrant]) -> list[Match]:
    """Every match and possible match; a published grant is matched to one voted grant at most."""
    councils: defaultdict[int, _Council] = defaultdict(_Council)
    for one in published:
        councils[one.council].add(one)
    found: dict[int, list[Match]] = {}
    for grant in voted:
        scored = (compared(grant, other) for other in councils[grant.council].under(beneficiary_key(grant.beneficiary)))
        found[grant.key] = sorted(filter(None, scored), key=lambda match: (-match.score, match.published))
    return settled(found)


class _Council:
    """What one council published, by name: the same, a near one, or one whose words hold the other's."""

    def __init__(self) -> None:
        self._named: defaultdict[str, list[PublishedGrant]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self._alike: dict[str, list[str]] = {}

    def add(self, one: PublishedGrant) -> None:
        key = beneficiary_key(one.beneficiary)
        self._named[key].append(one)
        self._words[key] = frozenset(key.split())
        for word in self._words[key]:
            self._by_word[word].add(key)

    def under(self, key: str) -> list[PublishedGrant]:
        """Grants whose beneficiary may be the one of this key."""
        if key not in self._alike:
            near = process.extract(key, list(self._named), scorer=fuzz.token_sort_ratio, score_cutoff=NEAR_NAME, limit=None)
            self._alike[key] = sorted({hit[0] for hit in near} | self._holding(frozenset(key.split())))
        return [one for name in self._alike[key] for one in self._named[name]]

    def _holding(self, ours: frozenset[str]) -> set[str]:
        """The names that hold all these words and more, or some of them only: an association in full, or a section of it."""
        sharing = {other for word in ours for other in self._by_word.get(word, ())}
        return {other for other in sharing if ours < self._words[other] or self._words[other] < ours}
