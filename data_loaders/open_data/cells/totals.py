"""A total line of a table (ligne de total): a sum of other rows under the word "total", which names nobody and is nobody's amount."""

from collections.abc import Iterable

import polars as pl

_OF_WHAT = (
    r"g[ée]n[ée]ra(?:l|le|ux)|globa(?:l|le)|annue(?:l|le)|cumul[ée]?|des? (?:subventions?|march[ée]s|aides|montants?)|h\.?t|t\.?t\.?c"
)
TOTAL = rf"(?i)^\s*(?:sous[\s-]*|grand )?tota(?:l|ux)(?:\s+(?:{_OF_WHAT}|(?:ann[ée]e |en )?\d{{4}}))*\s*[:=]?\s*$"
_FIGURES = r"^[\s\d.,€%/()+-]*(?i:e\+\d+|eur(?:os?)?)?\s*$"


def total_line(frame: pl.DataFrame, fields: Iterable[str]) -> pl.Series:
    """Whether each row holds the word and, besides figures, no other. A column that says the same in every row says nothing of one."""
    named = [name for name in fields if name in frame.columns and frame[name].null_count() < frame.height]
    found = pl.any_horizontal(pl.lit(value=False), *(pl.col(name).str.contains(TOTAL) for name in named)).fill_null(value=False)
    totals = frame.select(found.alias("total"))["total"]
    if not totals.any():
        return totals
    telling = [name for name in named if frame[name].n_unique() > 1]
    others = (~pl.col(name).str.contains(TOTAL) & ~pl.col(name).str.contains(_FIGURES) for name in telling)
    return frame.select(total=totals & ~pl.any_horizontal(pl.lit(value=False), *others).fill_null(value=False))["total"]
