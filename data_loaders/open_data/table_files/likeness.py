"""How cells are written, and how like a table's rows a row is, so that of several ways to put its cells back one may be much likelier."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

Row = Sequence[str | None]
KINDS = (
    re.compile(r"'?\d{13,14}|\d[,.]\d+E\+1\d|\d{3} \d{3} \d{3}(?: \d{5})?|\d{9}", re.IGNORECASE),  # SIRET or SIREN, whole or destroyed
    re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*|\d{4}[/-]\d{1,2}[/-]\d{1,2}.*"),  # a day, or two
    re.compile(r"-?\d[\d \u00a0\u202f]*(?:[.,]\d+)?\s*(?:€|eur(?:os?)?|%)?", re.IGNORECASE),  # a number
    re.compile(r"https?://.*", re.IGNORECASE),
    re.compile(r"[A-Za-z]{1,4}[-_ ]?\d[\w-]*"),  # a reference, as W123456789
)
_WITH_POSTCODE = re.compile(r"\A(?:\W*\w.*?(?<!\d)\d{5}(?!\d)|\W*\d{5}(?!\d)\W*\w).*", re.DOTALL)
_WITH_UNIT = re.compile(r"\A.*\d\s{0,2}(?:€|(?:euros?|HT|TTC)\b).*", re.IGNORECASE | re.DOTALL)  # an amount in words
_WRITINGS = (*KINDS, _WITH_UNIT, _WITH_POSTCODE)
_WORDS, _SENTENCE, _LONG = -1, -2, 40  # of cells in none of the writings: which they are, and the characters that part them
_MUCH_LIKELIER = math.log(50)  # of rows moved on purpose none was put back wrongly where one way was so much likelier
_UNSEEN = 0.5  # of a row, for what no row has: it may be seldom
_NEAREST = 30  # rows round a row, of those that are filled in one of two ways: a service writes its rows alike, the next one otherwise


class Likeness:
    """Of a table whose rows are `learnt`; `ordered` are all of them, as they follow one another, headers printed again among them."""

    def __init__(self, learnt: Sequence[Row], ordered: Sequence[Row], titles: Sequence[str]) -> None:
        self._rows, self._ordered, self._titles = learnt, ordered, titles

    @cached_property
    def _learnt(self) -> list[list[str]]:
        """Sought, as all that is told of it, only where a row has two ways back."""
        return [_bare(row) for row in self._rows]

    @cached_property
    def _patterns(self) -> Counter[frozenset[int]]:
        """The columns that a row fills: in how many rows just these."""
        return Counter(frozenset(place for place, cell in enumerate(row) if cell) for row in self._learnt)

    @cached_property
    def _classes(self) -> list[Counter[int]]:
        """Of each column its cells by what they are written like."""
        return [Counter(_class(cell) for cell in column if cell) for column in zip(*self._learnt, strict=False)]

    def likeliest(self, ways: Sequence[tuple[str | None, ...]], place: int) -> Sequence[tuple[str | None, ...]]:
        """Of several ways the one that is like the table's rows, where every other is much less so; else all of them.

        `place`: how many of the `ordered` rows stand above. Where the whole table does not tell one way, the rows round it may.
        """
        if len(ways) < 2:
            return ways
        scored = sorted(((self._as_filled(way), self._as_written(way), way) for way in ways), key=lambda way: -way[0] - way[1])
        (filled, written, first), *others = scored
        surely = all(
            max(filled - less, self._nearby(first, other, place)) + written - worse >= _MUCH_LIKELIER for less, worse, other in others
        )
        return [first] if surely else ways

    def _as_filled(self, way: Row) -> float:
        """The logarithm of how often rows fill the same columns."""
        filled = frozenset(place for place, cell in enumerate(_bare(way)) if cell)
        return math.log((self._patterns[filled] + _UNSEEN) / self._patterns.total())

    def _as_written(self, way: Row) -> float:
        """The logarithm of how often each of the columns that it fills is written so."""
        filled = [(self._classes[place], _class(cell)) for place, cell in enumerate(_bare(way)) if cell]
        return sum(math.log((seen[written] + _UNSEEN) / (seen.total() + 1)) for seen, written in filled)

    def _nearby(self, one: Row, other: Row, place: int) -> float:
        """How much likelier `one` is than `other` by which of the columns that part them the nearest rows fill; 0 where these are few."""
        parting = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if bool(a) != bool(b)]
        ways = [[bool(way[n]) for n in parting] for way in (one, other)]
        rows = self._ordered
        around = (rows[n] for step in range(len(rows)) for n in (place + step, place - 1 - step) if 0 <= n < len(rows))
        found = (
            filled for row in around if (filled := [bool((row[n] or "").strip()) for n in parting]) in ways and not self._is_header(row)
        )
        near = [filled == ways[0] for filled in islice(found, _NEAREST)]
        return math.log((near.count(True) + _UNSEEN) / (near.count(False) + _UNSEEN)) if len(near) == _NEAREST else 0

    def _is_header(self, row: Row) -> bool:
        """A header printed again further down: it fills columns that its rows leave blank."""
        return sum(bool(cell) and cell == title for cell, title in zip(_bare(row), self._titles, strict=False)) > 1


def _bare(row: Row) -> list[str]:
    return [" ".join((cell or "").split()) for cell in row]


def _class(cell: str) -> int:
    """Its writing; of words alone, whether they are a sentence."""
    written = writing(cell)
    return written if written is not None else _SENTENCE if len(cell) > _LONG else _WORDS


def writing(cell: str) -> int | None:
    """Which of the writings a cell is in; None: words alone."""
    return next((number for number, writing in enumerate(_WRITINGS) if writing.fullmatch(cell)), None)
