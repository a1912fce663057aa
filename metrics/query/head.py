"""The first rows of an answer and how many there are, without putting the whole table in order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from metrics.query.query import Columns, Query, kind
from metrics.query.run import answer, first_groups


def first(table: pl.LazyFrame, query: Query, columns: Columns, most: int, beside: Sequence[str] = ()) -> tuple[pl.DataFrame, int]:
    """The first `most` rows, single rows with the columns `beside` them, and the number of all rows of the answer."""
    if query.grouped:
        found, height = first_groups(table, query, columns, most)
        # Gathered: rows that are kept would keep all the groups with them.
        return found.select(pl.all().gather(pl.int_range(found.height))), height
    wider = replace(query, show=(*query.show, *(name for name in beside if name not in query.show)))
    if not query.sort or kind(columns[query.sort]) == "text":
        every = answer(table, replace(query, sort=""), "", columns).value.select(pl.len())
        # Apart: read together, the rows on screen would be looked for in the whole table.
        return answer(table, wider, "", columns).value.head(most).collect(), int(every.collect().item())
    shown = min(most, query.limit or most)
    last, known, height = _last(table, query, columns, shown)
    near = table if known < shown else table.filter(pl.col(query.sort) >= last if query.descending else pl.col(query.sort) <= last)
    return answer(near, wider, "", columns).value.head(most).collect(), min(height, query.limit or height)


def _last(table: pl.LazyFrame, query: Query, columns: Columns, shown: int) -> tuple[Any, int, int]:
    """The value of the order at the last row shown, how many rows have a value there at all, and how many rows there are."""
    name = query.sort
    rows = answer(table, replace(query, show=(name,), sort="", limit=None), "", columns).value
    ends = pl.col(name).top_k(shown).min() if query.descending else pl.col(name).bottom_k(shown).max()
    found = rows.select(last=ends, known=pl.col(name).count(), height=pl.len()).collect().row(0, named=True)
    return found["last"], found["known"], found["height"]
