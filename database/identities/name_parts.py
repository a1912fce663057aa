"""A printed name taken apart: surname, given names, initials; what two prints share and where they differ."""

import re
from dataclasses import dataclass
from functools import lru_cache

from council.given_names import GIVEN_NAMES
from database.identities.names import name_words, surname_words, words

_PARTICLES = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "van", "von", "der", "den", "el", "al", "ben", "dit", "dite"])
_INITIAL = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ](?![^\W\d_]|['’])")  # in a name without civility a lone letter is one, M too


@dataclass(frozen=True, slots=True)
class NameParts:
    """`surname` and `given`: folded words; `initials`: letters that stand for given names; `sure`: the print tells which is which."""

    surname: frozenset[str]
    given: frozenset[str]
    initials: str
    sure: bool

    @property
    def whole(self) -> frozenset[str]:
        """All words of more than one letter."""
        return self.surname | self.given


@lru_cache(maxsize=16384)
def parts(name: str) -> NameParts:
    """The parts of a name as it is printed."""
    found = name_words(name)
    initials = "".join(w for letter in _INITIAL.findall(name) for w in words(letter))
    long = frozenset(w for w in found if len(w) > 1 or (w in _PARTICLES and w not in initials))
    surname = surname_words(name) & long
    mixed = any(p.isupper() and len(p) > 2 for p in name.split()) and not name.isupper()
    known = {w for w in long if w in GIVEN_NAMES}
    if not mixed and known and known < long:
        surname, sure = long - known, True  # "JEAN DUPONT", "Dupont Jean": the given name is one that is common
    else:
        sure = mixed or len(long) == 1
    surname = surname or long
    surname |= {w for w in long if w in _PARTICLES}
    return NameParts(frozenset(surname), frozenset(long - surname), initials, sure)


def glued(name: str) -> str:
    """The name's letters alone, in alphabetical order of its words without particles: "Le Goff Jean-Luc" is "LEGOFF Jean Luc"."""
    return "".join(words(name))


def without_particles(found: frozenset[str]) -> frozenset[str]:
    """The words that are no particle."""
    return found - _PARTICLES or found
