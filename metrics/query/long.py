"""The first rows of an answer over a long table, as query_head gives them: places are looked for first, then the rows that stand there."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from metrics.query.long_groups import groups
from metrics.query.long_table import PLACE, Long, standing
from metrics.query.query import Columns, Query
from metrics.query.run import answer, piece

_NEAR = 50_000  # rows, by which it is told whether many answer
_FEW = 0.25  # of the rows: up to here it costs less to read all that answer than to read the table twice
_NEARBY = 10  # times as many rows: where the first rows are likely to stand among these, the rows behind them are counted, not read
_FAR = 200_000  # rows: the cells between rows so far apart are not read where a number tells the rows


def first(long: Long, query: Query, columns: Columns, most: int, beside: Sequence[str] = ()) -> tuple[pl.DataFrame, int]:
    """The first `most` rows, single rows with the columns `beside` them, and the number of all rows of the answer."""
    if query.grouped:
        return groups(long, query, columns, most)
    names = (*query.show, *(name for name in beside if name not in query.show))
    wider = replace(query, show=(*names, PLACE), sort="", limit=None)
    shown = min(most, query.limit or most)
    rows, height = _ordered(long, query, wider, columns, shown) if query.sort else _unordered(long, wider, columns, shown)
    return rows.select(names), min(height, query.limit or height)


def _unordered(long: Long, wider: Query, columns: Columns, shown: int) -> tuple[pl.DataFrame, int]:
    """Where many answer, the first stand near, and the others are only counted; else all that answer are read, in one reading.

    Of texts that are long to read, those behind the first rows are not read.
    """
    if (places := standing(long, wider, columns)) is not None:
        return _at(long, places.head(shown), replace(wider, where=()), columns, None), places.len()
    heavy = any(long.words(name) is not None for name in wider.show)
    only = replace(wider, show=(PLACE,))
    near = answer(long.part(0, _NEAR), only if heavy else wider, "", columns).value.head(shown).collect()
    every = answer(long.part(), only, "", columns).value
    there = replace(wider, where=())
    if near.height == shown:
        first = _at(long, near[PLACE], there, columns, None) if heavy else near
        return first, int(every.select(pl.len()).collect().item())
    if (told := _told(long, wider)) is not None:
        found = _at(long, told, wider, columns, None)
    elif heavy and near.height * _NEARBY >= shown:
        places = every.collect()[PLACE]
        return _at(long, places.head(shown), there, columns, None), places.len()
    else:
        found = answer(long.part(), wider, "", columns).value.collect()
    return found.head(shown), found.height


def _ordered(long: Long, query: Query, wider: Query, columns: Columns, shown: int) -> tuple[pl.DataFrame, int]:
    """By the column's key: which rows come first, then those rows alone."""
    only = replace(wider, show=(PLACE,))
    near = answer(long.part(0, _NEAR), only, "", columns).value
    few = bool(query.where) and near.select(pl.len()).collect().item() < _FEW * _NEAR
    if not few and (places := standing(long, wider, columns)) is not None:
        return _first(long, replace(wider, sort=query.sort), columns, places, shown), places.len()
    told = _told(long, query) if few else None
    every = answer(long.part(), wider if few else only, "", columns).value
    found = every.collect() if told is None else _at(long, told, wider, columns, None)
    keys = long.key(query.sort).collect().to_series()
    ahead = _ahead(found[PLACE], keys.gather(found[PLACE]), shown, query.descending)
    rows = found if few else _at(long, ahead, replace(wider, where=()), columns, _bound(long, query, keys.gather(ahead)))
    return ahead.to_frame().join(rows, on=PLACE, how="left", maintain_order="left"), found.height


def _first(long: Long, query: Query, columns: Columns, places: pl.Series, shown: int) -> pl.DataFrame:
    """Of the rows at these places those that come first."""
    keys = long.key(query.sort).collect().to_series()
    ahead = _ahead(places, keys.gather(places), shown, query.descending)
    rows = _at(long, ahead, replace(query, where=(), sort=""), columns, _bound(long, query, keys.gather(ahead)))
    return ahead.to_frame().join(rows, on=PLACE, how="left", maintain_order="left")


def _told(long: Long, query: Query) -> pl.Series | None:
    """The places of the rows in whose words a text that is asked for may stand; None where nothing tells them, or they are many."""
    for condition in query.where:
        looked_for = piece(condition.values[0]) if condition.test == "has" else ""
        if looked_for and (words := long.words(condition.column)) is not None:
            found = words.with_row_index(PLACE).filter(pl.last().str.contains(looked_for, literal=True)).select(PLACE).collect()
            if found.height <= _FEW * _NEAR:
                return found[PLACE]
    return None


def _ahead(places: pl.Series, keys: pl.Series, shown: int, descending: bool) -> pl.Series:
    """The places of the first rows, in order: those without a key last, equal ones as they lie."""
    rows = pl.DataFrame([places, keys.alias("key")])
    if keys.len() - keys.null_count() >= shown:
        last = keys.top_k(shown).min() if descending else keys.bottom_k(shown).max()
        rows = rows.filter(pl.col("key") >= last if descending else pl.col("key") <= last)
    return rows.sort("key", descending=descending, nulls_last=True, maintain_order=True).head(shown)[PLACE]


def _bound(long: Long, query: Query, keys: pl.Series) -> pl.Expr | None:
    """What holds of the rows with these keys, and of few others; None where that cannot be told by a stored column."""
    name = long.stored(query.sort)
    if name is None or keys.is_empty() or keys.null_count():
        return None
    return pl.col(name) >= keys.min() if query.descending else pl.col(name) <= keys.max()


def _at(long: Long, places: pl.Series, wider: Query, columns: Columns, bound: pl.Expr | None) -> pl.DataFrame:
    """The rows that stand at these places; `bound` holds of them all."""
    start, end = int(places.min() or 0), int(places.max() if places.len() else -1)  # type: ignore[arg-type]
    if bound is None and long.numbers is not None and end - start > _FAR:
        theirs = long.numbers.collect().to_series().gather(places)
        bound = None if theirs.has_nulls() else pl.col(theirs.name).is_in(theirs.implode())
    there = long.part(start, end - start + 1, bound).filter(pl.col(PLACE).is_in(places.implode()))
    found: pl.DataFrame = answer(there, wider, "", columns).value.collect()
    return found
