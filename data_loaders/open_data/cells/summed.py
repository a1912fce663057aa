"""A line of a total that its words alone do not tell ("Total sport"): what it comes to is the sum of the lines above it.

A real association may be called "Total …": its amount is its own, and no sum of what stands above it.
"""

from collections.abc import Sequence

import polars as pl

_BEGINS = r"(?i)^\s*(?:(?:grand |sous[\s-]*|s/)?tota(?:l|ux)|ensemble|r[ée]cap(?:itulatif|itulation)?)\b"
_SEVERAL = 2  # lines whose sum is no chance


def summed(frame: pl.DataFrame, names: Sequence[str], money: Sequence[str], own: Sequence[str], known: pl.Series) -> pl.Series:
    """Whether each row is such a line: a word of totals begins the first of its `names`, and each of `money`, in cents, is the sum above.

    `own` are the cells that tell a body of its own (its number): a row that has one is no total. `known` totals begin the sum again.
    """
    begins = pl.coalesce(names).str.contains(_BEGINS).fill_null(value=False)
    named = pl.any_horizontal(pl.lit(value=False), *(pl.col(name).is_not_null() for name in own))
    maybe = frame.select(maybe=begins & ~named)["maybe"] & ~known
    if not maybe.any():
        return pl.Series([False] * frame.height, dtype=pl.Boolean)
    rows = frame.select(pl.col(name).fill_null(0) for name in money).rows()
    sums = _Sums(len(money))
    return pl.Series([sums.is_total(row, total, may) for row, total, may in zip(rows, known, maybe, strict=True)], dtype=pl.Boolean)


class _Sums:
    """What the lines come to since the last total, since the first line, and the totals of sections that no higher total holds yet."""

    def __init__(self, width: int) -> None:
        self._nought = (0,) * width
        self._since, self._all = self._nought, self._nought
        self._lines, self._every = 0, 0
        self._sections: list[tuple[int, ...]] = []

    def is_total(self, row: tuple[int, ...], known: bool, may: bool) -> bool:
        """Whether the next line is a total that is not `known` as one; it `may` be by its words."""
        found = may and any(row) and self._is_sum(row)
        if known or found:
            self._sections.append(row)
            self._since, self._lines = self._nought, 0
        else:
            self._since, self._all = _added(self._since, row), _added(self._all, row)
            self._lines, self._every = self._lines + 1, self._every + 1
        return found

    def _is_sum(self, row: tuple[int, ...]) -> bool:
        several = self._lines >= _SEVERAL or (self._lines and self._sections)  # one line makes a section between others only
        if several and row == self._since:
            return True
        if self._every >= _SEVERAL and row == self._all:
            return True
        if not self._lines and self._sections[-1:] == [row]:
            return True
        return any(row == _added(*self._sections[-count:]) for count in range(_SEVERAL, len(self._sections) + 1))


def _added(*rows: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))
