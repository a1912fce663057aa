"""Which prints of one council are near one another, and which of them a rule may join: only where nothing else is near."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from database.identities.name_parts import parts
from database.identities.name_rules import rule_for
from database.identities.names import words

_NEAR = 82.0  # of 100: below, two prints of as many words share too little to be one name misread


@dataclass(slots=True)
class Print:
    """One name as the papers of a council print it: where, in which terms, and whether a roster gives it as a person's name."""

    key: str
    name: str
    sessions: set[int] = field(default_factory=set)
    terms: set[str | None] = field(default_factory=set)
    of_roster: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """`alias` may be `person`; accepted where `accepted`, by `rule` (None: only near)."""

    alias: Print
    person: Print
    rule: str | None
    accepted: bool


def proposals(prints: Iterable[Print], apart: frozenset[frozenset[str]] = frozenset()) -> list[Proposal]:
    """What the prints of one council suggest. `apart`: pairs of keys that a person has refused.

    Two prints in one session's roll are two people. A print is joined by rule only where the person is the one name near it, but for
    other prints that the same rules give to the same person.
    """
    known = {one.key: one for one in prints}
    near = _near(known)
    homonyms = {key.split("#")[0] for key in known if "#" in key}
    found = []
    for key in sorted(known):
        alias = known[key]
        others = [known[other] for other in sorted(near[key])]
        may = [one for one in others if not alias.sessions & one.sessions and _rank(one) > _rank(alias)]
        if not may:
            continue
        ruled = {one.key: rule for one in may if (rule := rule_for(alias.name, one.name))}
        person = max((one for one in may if one.key in ruled), key=_rank, default=None)
        sole = person is not None and all(other.key == person.key or _is_also(other, person, alias, apart) for other in others)
        sure = person is not None and sole and not {alias.key, person.key} & homonyms and frozenset((key, person.key)) not in apart
        sure = sure and person is not None and bool(alias.terms & person.terms or person.of_roster)
        if person is not None:
            found.append(Proposal(alias, person, ruled[person.key], sure))
        else:
            found += [Proposal(alias, one, None, False) for one in may if _worth_asking(alias, one)]
    return found


def _is_also(other: Print, person: Print, alias: Print, apart: frozenset[frozenset[str]]) -> bool:
    """Another print near the alias that is itself the person's, by rule, and never beside the person or the alias in a roll."""
    if other.sessions & (person.sessions | alias.sessions) or frozenset((other.key, person.key)) in apart:
        return False
    return rule_for(other.name, person.name) is not None


def _worth_asking(alias: Print, one: Print) -> bool:
    """Near without a rule: worth a person's look only where the surnames meet and the terms too."""
    return bool(alias.terms & one.terms) and bool(parts(alias.name).whole & parts(one.name).whole)


def _rank(one: Print) -> tuple[bool, bool, int, int, int, str]:
    """Which of two prints is the person's: the roster's, the one with given names, the more frequent, the fuller, the less cut up."""
    said = words(one.name)
    return (one.of_roster, bool(parts(one.name).given), len(one.sessions), sum(map(len, said)), -len(said), one.name)


def _near(known: Mapping[str, Print]) -> dict[str, set[str]]:
    """By score over the sorted words, by a common surname, and by rule."""
    keys = list(known)
    plain = [key.split("#")[0] for key in keys]
    by_word: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        for word in parts(known[key].name).surname:
            by_word[word].add(key)
    near: dict[str, set[str]] = {key: set() for key in keys}
    for key, text in zip(keys, plain, strict=True):
        hits = process.extract(text, plain, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
        near[key] |= {keys[index] for _, _, index in hits}
        for word in parts(known[key].name).whole:
            near[key] |= {other for other in by_word.get(word, ()) if _may_share(known[key].name, known[other].name)}
        near[key].discard(key)
    for key, others in list(near.items()):
        for other in others:
            near[other].add(key)
    return near


def _may_share(name: str, other: str) -> bool:
    """Of one surname, and nothing in the given names that tells them apart."""
    ours, theirs = parts(name), parts(other)
    if not ours.given or not theirs.given:
        return not (ours.initials and theirs.given) or any(word.startswith(ours.initials[0]) for word in theirs.given)
    return bool(ours.given & theirs.given)
