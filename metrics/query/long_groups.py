"""The first groups of an answer over a long table: codes of texts tell which come first, and only of these the figures are counted."""

from collections.abc import Sequence
from dataclasses import replace
from math import prod

import polars as pl

from metrics.query import head as query_head
from metrics.query.code import Step
from metrics.query.figures import grouped
from metrics.query.long_table import Long, Texts, kept
from metrics.query.query import Columns, Figure, Query, kind
from metrics.query.run import first_groups

_KEY = "key of the group"  # no column that a question can name
_MOST_KEYS, _SHORT, _MOST_MARKS = 2**63, 2**32, 2**26
_FEW = 0.25  # of the rows
_AHEAD = 4  # times as many rows as groups are wanted: the first rows are of nearly as many groups


def groups(long: Long, query: Query, columns: Columns, most: int) -> tuple[pl.DataFrame, int]:
    """The first `most` groups and the number of all.

    The least and the most of an amount are found in cents: few groups are put into units, not each of the rows.
    """
    if long.texts is not None and _by_texts(long.texts, query):
        once = [long.texts.once(name) for name in query.by]
        shown = min(most, query.limit or most)
        many = shown < _space(once) < _MOST_KEYS
        keys = _keys(long.texts, once, query.by, kept(long, query, columns)) if many else None
        if keys is not None:
            return _by_key(long, query, columns, keys, once=once, shown=shown)
    amounts = _in_cents(long, query, columns) - {*query.by, *(one.column for one in query.where)}
    if long.cents is None or not amounts:
        return query_head.first(long.part(), query, columns, most)
    found, height = query_head.first(long.cents.rows(amounts), query, columns, most)
    return _in_units(long, found, query, amounts), height


def _by_texts(texts: Texts, query: Query) -> bool:
    """Whether groups are told apart by texts alone, over all that council and period leave: of few rows less is to be gained."""
    return bool(query.by) and not query.where and query.sort not in query.by and texts.columns.issuperset(query.by)


def _by_key(
    long: Long, query: Query, columns: Columns, keys: pl.Series, *, once: Sequence[pl.Series], shown: int
) -> tuple[pl.DataFrame, int]:
    """Groups told apart by one number, whose order is theirs."""
    whole, space = replace(query, by=(_KEY,), limit=None), _space(once)
    every = _different(keys, space)
    first, height = every.head(shown), every.len()
    rows = _rows(long, query.figures, columns)
    if query.figures and all(one.aggregate == "range" for one in query.figures):  # few columns, which are read once
        rows = rows.select({one.column for one in query.figures}).collect().lazy()
    rows = rows.with_columns(keys)
    if query.sort:
        ahead = next((one for one in query.figures if query.sort in one.results), None)
        by_end = _by_end(rows, ahead, query, shown) if ahead else None
        figures = (ahead,) if ahead else ()
        first = first_groups(rows, replace(whole, figures=figures), columns, shown)[0][_KEY] if by_end is None else by_end
    rows = rows.filter(_among(keys, first, space)) if first.len() < height else rows
    counted = grouped(Step(rows, ""), replace(whole, sort=""), columns, ordered=False).value.collect()
    found = first.to_frame().join(counted, on=_KEY, how="left", maintain_order="left")
    named = found.with_columns(_texts(once, query.by, found[_KEY])).select(query.results)
    return _in_units(long, named, query, _in_cents(long, query, columns)), min(height, query.limit or height)


def _rows(long: Long, figures: Sequence[Figure], columns: Columns) -> pl.LazyFrame:
    """The rows that council and period leave, for these figures."""
    return long.part() if long.cents is None else long.cents.rows(_in_cents(long, Query("", figures=tuple(figures)), columns))


def _by_end(rows: pl.LazyFrame, figure: Figure, query: Query, shown: int) -> pl.Series | None:
    """The first groups by the end of a range that comes first: those of the first rows. None where they cannot be told by it."""
    if figure.aggregate != "range" or query.sort != figure.results[query.descending]:
        return None
    told = rows.select(_KEY, end=figure.column).drop_nulls("end").collect()
    last = told["end"].top_k(_AHEAD * shown).min() if query.descending else told["end"].bottom_k(_AHEAD * shown).max()
    near = told.filter(pl.col("end") >= last if query.descending else pl.col("end") <= last)
    found = near.group_by(_KEY).agg(pl.col("end").max() if query.descending else pl.col("end").min())
    first = found.sort("end", _KEY, descending=[query.descending, False])[_KEY]
    return first.head(shown) if first.len() >= shown else None


def _space(once: Sequence[pl.Series]) -> int:
    """How many numbers the texts of some columns can make."""
    return prod(one.len() + 1 for one in once)


def _marks(keys: pl.Series, space: int) -> pl.Series:
    return pl.repeat(value=False, n=space, dtype=pl.Boolean, eager=True).scatter(keys, values=True)


def _different(keys: pl.Series, space: int) -> pl.Series:
    """Each number once, in their order: marked where there is room for it, which sorts nothing."""
    return (_marks(keys, space).arg_true().cast(keys.dtype) if space <= _MOST_MARKS else keys.unique().sort()).alias(_KEY)


def _among(keys: pl.Series, some: pl.Series, space: int) -> pl.Series:
    """Row by row whether its number is one of some."""
    return _marks(some, space).gather(keys) if space <= _MOST_MARKS else keys.is_in(some.implode())


def _keys(texts: Texts, once: Sequence[pl.Series], by: Sequence[str], places: pl.Series) -> pl.Series | None:
    """Of the rows at these places one number for the texts that each has in all these columns; no text comes last. None of few rows."""
    if places.len() < _FEW * texts.codes(by[0]).len():
        return None
    told = texts.held(" ".join(by), lambda: _all_keys(texts, once, by))
    return told if told.len() == places.len() else told.gather(places)


def _all_keys(texts: Texts, once: Sequence[pl.Series], by: Sequence[str]) -> pl.Series:
    whole = pl.UInt32 if _space(once) < _SHORT else pl.UInt64
    keys = pl.lit(0, whole)
    for number, each in enumerate(once):
        keys = keys * (each.len() + 1) + pl.nth(number).fill_null(each.len())
    codes = pl.DataFrame([texts.codes(name).alias(f"{number}") for number, name in enumerate(by)])
    return codes.select(keys.cast(whole).alias(_KEY)).to_series()


def _texts(once: Sequence[pl.Series], by: Sequence[str], keys: pl.Series) -> list[pl.Series]:
    """The texts that make these keys."""
    found = []
    for name, each in zip(reversed(by), reversed(once), strict=True):
        found.append(each.extend_constant(None, 1).gather(keys % (each.len() + 1)).alias(name))
        keys = keys // (each.len() + 1)
    return found


def _in_cents(long: Long, query: Query, columns: Columns) -> set[str]:
    """The amounts of which nothing but the least and the most is asked."""
    ranged = {one.column for one in query.figures if one.aggregate == "range" and kind(columns[one.column]) == "money"}
    return ranged - {one.column for one in query.figures if one.aggregate != "range"} if long.cents is not None else set()


def _in_units(long: Long, found: pl.DataFrame, query: Query, amounts: set[str]) -> pl.DataFrame:
    ends = [name for one in query.figures if one.column in amounts for name in one.results]
    return found.with_columns(long.cents.units(pl.col(name)) for name in ends) if long.cents is not None else found
