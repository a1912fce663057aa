"""What the whole rows of a table look like, column by column, so that a row whose cells have moved can be put back in one way only."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, pairwise

from data_loaders.open_data.table_files.moved import ways
from data_loaders.open_data.table_files.moved.few import FewRows
from data_loaders.open_data.table_files.moved.likeness import KINDS, Likeness, Row, shares, writing

_MOST_LEARNT = 5_000  # rows
_LEAST_LEARNT = 6
_NEARLY_ALL = 0.95
_FEW = 12  # different words that a closed list has at most
_RARE, _AT_HOME = 0.02, 0.2  # of a column's cells: so few are of another, so many are its own
_ODD_BEFORE = 2  # cells of a row that may be odd wherever they stand
_SUSPECT = 0.06  # as few, where rows that have moved are among those learnt from


class Shape:
    """The kind of each column: a writing, a closed list of words, or anything; and whether it is ever blank."""

    def __init__(self, rows: Iterable[Row], width: int, *, moved: bool = False, titles: Sequence[str] = ()) -> None:
        """`moved`: rows that have moved are as wide as the others; those that seem to are not learnt from."""
        held = list(rows)
        learnt = list(islice((row for row in held if len(row) == width), _MOST_LEARNT))
        self._few = FewRows(learnt, width, held if len(learnt) < _LEAST_LEARNT else ())
        self._width, self._ordered, self._titles = width, learnt, titles
        self._rare = _SUSPECT
        self._learn(learnt)
        if moved and self.knows:
            whole = [row for row in learnt if not self.displaced(row)]
            self._learn(whole if len(whole) >= _LEAST_LEARNT else learnt)
        self._rare = _RARE

    def _learn(self, learnt: Sequence[Row]) -> None:
        self.knows = len(learnt) >= _LEAST_LEARNT
        columns = [[(row[place] or "").strip() for row in learnt] for place in range(self._width)] if self.knows else []
        self._filled = [sum(map(bool, column)) >= _NEARLY_ALL * len(column) for column in columns]
        self._empty = [not any(column) for column in columns]
        self._kinds = [_kind_of([cell for cell in column if cell]) for column in columns]
        self._cells = [Counter(cell for cell in column if cell) for column in columns]
        self._alike = Likeness(learnt, self._ordered, self._titles)
        self._writings = [shares(column) for column in self._cells]

    def faults(self, row: Row) -> int:
        """How many cells are not what their column holds; a blank one where none is blank is one as well."""
        return sum(self._is_fault(place, (cell or "").strip()) for place, cell in enumerate(row[: len(self._kinds)]))

    def misfits(self, row: Row) -> int:
        """How many cells hold something else than their column does; blank ones apart."""
        return sum(self._is_fault(place, cell) for place, one in enumerate(row[: len(self._kinds)]) if (cell := (one or "").strip()))

    def _is_fault(self, place: int, cell: str) -> bool:
        if not cell:
            return self._filled[place]
        kind = self._kinds[place]
        if self._empty[place]:
            return True
        return kind is not None and (cell not in kind if isinstance(kind, frozenset) else not kind.fullmatch(cell))

    def displaced(self, row: Row) -> int:
        """How many cells are of the column at their left by their writing, and not of their own; one behind the last column counts."""
        return sum(
            self._is_odd(place, cell) and self._is_at_home(place - 1, cell)
            for place, one in enumerate(row[: len(self._kinds) + 1])
            if place and (cell := (one or "").strip())
        )

    def odd(self, row: Row) -> int:
        """How many cells are of a writing that their column has not; blank ones apart."""
        return sum(self._is_odd(place, cell) for place, one in enumerate(row[: len(self._kinds)]) if (cell := (one or "").strip()))

    def _is_odd(self, place: int, cell: str) -> bool:
        if place >= len(self._kinds) or self._is_fault(place, cell):
            return True
        written = writing(cell)
        if self._cells[place].total() < _LEAST_LEARNT:
            return False
        left = self._kinds[place - 1] if place else None
        listed = isinstance(left, frozenset) and cell in left
        alien = written is not None and self._writings[place].get(written, 0) < self._rare
        return alien or (listed and self._cells[place][cell] < self._rare * self._cells[place].total())

    def _is_at_home(self, place: int, cell: str) -> bool:
        kind, written = self._kinds[place], writing(cell)
        if isinstance(kind, frozenset):
            return cell in kind
        return written is not None and self._writings[place].get(written, 0) >= _AT_HOME

    def restored_from_few(self, row: Row, separator: str = "") -> list[str | None] | None:
        """A row of one cell too many put back where even few rows tell the way; None where they do not, or are many."""
        return self._few.without_leading_blank(row) or (None if self.knows else self._few.only_way(row, separator))

    def realigned_from_few(self, row: Row) -> list[str | None] | None:
        """What holds of a row that may have moved, in a table of few rows; None where it stands as the others do."""
        return None if self.knows else self._few.realigned(row)

    def is_shifted_in_few(self, row: Row) -> bool:
        """Whether a row of a table that has too few to tell has surely moved."""
        return not self.knows and self._few.has_moved(row)

    def put_back(
        self, row: Row, width: int, separator: str = "", *, unfit: Callable[[Row], int] | None = None, below: int = 1, place: int = 0
    ) -> list[str | None] | None:
        """A row of one cell too many: without a blank cell, else with two cells joined that the separator parted.

        Where several ways fit (`unfit` finds least, and less than `below`; it counts `faults` where not said), what all of them agree on;
        None in the other cells. None where no way fits.
        """
        unfit = unfit or self.faults
        if not self.knows or len(row) != width + 1:
            return None
        blanks = [n for n, cell in enumerate(row) if not (cell or "").strip()]
        bare = {ways.without(row, n) for n in blanks}
        fitting = self._alike.likeliest(ways.least(bare, unfit, below), place)
        if fitting:
            fitting = self._with_equal_ways(fitting, bare, place)
        if not fitting and separator:
            pairs = [n for n, (a, b) in enumerate(pairwise(row)) if a and b]
            joined = {ways.joined(row, n, separator) for n in pairs}
            fitting = ways.least(joined, unfit, 1) or self._differing_in_odd_cells(row, blanks, pairs, separator)
            fitting = fitting or self._differing_in_new_words(bare, joined)
        if not fitting:
            return None
        return ways.agreed(fitting)

    def _with_equal_ways(self, fitting: Sequence[ways.Way], bare: Iterable[ways.Way], place: int) -> Sequence[ways.Way]:
        """And the ways in which no more cells are of an odd writing: what else is at fault in them are blank cells, which rows may have.

        Those alone that are much likelier than the others; all where one in which fewer cells are odd is not the only such.
        """
        fewest = min(map(self.odd, fitting))
        if not (more := {way: odd for way in bare if way not in fitting and (odd := self.odd(way)) <= fewest}):
            return fitting
        every = [*fitting, *more]
        first, *others = self._alike.likeliest(every, place)
        unsure = any(odd < fewest for odd in more.values()) and (others or first in fitting)
        return every if unsure else [first, *others]

    def _differing_in_new_words(self, bare: Iterable[ways.Way], joined: Iterable[ways.Way]) -> Sequence[ways.Way]:
        """The ways without a blank cell whose only faults are words that a closed list has not, written as its words are; none where
        two cells joined are such a way as well."""
        return [] if any(map(self._differs_in_new_words, joined)) else [way for way in bare if self._differs_in_new_words(way)]

    def _differs_in_new_words(self, way: Row) -> bool:
        at_fault = [(place, cell) for place, one in enumerate(way) if self._is_fault(place, cell := (one or "").strip())]
        return len(at_fault) <= _ODD_BEFORE and all(cell and self._is_new_word(place, cell) for place, cell in at_fault)

    def _is_new_word(self, place: int, cell: str) -> bool:
        written, seen = writing(cell), self._writings[place]
        own = seen.get(written, 0) if written is not None else 1 - sum(seen.values())
        return isinstance(self._kinds[place], frozenset) and own >= _AT_HOME

    def half_empty(self, row: Row, place: int) -> list[str | None]:
        """A row without cells that others have, and one blank at its end: as it stands or moved, whichever is much likelier; else
        what the ways that fit as well agree on."""
        unfit = self.faults(row[:-1]) + self.odd(row[:-1])
        return ways.agreed(self._alike.likeliest([way for way in ways.bare(row) if self.faults(way) + self.odd(way) <= unfit], place))

    def likelier(self, row: Row, place: int) -> list[str | None] | None:
        """The row moved in the one way that is much likelier than as it stands, where what is behind the last title is blank or a note."""
        if not self.knows or not (bare := ways.bare(row)):
            return None
        found = self._alike.moved(row, [*bare], place)
        return list(found) if found and found != tuple(row[:-1]) else None

    def strays(self, row: Row) -> bool:
        """Whether a cell is of the blank column at its left by its words, and not of its own."""
        return self.knows and self._alike.strays(row)

    def _differing_in_odd_cells(
        self, row: Row, blanks: Sequence[int], pairs: Sequence[int], separator: str
    ) -> list[tuple[str | None, ...]]:
        """The ways without a blank cell whose only faults are in cells that are at fault in every way: they were odd before."""
        apart = {ways.without(row, n): frozenset({n}) for n in blanks}  # of blank cells side by side one is left out as well as the other
        bare = [(gone, way) for way, gone in apart.items()]
        faults = [self._at_fault(way, gone) for gone, way in bare]
        faults += [self._at_fault(ways.joined(row, n, separator), frozenset({n, n + 1})) for n in pairs]
        always = frozenset.intersection(*faults) if faults else frozenset()
        return [way for (_, way), wrong in zip(bare, faults, strict=False) if wrong == always] if 0 < len(always) <= _ODD_BEFORE else []

    def _at_fault(self, way: Row, gone: frozenset[int]) -> frozenset[int]:
        """The places in the row as it stands; `gone`: the blank cell that is left out, or the two that are one in this way."""
        first, one = min(gone), len(gone) == 1
        found = {place for place, cell in enumerate(way) if self._is_fault(place, (cell or "").strip())}
        joined = gone if not one and first in found else frozenset()
        return joined | {place + (place >= first if one else place > first) for place in found}


def _kind_of(cells: list[str]) -> "re.Pattern[str] | frozenset[str] | None":
    if len(cells) < _LEAST_LEARNT:
        return None
    for kind in KINDS:
        if sum(bool(kind.fullmatch(cell)) for cell in cells) >= _NEARLY_ALL * len(cells):
            return kind
    words = frozenset(cells)
    return words if len(words) <= min(_FEW, len(cells) // 4) else None
