"""Which act that was read is which act of the person's reading: by number, by title, by what was voted."""

import re
import unicodedata
from collections.abc import Sequence

from evaluation.rules.names import Record, exact, words

_WRITTEN = """
    l la le les de du des d et a au aux en pour par sur avec dans un une n
"""
_EMPTY_WORDS = frozenset(_WRITTEN.split())
_SAME_NUMBER = 0.89  # a number alone says a little less than an all but equal title
_EQUAL_TITLE = 0.9


def code(number: object) -> str:
    """An act's number without spaces, case and punctuation, but for a mark between two digits: 2023-1-11 is not 2023-11-1."""
    bare = re.sub(r"\s+", "", unicodedata.normalize("NFD", str(number or "")).casefold())
    return re.sub(r"[^a-z0-9-]|(?<!\d)-|-(?!\d)", "", re.sub(r"(?<=\d)[^a-z0-9]+(?=\d)", "-", bare))


def same_number(wanted: object, said: object) -> bool:
    """Two prints of one number."""
    return code(wanted) == code(said)


def topic(title: object) -> frozenset[str]:
    """The words of a title that mean something."""
    return words(title) - _EMPTY_WORDS or words(title)


def likeness(wanted: object, said: object) -> float:
    """Share of the longer title's words that both have; 0 where too few to mean anything. A title cut short still names its act."""
    a, b = topic(wanted), topic(said)
    shared = len(a & b)
    enough = shared >= min(3, len(a), len(b)) and (shared >= 0.5 * len(a) or shared == len(b) >= 4)
    return shared / max(len(a), len(b)) if shared and enough else 0.0


def close_title(wanted: object, said: object) -> bool:
    """Half the title at least, and no title that swallows its paragraph."""
    a, b = topic(wanted), topic(said)
    return likeness(" ".join(a), " ".join(b)) > 0 and len(a & b) >= 0.5 * len(a) and len(b) <= 2 * len(a) + 6


def kinship(wanted: Record, said: Record) -> float:
    """How surely two acts are one; acts of two different numbers are two, unless their titles are all but equal."""
    value, a, b = likeness(wanted.get("title"), said.get("title")), code(wanted.get("number")), code(said.get("number"))
    if a and a == b:
        return 2 + value if value else _SAME_NUMBER
    return 0.0 if a and b and a not in b and b not in a and value < _EQUAL_TITLE else value


def pair(gold: Sequence[Record], said: Sequence[Record]) -> tuple[list[tuple[Record, Record | None]], list[Record]]:
    """(each wanted act with the one read as it, or None; acts read that are none): the surest first, each once."""
    found: dict[int, int] = {}
    left = set(range(len(said)))
    alike = [(kinship(g, s), _agreement(g, s), -i, -k) for i, g in enumerate(gold) for k, s in enumerate(said)]
    for value, _, i, k in sorted(alike, reverse=True):
        if value and -i not in found and -k in left:
            found[-i] = -k
            left.remove(-k)
    if len(gold) == len(said) == 1 and left and not any(gold[0].get(key) and said[0].get(key) for key in ("title", "number")):
        found[0] = left.pop()
    return [(g, said[found[i]] if i in found else None) for i, g in enumerate(gold)], [said[k] for k in sorted(left)]


def _agreement(wanted: Record, said: Record) -> int:
    """Between acts of one title the vote tells which is which."""
    vote = said.get("vote") or {}
    return sum(value is not None and exact(value, vote.get(key)) for key, value in (wanted.get("vote") or {}).items())
