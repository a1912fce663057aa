"""Joins what a council granted with what it published of its grants (données essentielles): a score with its reasons, never a merge.

A voted grant and a published one are compared only within one council and one beneficiary's name; amount, date, the decision's number
and purpose then speak for or against. Natural persons are left out: their names are masked on both sides.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rapidfuzz import fuzz, process

from database.names import number_key, title_key, words
from database.open_settled import MATCHED, POSSIBLE, Match, settled

_DOUBTFUL = MATCHED - 0.01  # the most that a grant under a longer or shorter name comes to
_WHOLE, _NEAR_NAME = 100, 92  # of 100
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BEFORE, _AFTER, _SOON = timedelta(days=31), timedelta(days=550), timedelta(days=200)
_SAME = 0.002  # relative: a rounding to the euro
_SUBJECT = 60  # of 100
_LEFT_OUT = frozenset(("association", "assoc", "asso", "l", "d", "la", "le", "les", "de", "du", "des", "et"))


@dataclass(frozen=True, slots=True)
class VotedGrant:
    """A grant of a deliberation; the amount in cents."""

    key: int
    council: int
    date: date
    beneficiary: str
    title: str
    number: str | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class PublishedGrant:
    """One beneficiary of one agreement as its grantor published it; `amounts`: the whole and the beneficiary's part, in cents."""

    key: int
    council: int
    date: date | None
    year: int | None
    beneficiary: str
    purpose: str
    decision: str | None
    amounts: tuple[int, ...]


def beneficiary_key(name: str) -> str:
    """The words of an association's name in order, without "association" and small words; where nothing else is left they stay."""
    found = words(name)
    return " ".join(w for w in found if w not in _LEFT_OUT) or " ".join(found)


def join(voted: Iterable[VotedGrant], published: Iterable[PublishedGrant]) -> list[Match]:
    """Every match and possible match; a published grant is matched to one voted grant at most."""
    councils: defaultdict[int, _Council] = defaultdict(_Council)
    for one in published:
        councils[one.council].add(one)
    found: dict[int, list[Match]] = {}
    for grant in voted:
        scored = (_compared(grant, other) for other in councils[grant.council].under(beneficiary_key(grant.beneficiary)))
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
            near = process.extract(key, list(self._named), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR_NAME, limit=None)
            self._alike[key] = sorted({hit[0] for hit in near} | self._holding(frozenset(key.split())))
        return [one for name in self._alike[key] for one in self._named[name]]

    def _holding(self, ours: frozenset[str]) -> set[str]:
        """The names that hold all these words and more, or some of them only: an association in full, or a section of it."""
        sharing = {other for word in ours for other in self._by_word.get(word, ())}
        return {other for other in sharing if ours < self._words[other] or self._words[other] < ours}


def _compared(one: VotedGrant, other: PublishedGrant) -> Match | None:
    if other.date and not one.date - _BEFORE <= other.date <= one.date + _AFTER:
        return None
    if not other.date and other.year and other.year - one.date.year not in (0, 1):
        return None
    said = [_name(one.beneficiary, other.beneficiary)]
    said += filter(None, (_amount(one, other), _decision(one, other), _date(one, other), _purpose(one, other)))
    most = _DOUBTFUL if said[0][1] == "name_within" else 1.0
    score = round(min(most, sum(weight for weight, _ in said)), 2)
    match = Match(one.key, other.key, score, "possible", tuple(reason for _, reason in said))
    return replace(match, score=max(score, 0.0)) if score >= POSSIBLE else None


def _name(one: str, other: str) -> tuple[float, str]:
    """Words in another order are the same name; words in brackets on one side only explain it."""
    alike = fuzz.token_sort_ratio(beneficiary_key(one), beneficiary_key(other))
    if alike == _WHOLE:
        return 0.45, "same_name"
    bare = [beneficiary_key(_BRACKETS.sub(" ", name)) for name in (one, other)]
    if ("(" in one) != ("(" in other) and fuzz.token_sort_ratio(*bare) == _WHOLE:
        return 0.35, "name_explained"
    return (0.25, "near_name") if alike >= _NEAR_NAME else (0.2, "name_within")


def _amount(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    if not one.amount or not other.amounts:
        return None
    alike = any(abs(one.amount - amount) <= _SAME * max(one.amount, amount) for amount in other.amounts)
    return (0.3, "same_amount") if alike else (-0.1, "amounts_differ")


def _decision(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    if not one.number or not other.decision:
        return None
    return (0.3, "same_decision") if number_key(one.number) == number_key(other.decision) else None


def _date(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    if other.date:
        return (0.1, "agreed_soon_after") if timedelta(0) <= other.date - one.date <= _SOON else None
    if other.year is None:
        return None  # a grant of one amount comes every year: the year after is another one, unless more speaks for it
    return (0.1, "same_year") if other.year == one.date.year else (-0.1, "the_year_after")


def _purpose(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    alike = fuzz.token_set_ratio(title_key(one.title), title_key(other.purpose)) if one.title and other.purpose else 0
    return (round(0.15 * alike / 100, 3), "same_subject") if alike >= _SUBJECT else None
