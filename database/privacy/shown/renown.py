"""Statespeople, known by the whole name; by the surname where the same paper prints the whole name, or where a few bear a head of state's.

What is private beside the name wins: whoever is called as a minister is sells a house like anybody.
"""

import re
from collections import defaultdict
from functools import cache

from council import civil_names
from council.statespeople import HEADS_OF_STATE, STATESPEOPLE
from database.privacy.lexicon import CIVILITY
from database.privacy.name_words import tokens
from database.privacy.shown.works import is_private_matter

_MANY = 500  # bear the surname
_ROW = re.compile(
    r"\s{0,3},?\s{1,3}\d{1,4}\s?(?:bis|ter|[A-Z])?\s{1,3}[A-Za-zÀ-ÿ]|\s{0,3}\n?\s{0,3}[A-Z]{1,2} ?\d{2,4}\b"
)  # a home, a parcel
_AND_ANOTHER = re.compile(rf"\s{{1,2}}et\s{{1,2}}(?:{CIVILITY}\s)?(?P<who>[A-ZÀ-Þ][\w'-]{{2,25}})(?![\w'-])")
_BEHIND_ANOTHER = re.compile(rf"(?P<who>[A-ZÀ-Þ][\w'-]{{2,25}})\s{{1,2}}et\s{{1,2}}(?:{CIVILITY}\s)?\Z")

_WITH = re.compile(r"(?P<who>[A-ZÀ-Þ][\w'-]{2,25} [A-ZÀ-Þ][\w'-]{2,25})\s{1,2}et\s{1,2}\Z")  # two who met


def is_of_renown(text: str, start: int, end: int) -> bool:
    """Whether a name is a statesman's or stateswoman's, and nothing private is told beside it."""
    words, besides = tokens(text[start:end]), _WITH.search(text, max(0, start - 60), start)
    if besides and " " in text[start:end] and tokens(besides["who"]) in STATESPEOPLE:
        return not is_private_matter(text, start, end)
    if words not in STATESPEOPLE and not _is_called_so(text, words, start, end):
        return False
    return not (_ROW.match(text, end) or is_private_matter(text, start, end))


def _is_called_so(text: str, words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether a surname alone is a head of state's that few bear, one of two such, or the paper prints the whole name."""
    given = _given_names().get(words[-1:], ()) if len(words) == 1 else ()
    if not given:
        return False
    if words in _heads():
        return True
    other = _AND_ANOTHER.match(text, end) or _BEHIND_ANOTHER.search(text, max(0, start - 50), start)
    if other and tokens(other["who"]) in _given_names():
        return True
    return any(_whole(one, words[0]).search(text) for one in given)


@cache
def _given_names() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The given names of statespeople by their surnames of one word."""
    found = defaultdict[tuple[str, ...], list[tuple[str, ...]]](list)
    for name in STATESPEOPLE:
        found[name[-1:]].append(name[:-1])
    return dict(found)


@cache
def _heads() -> frozenset[tuple[str, ...]]:
    return frozenset(name[-1:] for name in HEADS_OF_STATE if civil_names.surname(name[-1]) < _MANY)


@cache
def _whole(given: tuple[str, ...], surname: str) -> re.Pattern[str]:
    """A whole name in any print; an accent is any letter."""
    letters = r"[\s-]{1,2}".join(map(_accented, (*given, surname)))
    return re.compile(rf"(?i)(?<![\w'-]){letters}(?![\w'-])")


def _accented(word: str) -> str:
    return "".join(
        {"a": "[aàâ]", "e": "[eéèêë]", "i": "[iîï]", "o": "[oôö]", "u": "[uùûü]", "c": "[cç]"}.get(letter, letter) for letter in word
    )
