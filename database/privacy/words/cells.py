"""People told by a table's cell: "NOIR Léa" alone between tabs, semicolons or bars, or a surname and a given name in two cells."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from council import civil_names
from database.privacy.body_words import is_body
from database.privacy.lexicon import PLACES, STOPS
from database.privacy.name_words import in_two_prints, tokens
from database.privacy.plain import Span
from database.privacy.weighed.runs import is_borne

_LINE = re.compile(r"[^\n]+")
_BAR = re.compile(r"[;|]")
_SIGLE = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,4}")
_FEWEST = 3  # cells of a row
_WORD = r"[A-ZÀ-Þ][\w'-]{1,25}"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|du|des|la|le|van|von|da|el|ben) |d')?{_WORD}){{1,3}}")
_SURNAME = re.compile(rf"(?:(?:DE|DU|LE|LA|De|Du|Le|La|El|Ben|Van|de|du) )?{_WORD}")
_SUM = re.compile(r"\d[\d ]{0,12}(?:[.,]\d{1,2})? ?(?:€|euros?|EUR|eur|%)?")
_COLUMNS = re.compile(r"(?i)\bnoms?(?: de famille)?\s{0,3}(?:[;|]|\s)\s{0,3}pr[ée]noms?\b")
# Whoever holds a contract is published.
_OF_CONTRACTS = re.compile(r"(?i)\b(?:titulaires?|attributaires?|fournisseurs?|marchés?|lots?|siret|h\.?t|mandats? spécia\w{1,3})\b")
_HEAD = 3000
# What every text holds in which this finds something (see untouched.py); a tab is left to the rules.
OPENINGS = (_BAR,)


def by_cell(text: str, tabs: Sequence[int]) -> Iterator[Span]:
    """Ranges of such names; `tabs`: where the text had a tab."""
    if not tabs and not _BAR.search(text):
        return
    for line in _LINE.finditer(text):
        cells = list(_cells(text, *line.span(), tabs))
        if len(cells) < _FEWEST or not any(_SUM.fullmatch(text, *cell) for cell in cells):
            continue
        if not _OF_CONTRACTS.search(text, max(0, line.start() - _HEAD), line.end()):
            yield from (cell for cell in cells if _is_person(text[slice(*cell)]))
            yield from _in_two(text, line.start(), cells)


def _cells(text: str, start: int, end: int, tabs: Sequence[int]) -> Iterator[Span]:
    """The cells of a line, without the blanks about them."""
    ends = sorted(
        {*tabs[bisect_left(tabs, start) : bisect_right(tabs, end)], *(bar.start() for bar in _BAR.finditer(text, start, end)), end}
    )
    here = start
    for stop in ends if len(ends) >= _FEWEST else ():
        said = text[here:stop]
        if said.strip():
            yield here + len(said) - len(said.lstrip()), stop - len(said) + len(said.rstrip())
        here = stop + 1


def _is_person(said: str) -> bool:
    """A given name beside a surname and no other word, in any print."""
    words = said.split()
    if _NAME.fullmatch(said) is None or not _is_no_body(said):
        return False
    first, last = words[0], words[-1]
    if in_two_prints(said):
        return True
    return any(is_borne(given) and not _is_a_papers_own(other) for given, other in ((first, last), (last, first)))


def _is_a_papers_own(word: str) -> bool:
    """A common word that few are called by, a short form without a vowel: "Via Merle", "Merle TV"."""
    words = tokens(word)
    common = any(civil_names.is_common(one) and not civil_names.surname(one) for one in words)
    return common or bool(_SIGLE.fullmatch(word))


def _in_two(text: str, start: int, cells: Sequence[Span]) -> Iterator[Span]:
    """Both cells of a surname and a given name, where the table's head names two such columns."""
    if not _COLUMNS.search(text, max(0, start - _HEAD), cells[-1][1]):
        return
    for one, other in pairwise(cells):
        surname, given = text[slice(*one)], text[slice(*other)]
        if _SURNAME.fullmatch(surname) and _is_no_body(surname) and " " not in given and is_borne(given) and given[:1].isupper():
            yield from (one, other)


def _is_no_body(said: str) -> bool:
    words = tokens(said)
    return not is_body(said) and PLACES.isdisjoint(words) and STOPS.isdisjoint(words) and not all(map(civil_names.is_common, words))
