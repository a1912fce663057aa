"""People whose whole name a text prints in small letters, without a civility: "la demande de jeanne verdier"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from council import civil_names
from database.privacy import lexicon
from database.privacy.given import named_after
from database.privacy.name_words import tokens
from database.privacy.plain import Span
from database.privacy.weighed.runs import COMMON

# Neither a mail nor the address of a page.
_PAIR = re.compile(r"(?<![\w@./'-])(?=([a-zß-ÿœ]{3,15}) ((?:(?:le|la|de|du|da|el|ben) )?[a-zß-ÿœ][a-zß-ÿœ'-]{3,20})(?![\w@/]))")


def in_small_letters(text: str) -> Iterator[Span]:
    """Ranges of a given name and a surname that are words of no other kind."""
    if not any(map(_is_given, {word for word in text.split() if word.islower() and word.isalpha()})):
        return  # as of nearly every page
    for match in _PAIR.finditer(text):
        if _is_given(match[1]) and _is_surname(match[2].rsplit(" ", 1)[-1]) and not named_after(text, match.start(1)):
            yield match.start(1), match.end(2)


@lru_cache(maxsize=100_000)
def _is_given(word: str) -> bool:
    first = "".join(tokens(word)[:1])
    free = civil_names.is_word(first) or civil_names.is_common(first) or first in lexicon.STOPS or first in lexicon.AMBIGUOUS
    return not free and civil_names.given(first) >= COMMON


@lru_cache(maxsize=100_000)
def _is_surname(word: str) -> bool:
    return all(civil_names.surname(one) >= COMMON and not (civil_names.is_word(one) or civil_names.is_common(one)) for one in tokens(word))
