"""Which names of one council's suppliers may be one: by number, by name, but for a place; those of one group are kept apart."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz, process

from database.identities.names import council_key, legal_forms, supplier_key
from database.money.firm_keys import begins

_NEAR = 88  # of 100
_SHORTEST = 5  # letters: shorter names are too often near by chance
_PLACE = re.compile(r"(?:\s{0,3}\(|\s{0,3},?\s{0,3}\b\d{5}\b|\s{1,3}[-–]\s{1,3}).*$")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a council's suppliers: printed (`supplier_id`) or published (its first row)."""

    name: str
    key: str
    bare: str  # the key without what looks like a place
    siren: str | None
    supplier_id: int | None = None
    file_id: int | None = None
    row: int | None = None


def name_of(name: str, council: str, siren: str | None, **told: int) -> Name:
    """A name with its key; what looks like a place, and the council's own name, are left out of the bare one."""
    key = supplier_key(name)
    cut = _PLACE.sub("", name) or name
    here = set(council_key(council).split())
    bare = " ".join(word for word in supplier_key(cut).split() if word not in here)
    return Name(name, key, bare or key, siren, **told)


def pairs(ours: list[Name], theirs: list[Name]) -> Iterator[tuple[str, float, Name, Name]]:
    """(state, likeness of 0 to 1, a printed name, another name)."""
    everyone = [*ours, *theirs]
    keys = [other.bare for other in everyone]
    by_first: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        by_first[key.split(" ")[0]].append(number)
    for place, one in enumerate(ours):
        namesakes = [legal_forms(other.name) for other in ours if other.key == one.key]
        yield from _completed(one, [other for other in theirs if other.key == one.key], namesakes)
        seen = set()
        for _, score, number in process.extract(one.bare, keys, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=None):
            other = everyone[number]
            repeated = other.supplier_id is not None and number <= place
            if other.key != one.key and not repeated and other.key not in seen and (state := _near(one, other)):
                seen.add(other.key)
                yield state, round(score / 100, 2), one, other
        for other in (everyone[number] for number in by_first[one.bare.split(" ")[0]] if number > place):
            if other.key not in seen and _of_one_group(one, other):
                seen.add(other.key)
                yield "group", 0.0, one, other


def _completed(one: Name, same: list[Name], forms: list[frozenset[str]]) -> Iterator[tuple[str, float, Name, Name]]:
    """What completes a printed name; `forms`: the legal forms that each printed name of the key tells.

    A company of another legal form may be another company: its number completes nothing. Nor does a number whose form nothing tells where
    two forms stand beside that name, for it may be of either.
    """
    own = legal_forms(one.name)
    may_be = {other.siren: other for other in same if other.siren and not _differ(own, legal_forms(other.name))}
    if one.siren or not may_be:
        return
    told: defaultdict[str | None, frozenset[str]] = defaultdict(frozenset)
    for other in same:
        told[other.siren] |= legal_forms(other.name)
    torn = any(_differ(these, those) for these, those in combinations([own, *forms, *told.values()], 2))
    sure = not torn or any(own & told[siren] for siren in may_be)
    state = "several_numbers" if len(may_be) > 1 else "completed" if sure else "several_forms"
    for other in may_be.values():
        yield state, 1.0, one, other


def _differ(forms: frozenset[str], others: frozenset[str]) -> bool:
    return bool(forms and others) and not forms & others


def _near(one: Name, other: Name) -> str | None:
    if one.siren and other.siren:
        return "numbers_differ" if one.siren != other.siren else "same_number"
    if one.bare == other.bare:
        return "but_for_place"
    digits = re.sub(r"\D", "", one.bare) == re.sub(r"\D", "", other.bare)
    return "near_name" if digits and min(len(one.bare), len(other.bare)) >= _SHORTEST else None


def _of_one_group(one: Name, other: Name) -> bool:
    """The whole name of one begins the other's: a group and its company, or two companies."""
    return min(len(one.bare), len(other.bare)) >= _SHORTEST and begins(one.bare, other.bare)
