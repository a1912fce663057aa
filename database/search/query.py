"""What a visitor typed, as a question to either engine: nothing typed ever reaches an engine's own syntax, for terms are a-z and 0-9."""

import re

from database.search.everyday import councils_words
from database.search.question import SHORTEST_START, Part, Question
from database.search.terms import as_terms, folded, stem

_LONGEST_ASKED = 400  # characters read
_MOST_TERMS = 12
_QUOTED = re.compile(r"[\"«»“”„]")
_BEGINNING = re.compile(r"(?<![^\W_])([^\W_]{1,40})\*")


def question(typed: str) -> Question:
    """Reads any text: words, "words that follow each other", and beginnings (pisc*); an everyday word means the councils' word too."""
    read = typed[:_LONGEST_ASKED]
    parts: list[Part] = []
    for place, piece in enumerate(_QUOTED.split(read)):
        if place % 2:
            parts += [Part(as_terms(piece))]
        else:
            parts += _loose(piece)
    parts = list(dict.fromkeys(part for part in parts if part.terms or part.starts))
    kept = _first(parts)
    common = not kept and any(char.isalnum() for char in read)
    also = tuple(words for part in kept if part.others for words in councils_words(part.terms[0]))
    return Question(tuple(kept), cut=len(typed.strip()) > _LONGEST_ASKED or kept != parts, common=common, also=also)


def _loose(piece: str) -> list[Part]:
    starts = [folded(word) for word in _BEGINNING.findall(piece)]
    found = [Part((), tuple(dict.fromkeys((start, stem(start))))) for start in starts if len(start) >= SHORTEST_START]
    return [*map(_word, as_terms(_BEGINNING.sub(" ", piece))), *found]


def _word(term: str) -> Part:
    return Part((term,), others=tuple(map(as_terms, councils_words(term))))


def _first(parts: list[Part]) -> list[Part]:
    """As many parts as are looked for at once; a phrase too long is cut."""
    kept: list[Part] = []
    left = _MOST_TERMS
    for part in parts:
        if left <= 0:
            break
        kept.append(Part(part.terms[:left], part.starts, part.others))
        left -= len(part.terms) or 1
    return kept
