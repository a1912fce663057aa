"""Joins what a council voted with what its body published (données essentielles): a score with its reasons, never a merge.

A voted contract and a published one are compared only within one body and one supplier; amount, date and subject then speak for or
against. Both amounts stay side by side: the words of the deliberation and the published figure are two sources.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz, process

from database.firm_keys import firm_keys, singular
from database.names import council_key, title_key
from database.open_settled import MATCHED, POSSIBLE, Match, settled

_DOUBTFUL = MATCHED - 0.01  # the most that a contract under a longer or shorter name comes to
_WHOLE, _NEAR_NAME = 100, 92  # of 100: a legal form more, a letter less; the names of two firms of one group differ by more
_BEFORE, _AFTER, _SOON = timedelta(days=31), timedelta(days=550), timedelta(days=200)
_RATES = (1.2, 1.1, 1.055, 1.196, 1.206)  # VAT of works and services, and that before 2014
_SAME, _TAXED = 0.002, 0.004  # relative: a rounding, a rounding and a tax
_FAR = 0.5
_LETTERS = re.compile(r"(?<=\d)[ .-]?[a-z]$")
_SUBJECT = 55  # of 100


@dataclass(frozen=True, slots=True)
class Voted:
    """A contract of a deliberation: amounts in cents; `sirens` of its suppliers where printed."""

    key: int
    council: str
    siret: str | None
    date: date
    suppliers: tuple[str, ...]
    sirens: frozenset[str]
    title: str
    amounts: tuple[int, ...]  # its amount, and a framework's ceiling, else its floor
    lot: str | None
    renewed: tuple[int, ...] = ()  # a ceiling a period over all its periods, as buyers publish it


@dataclass(frozen=True, slots=True)
class Published:
    """A contract as its buyer published it."""

    key: int
    buyer: str | None
    siret: str | None
    date: date | None
    suppliers: tuple[str, ...]
    sirens: frozenset[str]
    title: str
    amounts: tuple[int, ...]
    lot: str | None


def join(voted: Iterable[Voted], published: Iterable[Published]) -> list[Match]:
    """Every match and possible match; a published contract is matched to one voted contract at most."""
    bodies = _by_body(published)
    found: dict[int, list[Match]] = {}
    for one in voted:
        scored = [match for other in _candidates(one, bodies) if (match := _compared(one, other))]
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
        for key in _keys(one):
            if key not in self.by_name:
                self._by_first[singular(key)[0]].append(key)
            self.by_name[key].append(one)

    def of_supplier(self, one: Voted) -> Iterator[Published]:
        """Those of a supplier of the same number, or of the same, a near, a longer or a shorter name; some of them twice."""
        for siren in one.sirens:
            yield from self.by_siren.get(siren, ())
        for key in _keys(one):
            if key not in self._near:
                hits = process.extract(key, list(self.by_name), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR_NAME, limit=None)
                begun = (other for other in self._by_first.get(singular(key)[0], ()) if begins(key, other))
                self._near[key] = [hit[0] for hit in hits] + list(begun)
            for near in self._near[key]:
                yield from self.by_name[near]


def begins(one: str, other: str) -> bool:
    """One key is the other and more words, plural or not: a firm's short name, or another company of its group."""
    short, long = sorted((singular(one), singular(other)), key=len)
    return len(short) < len(long) and long[: len(short)] == short


def _keys(one: Voted | Published) -> set[str]:
    return {key for name in one.suppliers for key in firm_keys(name)}


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


def _compared(one: Voted, other: Published) -> Match | None:
    supplier = _supplier(one, other)
    if supplier is None:
        return None
    said = [supplier, *filter(None, (_amount(one, other), _date(one, other), _title(one, other), _lot(one, other)))]
    most = _DOUBTFUL if supplier[1] == "name_begins" else 1.0
    score = round(min(most, max(0.0, sum(weight for weight, _ in said))), 2)
    return Match(one.key, other.key, score, "possible", tuple(reason for _, reason in said)) if score >= POSSIBLE else None


def _supplier(one: Voted, other: Published) -> tuple[float, str] | None:
    if one.sirens & other.sirens:
        return 0.5, "same_siren"
    if one.sirens and other.sirens:
        return None
    ours, theirs = _keys(one), _keys(other)
    nearest = max((fuzz.token_sort_ratio(a, b) for a in ours for b in theirs), default=0)
    if nearest == _WHOLE:  # the same words, in whatever order
        return 0.4, "same_name"
    if nearest >= _NEAR_NAME:
        return 0.25, "near_name"
    begun = any(begins(a, b) for a in ours for b in theirs)
    return (0.25, "name_begins") if begun else None


def _amount(one: Voted, other: Published) -> tuple[float, str] | None:
    pairs = [(a, b) for a in one.amounts for b in other.amounts if a > 0 and b > 0]
    if not pairs:
        return None
    if any(abs(a - b) <= _SAME * max(a, b) for a, b in pairs):
        return 0.4, "same_amount"
    if any(abs(max(a, b) / min(a, b) - rate) <= _TAXED for a, b in pairs for rate in _RATES):
        return 0.35, "same_amount_but_for_tax"
    if any(abs(a - b) <= _SAME * max(a, b) for a in one.renewed for b in other.amounts):
        return 0.35, "same_amount_with_renewals"
    nearest = min(abs(a - b) / max(a, b) for a, b in pairs)
    return (-0.25, "amounts_far_apart") if nearest > _FAR else (-0.05, "amounts_differ")


def _date(one: Voted, other: Published) -> tuple[float, str] | None:
    if other.date is None:
        return None
    return (0.1, "notified_soon_after") if timedelta(0) <= other.date - one.date <= _SOON else None


def _title(one: Voted, other: Published) -> tuple[float, str] | None:
    alike = fuzz.token_set_ratio(title_key(one.title), title_key(other.title))
    return (round(0.25 * alike / 100, 3), "same_subject") if alike >= _SUBJECT else None


def _lot(one: Voted, other: Published) -> tuple[float, str] | None:
    """A lot with a letter on one side only ("9a" and "9") is a variant or a part of it, and says nothing."""
    if not one.lot or not other.lot:
        return None
    ours, theirs = (lot.casefold().lstrip("0") for lot in (one.lot, other.lot))
    if ours == theirs:
        return 0.05, "same_lot"
    bare = {_LETTERS.sub("", lot) for lot in (ours, theirs)}
    return None if len(bare) == 1 and bare & {ours, theirs} else (-0.3, "another_lot")
