"""A total line of a table (ligne de total): a sum of other rows under the word "total", which names nobody and is nobody's amount."""

import re
from collections.abc import Iterable, Sequence

import polars as pl

_OF_WHAT = (
    r"g[ée]n[ée]ra(?:l|le|ux)|globa(?:l|le)|annue(?:l|le)|cumul[ée]?|des? (?:subventions?|march[ée]s|aides|montants?)|h\.?t|t\.?t\.?c"
)
# "Sous-total sport" is nobody's name; "Total sport" may be.
TOTAL = (
    rf"(?i)^\s*(?:(?:grand )?tota(?:l|ux)(?:\s+(?:{_OF_WHAT}|(?:ann[ée]e |en )?\d{{4}}))*\s*[:=]?"
    r"|sous[\s-]*tota(?:l|ux)(?:[\s:=-].*)?|ensemble des (?:subventions|aides|march[ée]s|montants)\s*[:=]?)\s*$"
)
_FIGURES = r"^[\s\d.,€%/()+-]*(?i:e\+\d+|eur(?:os?)?)?\s*$"
TOTAL_LINE = "total_line"


def total_line(frame: pl.DataFrame, fields: Iterable[str], where: Iterable[str] | None = None) -> pl.Series:
    """Whether each row holds the word and, besides figures, no other. A column that says the same in every row says nothing of one.

    A column TOTAL_LINE that is there already has been told of the rows as they are printed. `where` are the fields in which the word
    may stand, all where not said.
    """
    if TOTAL_LINE in frame.columns:
        return frame[TOTAL_LINE]
    named = [name for name in fields if name in frame.columns and frame[name].null_count() < frame.height]
    found = pl.any_horizontal(pl.lit(value=False), *(pl.col(name).str.contains(TOTAL) for name in where or named)).fill_null(value=False)
    totals = frame.select(found.alias("total"))["total"]
    if not totals.any():
        return totals
    telling = [name for name in named if frame.height == 1 or frame[name].n_unique() > 1]
    others = (~pl.col(name).str.contains(TOTAL) & ~pl.col(name).str.contains(_FIGURES) for name in telling)
    return frame.select(total=totals & ~pl.any_horizontal(pl.lit(value=False), *others).fill_null(value=False))["total"]


def is_total(row: Sequence[str | None]) -> bool:
    """The same of one row as it is printed, before any cell of it is filled from elsewhere."""
    cells = [cell for cell in row if cell]
    totals = [cell for cell in cells if re.match(TOTAL, cell)]
    return bool(totals) and all(cell in totals or re.match(_FIGURES, cell) for cell in cells)
