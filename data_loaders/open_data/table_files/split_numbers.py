"""Numbers that a comma parted in a file parted by commas ("58 400,00" unquoted): put together where there is one way only."""

import re
from collections.abc import Sequence
from itertools import pairwise

_WHOLE = re.compile(r"-?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*")
_DECIMALS = re.compile(r"\d{2}\s*(?:€|eur(?:os?)?)?", re.IGNORECASE)
_TENTHS = re.compile(r"\d\s*(?:€|eur(?:os?)?)?", re.IGNORECASE)
_MONEY = re.compile(r"montant|prix|total|subvention|budget|euros?|€|somme|cout|coût|ht\b|ttc\b|amount", re.IGNORECASE)
_FIGURES = re.compile(r"ann[ée]e|exercice|nombre|nb\b|taux|pourcentage|%|quantit|code|num[ée]ro|n°|dur[ée]e|vote", re.IGNORECASE)


def mended(row: Sequence[str], columns: Sequence[str], *, tenths: bool = False) -> list[str] | None:
    """The row with as many cells as `columns`; None where it has fewer, or could be put together in two ways.

    Where several pairs of cells may be one number, those under a column of money are it, if just as many are. `tenths`: the file has
    numbers parted by their comma, so that under a column of money one figure behind a number is its decimal as well.
    """
    more = len(row) - len(columns)
    if more < 1:
        return None
    pairs = parted(row)
    if not pairs and tenths:
        pairs = _of_money(_parted(row, _TENTHS), columns, more)
    ends_blank = not any(cell.strip() for cell in row[len(columns) :])  # what is too many may be the blank cells at the end
    if len(pairs) > more or ends_blank:
        pairs = _of_money(pairs, columns, more)
    if len(pairs) != more or any(b - a == 1 for a, b in pairwise(pairs)):
        return None
    cells: list[str] = []
    for n, cell in enumerate(row):
        if n - 1 in pairs:
            cells[-1] = f"{cells[-1].rstrip()},{cell.strip()}"
        else:
            cells.append(cell)
    return cells


def is_money(title: str) -> bool:
    """Whether a column of this title holds amounts."""
    return bool(_MONEY.search(title))


def parted(row: Sequence[str]) -> list[int]:
    """The places where two cells side by side may be one number."""
    return _parted(row, _DECIMALS)


def _parted(row: Sequence[str], decimals: re.Pattern[str]) -> list[int]:
    return [n for n, (a, b) in enumerate(pairwise(row)) if _WHOLE.fullmatch(a.strip()) and decimals.fullmatch(b.strip())]


def _of_money(pairs: Sequence[int], columns: Sequence[str], more: int) -> list[int]:
    """Of one split number the column is known by its place: no cell before it is parted. Two figures behind it want a column of figures."""
    if more != 1:
        return []
    named = [n for n in pairs if n < len(columns) and is_money(columns[n])]
    return [n for n in named if n + 1 >= len(columns) or not _FIGURES.search(columns[n + 1])]
