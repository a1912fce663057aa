"""Rules under which two prints of a council's papers can be one person; each is narrow, and each merge names its rule.

No rule merges on a score: a score only says which prints are near (see database/identities/near_names.py). What a rule does not
name is proposed at most. Two given names that both exist ("Jean", "Jeanne") are two people, whatever the letters between them.
"""

from collections.abc import Callable
from itertools import permutations

from rapidfuzz.distance import OSA

from council.given_names import GIVEN_NAMES
from database.identities.name_parts import NameParts, glued, parts, without_particles
from database.identities.names import name_words, words

_LEAST_LETTERS = 5  # of a word in which one letter may be misread


def spelling(short: str, full: str) -> bool:
    """The same letters but for hyphens, spaces, accents, apostrophes and particles: "JeanLuc LEGOFF", "Jean-Luc LE GOFF"."""
    if name_words(short) == name_words(full):
        return True
    ours, theirs = parts(short), parts(full)
    if without_particles(ours.whole) == without_particles(theirs.whole) and not (ours.initials or theirs.initials):
        return without_particles(ours.surname) == without_particles(theirs.surname)
    orders = ("".join(order) for order in permutations(words(full)[:5])) if len(words(full)) <= 5 else iter((glued(full),))
    return glued(short) in set(orders)


def initials(short: str, full: str) -> bool:
    """The same surname, the given names as initials or not printed: "DUPONT J.-P.", "DUPONT" for "Jean-Paul DUPONT"."""
    ours, theirs = parts(short), parts(full)
    if ours.given and ours.initials:
        return False
    if not (theirs.sure and theirs.given) or without_particles(ours.whole) != without_particles(theirs.surname):
        return False
    return _abbreviates(ours.initials, [w for w in words(full) if w in theirs.given])


def _abbreviates(letters: str, given: list[str]) -> bool:
    return not letters or letters in {"".join(w[0] for w in given), given[0][0]}


def one_letter(short: str, full: str) -> bool:
    """One letter of one word differs, as a scan or a typing slip makes it; not where both words are given names that exist."""
    ours, theirs = sorted(name_words(short)), sorted(name_words(full))
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    mine, other = set(ours) - set(theirs), set(theirs) - set(ours)
    if len(mine) != 1 or len(other) != 1:
        return False
    (a,), (b,) = mine, other
    if min(len(a), len(b)) < _LEAST_LETTERS or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    return not _two_given_names(a, b, parts(short), parts(full))


def _two_given_names(a: str, b: str, ours: NameParts, theirs: NameParts) -> bool:
    """ "Daniel" and "Danielle", "Michel" and "Michèle": a given name is never repaired, unless one of the two is nobody's."""
    if a in GIVEN_NAMES and b in GIVEN_NAMES:
        return True
    given = a in ours.given or b in theirs.given or not (ours.sure and theirs.sure)
    return given and (a[:-1] == b[:-1] or a.startswith(b) or b.startswith(a))


def married(short: str, full: str) -> bool:
    """The same given names, and one surname that the other print doubles: "Anne PETIT" and "Anne PETIT-MOREAU"."""
    ours, theirs = parts(short), parts(full)
    if not (ours.sure and theirs.sure) or not ours.given or ours.given != theirs.given or ours.initials or theirs.initials:
        return False
    mine, other = without_particles(ours.surname), without_particles(theirs.surname)
    return (mine < other or other < mine) and abs(len(other) - len(mine)) == 1


RULES: dict[str, Callable[[str, str], bool]] = {
    "spelling": spelling,
    "initials": initials,
    "one_letter": one_letter,
    "married": married,
}


def rule_for(short: str, full: str) -> str | None:
    """The first rule under which `short` can be `full`; None where none does."""
    return next((name for name, fits in RULES.items() if fits(short, full)), None)
