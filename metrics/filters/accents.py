"""A word as a pattern that finds it whatever the capitals and accents: a column is searched as it is stored, and no row is rewritten.

Letters are those of Unicode's compatibility decomposition (UAX #15, NFKD), marks left out.
"""

import re
import unicodedata
from functools import cache, lru_cache

_LIGATURE = 3  # letters, at most
_SYLLABLES = range(0xAC00, 0xD7A4)  # Hangul, written as it is


@lru_cache(256)
def pattern(word: str) -> str:
    """The pattern of a word, "" for one of marks alone: "eleve" finds "Élève", composed or not, and "office" a printed "oﬀice"."""
    asked, parts, here = plain(word), list[str](), 0
    while here < len(asked):
        letters = next((joined for joined in _ligatures() if asked.startswith(joined, here)), asked[here])
        parts.append(_from(letters))
        here += len(letters)
    return "".join(parts)


def plain(word: str) -> str:
    """The word without capitals and accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.category(char).startswith("M")).lower()


def _from(word: str) -> str:
    """The pattern of a few letters, as many as a ligature joins: it stands for them. A word whole would grow with each of its pairs."""
    if not word:
        return ""
    here = rf"[{_same().get(word[0], '')}{re.escape(word[0])}{re.escape(word[0].upper())}]\p{{M}}*{_from(word[1:])}"
    joined = [f"[{chars}]{_from(word[len(letters) :])}" for letters, chars in _ligatures().items() if word.startswith(letters)]
    return f"(?:{'|'.join([here, *joined])})" if joined else here


@cache
def _same() -> dict[str, str]:
    """Plain letter -> the characters that are it with a mark or in another shape."""
    return {letters: chars for letters, chars in _decomposed().items() if len(letters) == 1}


@cache
def _ligatures() -> dict[str, str]:
    joined = {letters: chars for letters, chars in _decomposed().items() if 1 < len(letters) <= _LIGATURE and letters.isalpha()}
    return dict(sorted(joined.items(), key=lambda one: -len(one[0])))


@cache
def _decomposed() -> dict[str, str]:
    found: dict[str, str] = {}
    for number in range(0x80, 0x10000):
        char = chr(number)
        letters = "" if number in _SYLLABLES or unicodedata.category(char) == "Cs" else plain(char)
        if letters and letters != char.lower():
            found[letters] = found.get(letters, "") + re.escape(char)
    return found
