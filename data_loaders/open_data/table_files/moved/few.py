"""What even few rows tell of one that has a cell too many: how they begin, and which writings each of their columns has."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from data_loaders.open_data.table_files.moved import ways
from data_loaders.open_data.table_files.moved.likeness import Row, writing

_LEAST_ALIKE, _RARELY_BLANK = 2, 0.15  # rows that begin alike; the share of rows with a blank first cell
_ODD_BEFORE = 2  # cells that may be odd wherever they stand
_SURELY = 2  # cells that are of the column at their left, before a row of few has surely moved
_TIMES_LESS = 2  # of the cells that do not fit: the way that is taken has less than half as many as the next one
_BLANK = -1  # among the writings of a column
_NONE: tuple[float, ways.Way] = (math.inf, ())
_LEAST_TYPED = 3  # cells of a row that are no words: so many must be of their column before few rows tell a way


class FewRows:
    """Of a table of `width` columns whose rows are `learnt`; `all_rows` are those and others, which may have blank cells behind."""

    def __init__(self, learnt: Sequence[Row], width: int, all_rows: Sequence[Row] = ()) -> None:
        self._rows, self._width = learnt, width
        self._whole = [_bare(row[:width]) for row in all_rows if len(row) >= width and not any(_bare(row[width:]))]
        self._begin = Counter((row[0] or "").strip() for row in learnt if row)

    @cached_property
    def _led(self) -> list[set[int | None]]:
        """The writings of each column in the rows whose first cell is not blank; sought only where a row has one cell too many."""
        return self._seen([row for row in self._rows if row and (row[0] or "").strip()])

    def _of_others(self, row: Row) -> list[set[int | None]]:
        """What the cells of each column are in the other rows, blank ones too; nothing where these are not even two."""
        others = [*self._whole]
        if (itself := _bare(row[: self._width])) in others and not any(_bare(row[self._width :])):
            others.remove(itself)
        return [{_kind(row[place]) for row in others} for place in range(self._width)] if len(others) >= _LEAST_ALIKE else []

    def _seen(self, rows: Sequence[Row]) -> list[set[int | None]]:
        columns = ({(row[place] or "").strip() for row in rows if place < len(row)} for place in range(self._width))
        return [{writing(cell) for cell in column if cell} for column in columns]

    def without_leading_blank(self, row: Row) -> list[str | None] | None:
        """A row of one cell too many without the blank one in front, where other rows begin with what then begins it.

        Every cell must then be of a writing that its column has: a body's name may be a grant's receiver as well.
        """
        way = [(cell or "").strip() for cell in row[1:]]
        if len(way) != self._width or (row[0] or "").strip() or self._begin[""] > max(1, _RARELY_BLANK * self._begin.total()):
            return None
        return list(row[1:]) if way[0] and self._begin[way[0]] >= _LEAST_ALIKE and _fits(way, self._led) else None

    def only_way(self, row: Row, separator: str = "") -> list[str | None] | None:
        """A row of one cell too many put back in the one way in which its cells are of writings that their columns have.

        None where no way is so, but for two odd cells, or another is nearly; where it is the row without its last cell, or all but words.
        """
        if len(row) != self._width + 1 or not (seen := self._of_others(row)):
            return None
        pairs = [n for n, (a, b) in enumerate(pairwise(row)) if separator and a and b]
        bare = ways.bare(row)
        parted = [way for n in pairs if _kind((way := ways.joined(row, n, separator))[n] or "") in seen[n]]
        distinct = _distinct([*bare, *parted])
        (unfit, way), (next_unfit, _), *_ = [*sorted(((_unfit(way, seen), way) for way in distinct), key=lambda one: one[0]), _NONE, _NONE]
        if unfit > _ODD_BEFORE or next_unfit <= _TIMES_LESS * unfit or way not in bare or way == tuple(row[:-1]):
            return None
        return [*way] if sum(writing((cell or "").strip()) is not None for cell in way if cell) >= _LEAST_TYPED else None

    def realigned(self, row: Row) -> list[str | None] | None:
        """A row with a blank cell too many at its end that fits far better in another way: put back, or what is alike in both ways.

        A value under a column that the other rows leave blank, beside a blank one under a column that they fill, may have moved or be the
        one row of its kind: the cells that differ are None. Where a third cell says that it has moved, it has. None where it stands well.
        """
        if not (seen := self._of_others(row)):
            return None
        as_it_is = tuple(_bare(row[: self._width]))
        unfit = _unfit(as_it_is, seen)
        fitting = [
            way for way in _distinct(ways.bare(row)) if unfit > _TIMES_LESS * _unfit(way, seen) and unfit - _unfit(way, seen) >= _SURELY
        ]
        if not fitting:
            return None
        moved = self.only_way(row) if unfit - min(_unfit(way, seen) for way in fitting) > _SURELY else None
        return moved or ways.agreed([as_it_is, *fitting])

    def has_moved(self, row: Row) -> bool:
        """Whether several cells are of a writing that the column at their left has in other rows, and their own has not."""
        if not (seen := self._of_others(row)):
            return False
        cells = [(place, writing(cell)) for place, cell in enumerate(_bare(row[: self._width])) if place and cell]
        filled = [(place, written) for place, written in cells if seen[place] != {_BLANK}]
        return sum(written not in seen[place] and written in seen[place - 1] for place, written in filled) >= _SURELY


def _bare(row: Row) -> list[str]:
    return [(cell or "").strip() for cell in row]


def _distinct(found: Iterable[ways.Way]) -> list[ways.Way]:
    """Blank cells are alike, written or not."""
    return list({tuple((cell or "").strip() for cell in way): way for way in found}.values())


def _fits(way: Row, seen: Sequence[set[int | None]]) -> bool:
    cells = ((cell or "").strip() for cell in way)
    return all(not cell or not writings or writing(cell) in writings for cell, writings in zip(cells, seen, strict=True))


def _unfit(way: Row, others: Sequence[set[int | None]]) -> int:
    """How many cells are, or are blank, as no other row's are in that column."""
    return sum(_kind((cell or "").strip()) not in kinds for cell, kinds in zip(way, others, strict=True))


def _kind(cell: str) -> int | None:
    return writing(cell) if cell else _BLANK
