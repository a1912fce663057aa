"""How cells are written, and how like a table's rows a row is, so that of several ways to put its cells back one may be much likelier."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import islice, pairwise

Row = Sequence[str | None]
KINDS = (
    re.compile(r"'?\d{13,14}|\d[,.]\d+E\+1\d|\d{3} \d{3} \d{3}(?: \d{5})?|\d{9}", re.IGNORECASE),  # SIRET or SIREN, whole or destroyed
    re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*|\d{4}[/-]\d{1,2}[/-]\d{1,2}.*"),  # a day, or two
    re.compile(r"-?\d[\d \u00a0\u202f]*(?:[.,]\d+)?\s*(?:€|eur(?:os?)?|%)?", re.IGNORECASE),  # a number
    re.compile(r"https?://.*", re.IGNORECASE),
    re.compile(r"[A-Za-z]{1,4}[-_ ]?\d[\w-]*"),  # a reference, as W123456789
)
_NUMBER, _LENGTHS = 2, 9  # the place of numbers in KINDS; how many figures their whole part usually has at most
_WITH_POSTCODE = re.compile(r"\A(?:\W*\w.*?(?<!\d)\d{5}(?!\d)|\W*\d{5}(?!\d)\W*\w).*", re.DOTALL)
_WITH_UNIT = re.compile(r"\A.*\d\s{0,2}(?:€|(?:euros?|HT|TTC)\b).*", re.IGNORECASE | re.DOTALL)  # an amount in words
_WRITINGS = (*KINDS, _WITH_UNIT, _WITH_POSTCODE)
_WORDS, _SENTENCE, _LONG = -1, -2, 40  # of cells in none of the writings: which they are, and the characters that part them
_MUCH_LIKELIER = math.log(50)  # of rows moved on purpose none was put back wrongly where one way was so much likelier
_UNSEEN = 0.5  # of a row, for what no row has: it may be seldom
_FIGURES, _NEVER, _MANY = (0, 1, 2), 0.01, 20  # a number, a day or an identifier where as many cells name something: seldomer still
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_AGAIN = 2  # times a column has a word that is its own: one may stand there because its row moved
_NEAREST = 40  # rows round a row, of those that are filled in one of two ways: a service writes its rows alike, the next one otherwise


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

    @cached_property
    def _lengths(self) -> list[Counter[int]]:
        """Of each column its numbers by how many figures they have: of offers there are few, of euros many."""
        return [Counter(length for cell in column if (length := _length(cell))) for column in zip(*self._learnt, strict=False)]

    @cached_property
    def _words(self) -> list[Counter[str]]:
        """Of each column the words of its cells, with how many cells have them."""
        return [Counter(word for cell in column for word in _words_of(cell)) for column in zip(*self._learnt, strict=False)]

    @cached_property
    def _vocabulary(self) -> int:
        return len({word for column in self._words for word in column})

    def strays(self, row: Row) -> bool:
        """Whether the words of a cell stand in the column at its left, which is blank in this row, and not in its own."""
        cells = _bare(row)[: len(self._words) + 1]
        return any(
            not before and cell and self._is_of(place - 1, cell) and not self._has_any(place, cell)
            for place, (before, cell) in enumerate(pairwise(cells), 1)
        )

    def _is_of(self, place: int, cell: str) -> bool:
        return bool(words := _words_of(cell)) and all(self._words[place][word] >= _AGAIN for word in words)

    def _has_any(self, place: int, cell: str) -> bool:
        return place < len(self._words) and any(self._words[place][word] for word in _words_of(cell))

    def likeliest(self, ways: Sequence[tuple[str | None, ...]], place: int) -> Sequence[tuple[str | None, ...]]:
        """Of several ways the one that is most like the table's rows, and those that are not much less so.

        `place`: how many of the `ordered` rows stand above. Where the whole table does not tell one way, the rows round it may.
        """
        if len(ways) < 2:
            return ways
        scored = sorted(((self._as_filled(way), self._as_written(way), way) for way in ways), key=lambda way: -way[0] - way[1])
        (filled, written, first), *others = scored
        as_likely = (
            other
            for less, worse, other in others
            if max(filled - less, self._nearby(first, other, place)) + written - worse < _MUCH_LIKELIER
        )
        return [first, *as_likely]

    def moved(self, row: Row, ways: Sequence[tuple[str | None, ...]], place: int) -> tuple[str | None, ...] | None:
        """The one way that is much likelier than the row without what stands behind its last title, a note or nothing; else None."""
        first, *others = self.likeliest(ways, place)
        if others or not (note := " ".join((row[-1] or "").split())):
            return None if others else first
        cut = tuple(row[:-1])
        as_note = -math.log(len(_WRITINGS)) - len(_words_of(note)) * math.log(self._vocabulary + 1)
        more = self._as_filled(first) + self._as_written(first) - self._as_filled(cut) - self._as_written(cut) - as_note
        return first if more >= _MUCH_LIKELIER else None

    def _as_filled(self, way: Row) -> float:
        """The logarithm of how often rows fill the same columns."""
        filled = frozenset(place for place, cell in enumerate(_bare(way)) if cell)
        return math.log((self._patterns[filled] + _UNSEEN) / self._patterns.total())

    def _as_written(self, way: Row) -> float:
        """The logarithm of how often each of the columns that it fills is written so, with as many figures and with these words."""
        filled = [(place, cell) for place, cell in enumerate(_bare(way)) if cell]
        classes = [(self._classes[place], _class(cell)) for place, cell in filled]
        written = sum(math.log((seen[written] + _unseen(seen, written)) / (seen.total() + 1)) for seen, written in classes)
        written += sum(_as_long(self._lengths[place], length) for place, cell in filled if (length := _length(cell)))
        return written + sum(self._worded(place, word) for place, cell in filled for word in _words_of(cell))

    def _worded(self, place: int, word: str) -> float:
        """The logarithm of how often a word of this column is this one; of a new one, how often a word of it is new."""
        seen = self._words[place]
        new = (sum(count < _AGAIN for count in seen.values()) + 1) / (seen.total() + 2)
        own = seen[word] >= _AGAIN
        return math.log(seen[word] * (1 - new) / seen.total() if own else new / (self._vocabulary + 1))

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


def _words_of(cell: str) -> set[str]:
    """What is written in words; of a number the count of its figures. None of a cell that is a number, a day or a code."""
    said = writing(cell) not in range(len(KINDS))
    return {"0" * len(word) if word.isdecimal() else word for word in _WORD.findall(cell.casefold())} if said else set()


def _length(cell: str) -> int:
    """How many figures stand before a number's comma; 0 of what is no number."""
    return sum(map(str.isdecimal, re.split("[.,]", cell)[0])) if writing(cell) == _NUMBER else 0


def _unseen(seen: Counter[int], written: int) -> float:
    """What stands for a writing that a column may not have: of columns of names figures alone are hardly one."""
    named = written in _FIGURES and seen.total() >= _MANY and not any(seen[figures] for figures in _FIGURES)
    return _NEVER if named else _UNSEEN


def _as_long(seen: Counter[int], length: int) -> float:
    """The logarithm of how often a column's numbers are so long; one of a figure more or less speaks for it as well, half as much."""
    near = seen[length] + (seen[length - 1] + seen[length + 1]) / 2
    return math.log((near + _UNSEEN) / (2 * seen.total() + _UNSEEN * _LENGTHS))


def _class(cell: str) -> int:
    """Its writing; of words alone, whether they are a sentence."""
    written = writing(cell)
    return written if written is not None else _SENTENCE if len(cell) > _LONG else _WORDS


def writing(cell: str) -> int | None:
    """Which of the writings a cell is in; None: words alone."""
    return next((number for number, writing in enumerate(_WRITINGS) if writing.fullmatch(cell)), None)


def shares(cells: Counter[str]) -> dict[int, float]:
    """The share of a column's cells, blank ones apart, that are in each writing."""
    found: Counter[int] = Counter()
    for cell, count in cells.items():
        if (written := writing(cell)) is not None:
            found[written] += count
    return {written: count / cells.total() for written, count in found.items()}
