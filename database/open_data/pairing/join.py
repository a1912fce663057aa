"""Joins what a council voted with what its body published (données essentielles): a score with its reasons, never a merge.

A voted contract and a published one are compared only within one body and one supplier; amount, date and subject then speak for or
against. Both amounts stay side by side: the words of the deliberation and the published figure are two sources.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta

from rapidfuzz import fuzz, process

from database.identities.names import council_key
from database.money.contracts_compared import NEAR_NAME, compared
from database.money.firm_keys import begins, singular
from database.money.joined_contracts import Published, Voted, keys_of
from database.open_data.pairing.settled import Match, settled

_BEFORE, _AFTER = timedelta(days=31), timedelta(days=550)


def join(voted: Iterable[Voted], published: Iterable[Published]) -> list[Match]:
    """Every match and possible match; a published contract is matched to one voted contract at most."""
    bodies = _by_body(published)
    found: dict[int, list[Match]] = {}
    for one in voted:
        scored = [match for other in _candidates(one, bodies) if (match := compared(one, other))]
        found[one.key] = sorted(scored, key=lambda match: (-match.score, match.published))
    return settled(found)


class _Body:
    """What one body published, by number and name of its suppliers: a town's thousands are not compared one by one."""

    def __init__(self) -> None:
        self.by_siren: defaultdict[str, list[Published]] = defaultdict(list)
        self.by_name: defaultdict[str, list[Published]] = defaultdict(list)
        self._by_first: defaultdict[str, list[str]] = defaultdict(list)
        self._near: dict[str, list[str]] = {}

    def add(self, one: Published) -> None:
        for siren in one.sirens:
            self.by_siren[siren].append(one)
        for key in keys_of(one):
            if key not in self.by_name:
                self._by_first[singular(key)[0]].append(key)
            self.by_name[key].append(one)

    def of_supplier(self, one: Voted) -> Iterator[Published]:
        """Those of a supplier of the same number, or of the same, a near, a longer or a shorter name; some of them twice."""
        for siren in one.sirens:
            yield from self.by_siren.get(siren, ())
        for key in keys_of(one):
            if key not in self._near:
                hits = process.extract(key, list(self.by_name), scorer=fuzz.token_sort_ratio, score_cutoff=NEAR_NAME, limit=None)
                begun = (other for other in self._by_first.get(singular(key)[0], ()) if begins(key, other))
                self._near[key] = [hit[0] for hit in hits] + list(begun)
            for near in self._near[key]:
                yield from self.by_name[near]


def _by_body(published: Iterable[Published]) -> dict[str, _Body]:
    found: defaultdict[str, _Body] = defaultdict(_Body)
    for one in published:
        for key in {one.siret, council_key(one.buyer) if one.buyer else None} - {None}:
            found[str(key)].add(one)
    return found


def _candidates(one: Voted, bodies: dict[str, _Body]) -> Iterator[Published]:
    """Of the same body (its SIRET, else its name where either side has no SIRET), notified about the time of the vote."""
    seen = set()
    for key in (one.siret, council_key(one.council)):
        for other in bodies[key].of_supplier(one) if key in bodies else ():
            told_apart = one.siret and other.siret and one.siret != other.siret
            in_time = other.date is None or one.date - _BEFORE <= other.date <= one.date + _AFTER
            if other.key not in seen and not told_apart and in_time:
                seen.add(other.key)
                yield other
