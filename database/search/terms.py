"""Text into terms for search, the same for what is indexed and for what is asked: no accents, no case, no plural, the stem of the word.

French plural and feminine marks go first (« élus », « votée », « travaux »), by rules of the language, then Snowball's French stemmer.
A term is made of a-z and 0-9 alone, whatever the script, so that neither engine's own parser has a say: both find the same.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import Any, NamedTuple

RULES = 1  # grows when the terms of a text change: entries are then made anew
_LONGEST = 40
# A word may hold combining accents, invisible characters, and the cut that PDF text shows by U+0002 at a line's end.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u200b-\u200d\u2060]|[\u0002\u00ad][\r\n]*(?=[^\W_]))*")
_ELIDED = frozenset(("l", "d", "n", "s", "j", "c", "m", "t", "qu"))
_APOSTROPHES = "'’ʼ"
_EVERYWHERE = frozenset((
    "a", "au", "aux", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "elle", "elles", "en", "est", "et", "il", "ils", "l",
    "la", "le", "les", "leur", "leurs", "ne", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "son", "sont", "sur",
    "un", "une",
))  # fmt: skip
_PLURALS = {
    "travaux": "travail", "baux": "bail", "vitraux": "vitrail", "coraux": "corail", "emaux": "email", "vantaux": "vantail", "yeux": "oeil",
}  # fmt: skip
_ONE_AT_A_TIME = Lock()  # a stemmer holds the word that it works on


class Term(NamedTuple):
    """A term and the [start, end) place of its word."""

    term: str
    start: int
    end: int


def terms(text: str) -> Iterator[Term]:
    """The terms of a text in order, the words that stand everywhere left out."""
    for found in _WORD.finditer(text):
        word = found[0]
        if len(word) <= 2 and text[found.end() : found.end() + 1] in _APOSTROPHES and word.lower() in _ELIDED and found.end() < len(text):
            continue
        if term := term_of(word):
            yield Term(term, found.start(), found.end())


def as_terms(text: str) -> tuple[str, ...]:
    """The same without their places."""
    return tuple(one.term for one in terms(text))


@lru_cache(maxsize=1 << 17)
def term_of(word: str) -> str:
    """The term of one word; "" for a word that stands everywhere."""
    plain = folded(word)
    return "" if plain in _EVERYWHERE else stem(plain)


def folded(word: str) -> str:
    """A word without accents or case, in a-z and 0-9: another script's letters are written as their numbers."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    letters = (char for char in plain if char.isalnum())
    return "".join(char if char.isascii() else f"x{ord(char):x}" for char in letters)[:_LONGEST]


def stem(plain: str) -> str:
    """The stem of a folded word; numbers stay."""
    if not plain.isalpha() or len(plain) < 3:
        return plain
    with _ONE_AT_A_TIME:
        return str(_stemmer().stemWord(_singular(plain)))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # noqa: PLC0415  nobody searches before the first page

    return snowballstemmer.stemmer("french")


def _singular(plain: str) -> str:
    if plain in _PLURALS:
        return _PLURALS[plain]
    if plain.endswith("aux") and not plain.endswith("eaux") and len(plain) > 4:
        plain = f"{plain[:-3]}al"
    elif plain.endswith(("s", "x")) and len(plain) > 3 and not plain.endswith("ss"):
        plain = plain[:-1]
    return plain[:-1] if plain.endswith("ee") and len(plain) > 4 else plain
