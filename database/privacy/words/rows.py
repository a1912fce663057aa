"""People told by the place where they stand: rows of requests behind a day, who signs for another, who teaches a class."""

import re
from collections.abc import Iterator

from database.privacy.body_words import is_body
from database.privacy.name_words import in_two_prints, is_full_name, is_given, name_at
from database.privacy.plain import Span

# A table of permits or graves: the day, then whoever asked.
_DATED = re.compile(r"(?<!\d)\d{2}/\d{2}/\d{2,4}\s{1,3}(?=[A-ZÀ-Ý]{2,})")
_OF_REQUESTS = re.compile(r"(?i)\b(?:demandeurs?|pétitionnaires?|concessionnaires?)\b")
_REACH = 3000
# "Pour le président et par délégation, signé électroniquement par : Léa Noir": an office behind the name tells who was elected.
_BY_DELEGATION = re.compile(r"(?i)\bpar délégation\b[^█]{0,120}?\bsigné (?:[ée]lectroniquement )?par\s?:?\s{1,3}(?=[A-ZÀ-Ý])")
_TEACHES = re.compile(r"\b(?:[Mm]a[iî]tresse|la classe de)\s(?=[A-ZÀ-Ý][a-zß-ÿ])")
_WORD = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿ]{2,15})?(?![\w'-])")
# What every text holds in which one of these rules finds something, in words that Rust's dialect knows too (see untouched.py).
OPENINGS = (_DATED, _BY_DELEGATION, _TEACHES)


def by_place(text: str) -> Iterator[Span]:
    """Ranges of such names."""
    for row in _DATED.finditer(text):
        found = name_at(text, row.end())
        named = found is not None and in_two_prints(text[slice(*found)]) and not is_body(text[slice(*found)])
        if found and named and _OF_REQUESTS.search(text, max(0, row.start() - _REACH), row.start()):
            yield found
    for signed in _BY_DELEGATION.finditer(text):
        found = name_at(text, signed.end())
        if found and is_full_name(text[slice(*found)]):
            yield found
    for told in _TEACHES.finditer(text):
        word = _WORD.match(text, told.end())
        if word and is_given(word[0]):
            yield word.span()
