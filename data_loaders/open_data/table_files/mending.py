"""Rows that have not as many cells as their header: put right where there is one way only, and told with their numbers."""

import csv
from collections.abc import Iterable, Sequence

from data_loaders.open_data.table_files import split_numbers
from data_loaders.open_data.table_files.moved.shape import Shape

NUMBER, MOVED, QUOTED = "split_number", "moved_cells", "quoted_rows"
_SURELY = 2  # cells that are not what their columns hold, of a row that has moved without any cell behind the last title
Mended = dict[str, list[int]]  # what was put right -> the numbers of the rows
Cells = Sequence[str | None]


class Mender:
    """Of one table; `learnt` are rows of it, whole or not, `told` is where the numbers of the rows go."""

    def __init__(self, columns: Sequence[str], separator: str, learnt: Iterable[Cells], told: Mended) -> None:
        self._columns, self._separator, self._told = columns, separator, told
        self._width = len(columns)
        self._place = 0  # of the rows that may be learnt from, how many were seen
        self._shape = Shape(learnt, self._width, moved=not separator, titles=columns)

    def of_text(self, number: int, row: Cells) -> Cells | None:
        """A record of a text file with as many cells as the header; None where it cannot be, or could be in two ways."""
        if len(row) == self._width:
            self._place += 1
            return row
        if (parted := reparsed_line(row, self._separator)) and len(parted) == self._width:
            return self._put(QUOTED, parted, number)
        if self._separator == ",":
            put = split_numbers.mended([cell or "" for cell in row], self._columns, tenths=NUMBER in self._told)
            if put is not None:
                return self._put(*self._surely_number(row, put), number)
        if (led := self._shape.restored_from_few(row, self._separator)) is not None:
            return self._put(MOVED, led, number)
        cut = row[: self._width] if not any((cell or "").strip() for cell in row[self._width :]) else None
        if len(row) < self._width or (cut is not None and (not self._shape.knows or self._shape.faults(cut) == 0)):
            return self._without_trailing_blanks(number, row)
        below = max(1, self._shape.faults(cut)) if cut is not None else 1  # a cell may be odd before anything moved
        moved = self._shape.put_back(row, self._width, self._separator, below=below, place=self._place)
        if moved is None and cut is not None and len(row) == self._width + 1:
            moved = self._shape.half_empty(row, self._place)
        return cut if moved is None or _alike(moved, cut or ()) else self._put(MOVED, moved, number)

    def _without_trailing_blanks(self, number: int, row: Cells) -> Cells | None:
        """A separator at the line's end, or empty cells behind a shifted table; None for a row that is too short, or has moved."""
        if len(row) < self._width or self._shape.is_shifted_in_few(row):
            return None
        put = self._shape.realigned_from_few(row) if len(row) == self._width + 1 else None
        return row[: self._width] if put is None else self._put(MOVED, put, number)

    def _surely_number(self, row: Cells, put: Cells) -> tuple[str, Cells]:
        """A code behind a number looks like its decimals: outside columns of money, a way back that fits as well counts as much."""
        under = [title for title, cell in zip(self._columns, put, strict=True) if cell not in row]
        faults = self._shape.faults(put)
        if all(map(split_numbers.is_money, under)) or not (
            moved := self._shape.put_back(row, self._width, below=max(1, faults), place=self._place)
        ):
            return NUMBER, put
        same = [one if (one or "") == (other or "") else None for one, other in zip(put, moved, strict=True)]
        return MOVED, moved if faults else same

    def of_sheet(self, number: int, row: Cells, merged: bool = False) -> Cells | None:
        """A sheet's row under the header; what stands behind the last title is a note, or the end of a row that has moved.

        `merged`: cells are blank where the one above holds for them, so that no blank one tells that a row has moved.
        """
        as_it_is, behind = row[: self._width], any(row[self._width :])
        self._place += not behind
        longer = [*row[: self._width + 1], *[None] * (self._width + 1 - len(row))]
        surely = self._shape.is_shifted_in_few(longer)
        few = self._shape.restored_from_few if behind or surely else self._shape.realigned_from_few
        if (behind or surely or not merged) and (led := few(longer)) is not None:
            return self._put(MOVED, led, number)
        if surely or (merged and self._shape.knows):
            return None if surely else self._of_merged(number, longer)
        faults = self._shape.faults(as_it_is)
        if not faults or (not behind and faults < _SURELY and self._shape.displaced(longer) < _SURELY):
            return as_it_is
        moved = self._shape.put_back(
            longer, self._width, below=max(1, faults - 1), place=self._place
        )  # a cell may be odd before anything moved
        if moved is None:
            surely = faults >= _SURELY and (behind or self._shape.misfits(as_it_is) > _SURELY)
            if surely or behind:
                return None if surely else as_it_is
            moved = self._shape.half_empty(longer, self._place)
            if _alike(moved, as_it_is):
                return as_it_is
        return self._put(MOVED, moved, number)

    def _of_merged(self, number: int, longer: Cells) -> Cells | None:
        """A row has moved where a cell is of the column at its left by its writing or its words, or where its cells are much likelier so.

        Where no way back fits, nothing of it holds.
        """
        displaced, moved = self._shape.displaced(longer), None
        if displaced:
            # A cell may be odd before anything moved; one behind the last title says that some did.
            below = max(1, displaced - (0 if longer[self._width] else 1))
            moved = self._shape.put_back(longer, self._width, unfit=self._shape.odd, below=below, place=self._place)
        if moved is None and (longer[self._width] or self._shape.odd(longer) or self._shape.strays(longer)):
            moved = self._shape.likelier(longer, self._place)
        if moved is None:
            return None if displaced >= _SURELY else longer[: self._width]
        return self._put(MOVED, moved, number)

    def _put(self, what: str, row: Cells, number: int) -> Cells:
        rows = self._told.setdefault(what, [])
        if not rows or number > rows[-1]:  # a file is read twice where its contracts are held against each other
            rows.append(number)
        return row


def _alike(row: Cells, other: Cells) -> bool:
    """Blank cells are alike, written or not."""
    return [one or "" for one in row] == [one or "" for one in other]


def reparsed_line(row: Cells, separator: str) -> list[str] | None:
    """The cells of a row that a spreadsheet held as one cell, and saved whole in quotation marks; None where it is none."""
    first, *others = row or [None]
    return next(csv.reader([first], delimiter=separator), None) if first and separator in first and not any(others) else None
