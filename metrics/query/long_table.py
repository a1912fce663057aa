"""A long table as it is stored: its parts, its orders, its amounts in cents, its texts that stand in many rows."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Protocol

import polars as pl

from metrics.query.query import Columns, Condition, Query
from metrics.query.run import answer

MANY = 1_000  # texts of one column
PLACE = "place of the row"  # in the stored table; no column that a question can name


class Part(Protocol):
    """Stored rows from `start` on that council and period leave, as files hold them, with their PLACE; `bound` holds of stored columns."""

    def __call__(self, start: int = 0, length: int | None = None, bound: pl.Expr | None = None) -> pl.LazyFrame: ...


@dataclass(frozen=True, slots=True)
class Cents:
    """`rows` gives the stored rows that council and period leave, with their PLACE, these amounts in whole cents; `units` of cents are what
    files hold.
    """

    rows: Callable[[Collection[str]], pl.LazyFrame]
    units: Callable[[pl.Expr], pl.Expr]


@dataclass(frozen=True, slots=True)
class Long:
    """A long table; `key` gives one column of all stored rows, whose order is that of the column named.

    `stored` gives the name of that column where it is one of the table itself: the rows that come first are then told by it, and the
    other cells of the rest are not read. `words` gives the texts of a column that are long to look through, in plain letters (see
    run.piece), row by row; `numbers` a stored column that few rows share the values of; `cents` the rows before amounts are made of
    them; `texts` the texts that stand in many rows.
    """

    part: Part
    key: Callable[[str], pl.LazyFrame]
    stored: Callable[[str], str | None] = lambda _: None
    words: Callable[[str], pl.LazyFrame | None] = lambda _: None
    numbers: pl.LazyFrame | None = None
    cents: Cents | None = None
    texts: "Texts | None" = None


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts that stand in many rows: of which `columns`, the codes of a column's texts row by row, and each text once, at its code.

    The order of the codes is that of the texts, letter by letter. `held` keeps what is made of the codes of some columns, of all rows.
    """

    columns: frozenset[str]
    codes: Callable[[str], pl.Series]
    once: Callable[[str], pl.Series]
    held: Callable[[str, Callable[[], pl.Series]], pl.Series] = lambda _columns, make: make()


def standing(long: Long, query: Query, columns: Columns) -> pl.Series | None:
    """The places of all rows that answer; None where no condition is on `texts`, or another on long ones.

    What is asked of a text is asked once of each, not of every row where it stands.
    """
    texts = long.texts
    decided = [one for one in query.where if texts and _on_many(texts, one)]
    rest = tuple(one for one in query.where if one not in decided)
    if texts is None or not decided or any(long.words(one.column) is not None for one in rest):
        return None
    places = kept(long, replace(query, where=rest), columns)
    for one in decided:
        codes = texts.codes(one.column)
        there = codes if codes.len() == places.len() else codes.gather(places)
        places = places.filter(there.is_in(_asked(texts, one, query, columns).implode()))
    return places


def _on_many(texts: Texts, condition: Condition) -> bool:
    """Of a few texts each part of a file has a list of its own, which whoever reads it looks through."""
    return condition.test in ("has", "is") and condition.column in texts.columns and texts.once(condition.column).len() > MANY


def kept(long: Long, query: Query, columns: Columns) -> pl.Series:
    """The places of the rows that council, period and conditions leave."""
    only = Query(query.table, show=(PLACE,), where=query.where)
    return answer(long.part(), only, "", columns).value.collect()[PLACE]  # type: ignore[no-any-return]


def _asked(texts: Texts, condition: Condition, query: Query, columns: Columns) -> pl.Series:
    """The codes of the texts of which the condition holds."""
    rows = texts.once(condition.column).to_frame(condition.column).lazy().with_row_index(PLACE)
    return answer(rows, Query(query.table, show=(PLACE,), where=(condition,)), "", columns).value.collect()[PLACE]  # type: ignore[no-any-return]
