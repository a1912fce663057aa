"""The first groups of an answer over a long table: codes of texts tell which come first, and only of these the figures are counted."""

from collections.abc import Sequence
from dataclasses import replace
from math import prod

import polars as pl

from metrics.query import head as query_head
from metrics.query.code import Step
from metrics.query.figures import grouped
from metrics.query.long_table import PLACE, Long, Texts, kept
from metrics.query.query import Columns, Figure, Query, kind
from metrics.query.run import first_groups

_KEY = "key of the group"  # no column that a question can name
_MOST_KEYS, _SHORT = 2**63, 2**32
_FEW = 0.25  # of the rows


def groups(long: Long, query: Query, columns: Columns, most: int) -> tuple[pl.DataFrame, int]:
    """The first `most` groups and the number of all.

    The least and the most of an amount are found in cents: few groups are put into units, not each of the rows.
    """
    if long.texts is not None and _by_texts(long.texts, query):
        once = [long.texts.once(name) for name in query.by]
        shown = min(most, query.limit or most)
        many = shown < prod(one.len() + 1 for one in once) < _MOST_KEYS
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
    long: Long, query: Query, columns: Columns, keys: pl.DataFrame, *, once: Sequence[pl.Series], shown: int
) -> tuple[pl.DataFrame, int]:
    """Groups told apart by one number, whose order is theirs."""
    whole = replace(query, by=(_KEY,), limit=None)
    if query.sort:
        ahead = [one for one in query.figures if query.sort in one.results]
        rows = _rows(long, ahead, columns).with_columns(keys[_KEY])
        found, height = first_groups(rows, replace(whole, figures=tuple(ahead)), columns, shown)
        first = found[_KEY]
    else:
        every = keys[_KEY].unique().sort()
        first, height = every.head(shown), every.len()
    rows = _rows(long, query.figures, columns)
    if first.len() < height:
        keys = keys.filter(pl.col(_KEY).is_in(first.implode()))
        rows = rows.filter(pl.col(PLACE).is_in(keys[PLACE].implode()))
    counted = grouped(Step(rows.with_columns(keys[_KEY]), ""), replace(whole, sort=""), columns, ordered=False).value.collect()
    found = first.to_frame().join(counted, on=_KEY, how="left", maintain_order="left")
    named = found.with_columns(_texts(once, query.by, found[_KEY])).select(query.results)
    return _in_units(long, named, query, _in_cents(long, query, columns)), min(height, query.limit or height)


def _rows(long: Long, figures: Sequence[Figure], columns: Columns) -> pl.LazyFrame:
    """The rows that council and period leave, for these figures."""
    return long.part() if long.cents is None else long.cents.rows(_in_cents(long, Query("", figures=tuple(figures)), columns))


def _keys(texts: Texts, once: Sequence[pl.Series], by: Sequence[str], places: pl.Series) -> pl.DataFrame | None:
    """Of each row its PLACE, and one number for the texts that it has in all these columns; no text comes last. None of few rows."""
    codes = [texts.codes(by[0])]
    if places.len() < _FEW * codes[0].len():
        return None
    codes += [texts.codes(name) for name in by[1:]]
    whole = pl.UInt32 if prod(one.len() + 1 for one in once) < _SHORT else pl.UInt64
    keys = pl.lit(0, whole)
    for number, each in enumerate(once):
        keys = keys * (each.len() + 1) + pl.nth(number).fill_null(each.len())
    told = pl.DataFrame([one.alias(f"{number}") for number, one in enumerate(codes)]).select(keys.cast(whole).alias(_KEY)).to_series()
    return pl.DataFrame([places, told if told.len() == places.len() else told.gather(places)])


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
