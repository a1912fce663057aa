"""Whether two prints name one member: the words of the name, in any order; a surname alone, where one member bears it."""

import difflib
import re
from collections.abc import Sequence
from functools import lru_cache

from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, PARTICLES
from data_loaders.documents.text.view import fold

_ALIKE = 0.84


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name, sorted; civilities left out."""
    found = re.findall(r"[a-z0-9]+", fold(name).replace("œ", "oe").replace("æ", "ae"))
    return tuple(sorted(w for w in found if w not in CIVILITIES or len(found) == 1 or w in ("m", "me")))


def surname(name: str, least: int) -> list[str]:
    """The folded words of the surname, where capitals tell it, else of the whole name; those of fewer than `least` letters left out."""
    whole = [word for word in words(name) if len(word) >= least]
    capitals = words(" ".join(word for word in name.split() if word.isupper()))
    return [word for word in whole if word in capitals] or whole


def same(a: str, b: str) -> bool:
    """Printed alike, but for order, case, accents and hyphens; or glued ("Jean-Luc", "JeanLuc")."""
    return words(a) == words(b) or _glued(a) == _glued(b)


@lru_cache(maxsize=8192)
def _glued(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", fold(name))


def find(name: str, members: Sequence[str], strict: bool = False) -> int | None:
    """Index of the one member meant by `name`; None where none or several fit. `strict`: a shorter print must be a single word."""
    left = range(len(members))
    for fits in (same, _initials, _alone if strict else _part, _misread):
        hits = [i for i in left if fits(name, members[i])]
        if len(hits) == 1:
            return hits[0]
        if len(hits) > 1:
            return hits[0] if fits is same else _by_surname(name, members, hits)
    return None


def bearers(name: str, members: Sequence[str]) -> list[int]:
    """The indexes of all whom one word alone may mean."""
    return [i for i, member in enumerate(members) if _alone(name, member)]


def _by_surname(name: str, members: Sequence[str], hits: Sequence[int]) -> int | None:
    """Of several, the one who bears the surname that the name has in capitals: "Gérard KELLIN" is KELLIN, not GÉRARD."""
    capitals = {fold(w) for w in re.findall(r"[^\W\d_]{2,}", name) if w.isupper()}
    if len(capitals) == len(_pieces(name)):
        return None
    named = [i for i in hits if set(words(members[i])) <= capitals]
    return named[0] if len(named) == 1 else None


def _initials(name: str, member: str) -> bool:
    """ "DUPONT J.-P." and "Jean-Paul DUPONT"."""
    short, long = sorted((name, member), key=lambda print_: sum(map(len, _pieces(print_))))
    a, b = _pieces(short), _pieces(long)
    letters = "".join(w for w in a if len(w) <= 2 and w not in b)
    if not letters:
        return False
    rest = [w for w in b if w not in a]
    told = "".join(w[0] for w in rest)
    if len(letters) > 1 and all(len(w) <= 2 for w in a):
        return sorted(told) == sorted(letters)  # "J.-P. D.", whichever of the two the member's print begins with
    begins = len(letters) == 2 and len(rest) == 1 and letters in a and rest[0].startswith(letters)  # "Ph. ROUX", "Philippe ROUX"
    alike = begins or told == letters or (len(letters) == 1 and len(rest) == 2 and told.startswith(letters))  # "A GRIS", "Alain-Jean GRIS"
    return alike and {w for w in a if len(w) > 2} <= set(b)


@lru_cache(maxsize=8192)
def _pieces(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", fold(name)))


def _part(name: str, member: str) -> bool:
    """A surname alone, or a member's print with a name less."""
    a, b = set(words(name)), set(words(member))
    if not (a and b and max(map(len, a & b), default=0) > 2 and (a <= b or b <= a)):
        return False
    one, whole = sorted((name, member), key=lambda print_: len(words(print_)))
    return len(words(one)) > 1 or not (one.split()[-1].isupper() and _given(words(one)[0], whole))


def _given(word: str, whole: str) -> bool:
    """Whether a word is the given name of one whose surname stands in capitals ("JEAN", as surnames are, is not "Jean Claude NOIR")."""
    surname = {fold(piece) for piece in re.findall(r"[^\W\d_]{2,}", whole) if piece.isupper()}
    return bool(surname) and word not in surname


def _alone(name: str, member: str) -> bool:
    """As `_part`, one of the two a word, particles apart: "LE ROUX" is "Ève LE ROUX", "Jean DUPONT" not "Jean-Luc DUPONT"."""
    return min(len(_weighty(name)), len(_weighty(member))) == 1 and _part(name, member)


def _weighty(name: str) -> list[str]:
    """The words of a name but its particles."""
    return [word for word in words(name) if word not in PARTICLES]


def _misread(name: str, member: str) -> bool:
    """As many words, each nearly the same: a scan's letter, a typing slip; but Michel is not Michèle, nor BOURGAIN BOURGEAIS."""
    a, b = words(name), words(member)
    return len(a) == len(b) and all(x == y or _slip(x, y, name) for x, y in zip(a, b, strict=True))


def _slip(x: str, y: str, name: str) -> bool:
    if not _near(x, y):
        return False
    short = min(len(x), len(y)) - 1
    ended = x[:short] == y[:short]  # "Pascal", "Pascale": two persons
    surname = any(w.isupper() and fold(w) in (x, y) for w in re.findall(r"[^\W\d_]+", name))
    return not (ended and not surname)


@lru_cache(maxsize=32768)
def _near(x: str, y: str) -> bool:
    """Nearly the same letters; the lengths, then the letters alone, rule most pairs out."""
    match = difflib.SequenceMatcher(None, x, y)
    return match.real_quick_ratio() >= _ALIKE and match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE


def example(text: str) -> str | None:
    """The member meant by the first of several names parted by bars."""
    name, *members = text.split(" | ")
    index = find(name, members)
    return None if index is None else members[index]


EXAMPLES: list[tuple[str, str]] = [
    ("Mme PETIT | Jean DUPONT | Anne PETIT", "Anne PETIT"),
    ("DUPONT Jean | Jean DUPONT | Anne PETIT", "Jean DUPONT"),
    ("JeanLuc MOREAU | Jean-Luc MOREAU | Luc MOREAU", "Jean-Luc MOREAU"),
    ("Delphine ROSSSARD | Delphine ROSSARD | Anne PETIT", "Delphine ROSSARD"),
    ("ISABELLE DURAND | DURAND I. | PETIT J.P.", "DURAND I."),
    ("J.-P. D. | DUPONT Jean-Paul | Anne PETIT", "DUPONT Jean-Paul"),
    ("Gérard ROUX | ROUX | GÉRARD", "ROUX"),
    ("Ph. ROUX | Philippe ROUX | Paul ROUX", "Philippe ROUX"),
    ("Nelly | Nelly PETIT | Luc NOIR", "Nelly PETIT"),
    ("Mme LE ROUX | Guy LE NOIR | Ève LE ROUX", "Ève LE ROUX"),
    ("Fatou KOITA | Fatou KOÏTA | Anne PETIT", "Fatou KOÏTA"),
]
NOT_FOUND: list[str] = [
    "Pascale NOIR | Pascal NOIR",
    "Mme BOURGAIN | BOURGEAIS",
    "J. P. | Jean PETIT | Paul JAUBERT",
    "MARTIN | Jean MARTIN | Paul MARTIN",
    "Luc MOREAU | Anne PETIT",
    "LE ROUX | Ève LE ROUX | Luc LE ROUX",
    "LE ROUX | Ève ROUX",
    "Bernard-Louis BLANC | Bernard G BLANC",
    "Jean Claude NOIR | JEAN | Anne PETIT",
]
