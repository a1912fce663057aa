"""What the whole rows of a table look like, column by column, so that a row whose cells have moved can be put back in one way only."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

_MOST_LEARNT = 5_000  # rows
_LEAST_LEARNT = 8
_NEARLY_ALL = 0.95
_FEW = 12  # different words that a closed list has at most
_KINDS = (
    re.compile(r"'?\d{13,14}|\d[,.]\d+E\+1\d|\d{3} \d{3} \d{3}(?: \d{5})?|\d{9}", re.IGNORECASE),  # SIRET or SIREN, whole or destroyed
    re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*|\d{4}[/-]\d{1,2}[/-]\d{1,2}.*"),  # a day, or two
    re.compile(r"-?\d[\d \u00a0\u202f]*(?:[.,]\d+)?\s*(?:€|eur(?:os?)?|%)?", re.IGNORECASE),  # a number
    re.compile(r"https?://.*", re.IGNORECASE),
    re.compile(r"[A-Za-z]{1,4}[-_ ]?\d[\w-]*"),  # a reference, as W123456789
)
_WITH_POSTCODE = re.compile(r"\A(?:\W*\w.*?(?<!\d)\d{5}(?!\d)|\W*\d{5}(?!\d)\W*\w).*", re.DOTALL)
_WITH_UNIT = re.compile(r"\A.*\d\s{0,2}(?:€|(?:euros?|HT|TTC)\b).*", re.IGNORECASE | re.DOTALL)  # an amount in words
_WRITINGS = (*_KINDS, _WITH_UNIT, _WITH_POSTCODE)
_RARE, _AT_HOME = 0.02, 0.2  # of a column's cells: so few are of another, so many are its own
_LEAST_ALIKE, _RARELY_BLANK = 2, 0.15  # rows that begin alike; the share of rows with a blank first cell
_SUSPECT = 0.06  # as few, where rows that have moved are among those learnt from
_Row = Sequence[str | None]


class Shape:
    """The kind of each column: a writing, a closed list of words, or anything; and whether it is ever blank."""

    def __init__(self, rows: Iterable[_Row], width: int, *, moved: bool = False) -> None:
        """`moved`: rows that have moved are as wide as the others; those that seem to are not learnt from."""
        learnt = [row for _, row in zip(range(_MOST_LEARNT), (row for row in rows if len(row) == width), strict=False)]
        self._begin = Counter((row[0] or "").strip() for row in learnt if row)
        self._led = [row for row in learnt if row and (row[0] or "").strip()]
        self._width = width
        self._rare = _SUSPECT
        self._learn(learnt, width)
        if moved and self.knows:
            whole = [row for row in learnt if not self.displaced(row)]
            self._learn(whole if len(whole) >= _LEAST_LEARNT else learnt, width)
        self._rare = _RARE

    @cached_property
    def _seen(self) -> list[set[int | None]]:
        """The writings of each column in the rows whose first cell is not blank; sought only where a row has one cell too many."""
        columns = ({(row[place] or "").strip() for row in self._led} for place in range(self._width))
        return [{_writing(cell) for cell in column if cell} for column in columns]

    def _learn(self, learnt: Sequence[_Row], width: int) -> None:
        self.knows = len(learnt) >= _LEAST_LEARNT
        columns = [[(row[place] or "").strip() for row in learnt] for place in range(width)] if self.knows else []
        self._filled = [sum(map(bool, column)) >= _NEARLY_ALL * len(column) for column in columns]
        self._empty = [not any(column) for column in columns]
        self._kinds = [_kind_of([cell for cell in column if cell]) for column in columns]
        self._cells = [Counter(cell for cell in column if cell) for column in columns]
        self._writings = [_shares(column) for column in self._cells]

    def faults(self, row: _Row) -> int:
        """How many cells are not what their column holds; a blank one where none is blank is one as well."""
        return sum(self._is_fault(place, (cell or "").strip()) for place, cell in enumerate(row[: len(self._kinds)]))

    def misfits(self, row: _Row) -> int:
        """How many cells hold something else than their column does; blank ones apart."""
        return sum(self._is_fault(place, cell) for place, one in enumerate(row[: len(self._kinds)]) if (cell := (one or "").strip()))

    def _is_fault(self, place: int, cell: str) -> bool:
        if not cell:
            return self._filled[place]
        kind = self._kinds[place]
        if self._empty[place]:
            return True
        return kind is not None and (cell not in kind if isinstance(kind, frozenset) else not kind.fullmatch(cell))

    def displaced(self, row: _Row) -> int:
        """How many cells are of the column at their left by their writing, and not of their own; one behind the last column counts."""
        return sum(
            self._is_odd(place, cell) and self._is_at_home(place - 1, cell)
            for place, one in enumerate(row[: len(self._kinds) + 1])
            if place and (cell := (one or "").strip())
        )

    def odd(self, row: _Row) -> int:
        """How many cells are of a writing that their column has not; blank ones apart."""
        return sum(self._is_odd(place, cell) for place, one in enumerate(row[: len(self._kinds)]) if (cell := (one or "").strip()))

    def _is_odd(self, place: int, cell: str) -> bool:
        if place >= len(self._kinds) or self._is_fault(place, cell):
            return True
        writing = _writing(cell)
        if self._cells[place].total() < _LEAST_LEARNT:
            return False
        left = self._kinds[place - 1] if place else None
        listed = isinstance(left, frozenset) and cell in left
        alien = writing is not None and self._writings[place].get(writing, 0) < self._rare
        return alien or (listed and self._cells[place][cell] < self._rare * self._cells[place].total())

    def _is_at_home(self, place: int, cell: str) -> bool:
        kind, writing = self._kinds[place], _writing(cell)
        if isinstance(kind, frozenset):
            return cell in kind
        return writing is not None and self._writings[place].get(writing, 0) >= _AT_HOME

    def without_lead(self, row: _Row) -> list[str | None] | None:
        """A row of one cell too many without the blank one in front, where other rows begin with what then begins it; even of few rows.

        Every cell must then be of a writing that its column has: a body's name may be a grant's receiver as well.
        """
        way = [(cell or "").strip() for cell in row[1:]]
        if len(way) != self._width or (row[0] or "").strip() or self._begin[""] > max(1, _RARELY_BLANK * self._begin.total()):
            return None
        known = way[0] and self._begin[way[0]] >= _LEAST_ALIKE
        fits = known and all(not cell or not seen or _writing(cell) in seen for cell, seen in zip(way, self._seen, strict=True))
        return list(row[1:]) if fits else None

    def put_back(
        self, row: _Row, width: int, separator: str = "", unfit: Callable[[_Row], int] | None = None, below: int = 1
    ) -> list[str | None] | None:
        """A row of one cell too many: without a blank cell, else with two cells joined that the separator parted.

        Where several ways fit (`unfit` finds least, and less than `below`; it counts `faults` where not said), what all of them agree on;
        None in the other cells. None where no way fits.
        """
        unfit = unfit or self.faults
        if not self.knows or len(row) != width + 1:
            return None
        ways = {tuple(row[:n]) + tuple(row[n + 1 :]) for n, cell in enumerate(row) if not (cell or "").strip()}
        fitting = _least(ways, unfit, below)
        if not fitting and separator:
            ways = {(*row[:n], f"{a}{separator}{b}", *row[n + 2 :]) for n, (a, b) in enumerate(pairwise(row)) if a and b}
            fitting = _least(ways, unfit, 1)
        if not fitting:
            return None
        return [cells[0] if len({cell or "" for cell in cells}) == 1 else None for cells in zip(*fitting, strict=True)]


def _least(ways: Iterable[tuple[str | None, ...]], unfit: Callable[[_Row], int], below: int) -> list[tuple[str | None, ...]]:
    """The ways in which least is unfit, if that is less than `below`."""
    counted = [(unfit(way), way) for way in ways]
    least = min((count for count, _ in counted), default=below)
    return [way for count, way in counted if count == least < below]


def _writing(cell: str) -> int | None:
    """Which of the writings a cell is in; None: words alone."""
    return next((number for number, writing in enumerate(_WRITINGS) if writing.fullmatch(cell)), None)


def _shares(cells: Counter[str]) -> dict[int, float]:
    """The share of a column's cells, blank ones apart, that are in each writing."""
    found: Counter[int] = Counter()
    for cell, count in cells.items():
        if (writing := _writing(cell)) is not None:
            found[writing] += count
    return {writing: count / cells.total() for writing, count in found.items()}


def _kind_of(cells: list[str]) -> "re.Pattern[str] | frozenset[str] | None":
    if len(cells) < _LEAST_LEARNT:
        return None
    for kind in _KINDS:
        if sum(bool(kind.fullmatch(cell)) for cell in cells) >= _NEARLY_ALL * len(cells):
            return kind
    words = frozenset(cells)
    return words if len(words) <= min(_FEW, len(cells) // 4) else None
