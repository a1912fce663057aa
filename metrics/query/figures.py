"""The figures of an answer: counted rows, different values, ranges, sums with what is missing, rates as k of n, u unknown."""

import polars as pl

from metrics.fraction import LEAST_FOR_RATE
from metrics.query.code import Step, col, when
from metrics.query.query import COUNT, Columns, Figure, Query, kind
from metrics.query.rules import ONLY, rated

_MONEY = Step(pl.Decimal(18, 2), "pl.Decimal(18, 2)")


def grouped(step: Step, query: Query, columns: Columns, *, ordered: bool = True) -> Step:
    """The groups, each with the number of its rows and its figures; `ordered`: by what they are grouped by."""
    figures = [one for figure in query.figures for one in _figure(figure, query, columns)]
    counted = Step(pl.len(), "pl.len()").do("cast", pl.Int64).do("alias", COUNT)
    if not query.by:
        step = step.do("select", counted, *figures)
    else:
        step = step.do("group_by", list(query.by)).do("agg", counted, *figures)
        step = step.do("sort", list(query.by), nulls_last=True) if ordered else step
    shares = [_share(figure.column) for figure in query.figures if figure.aggregate == "rate"]
    return step.do("with_columns", *shares).do("select", list(query.results)) if shares else step


def _share(column: str) -> Step:
    """k / n, nothing below five known cases, as everywhere."""
    n = col(f"n_of_{column}")
    share = when(n.op(">=", LEAST_FOR_RATE)).do("then", col(f"k_of_{column}").op("/", n))
    return share.do("alias", f"rate_of_{column}")


def _figure(figure: Figure, query: Query, columns: Columns) -> list[Step]:
    own, names = col(figure.column), figure.results
    if figure.aggregate == "distinct":
        return [own.do("drop_nulls").do("n_unique").do("cast", pl.Int64).do("alias", names[0])]
    if figure.aggregate == "range":
        return [own.do("min").do("alias", names[0]), own.do("max").do("alias", names[1])]
    if figure.aggregate == "sum":
        as_kept = _MONEY if kind(columns[figure.column]) == "money" else pl.Int64
        total = when(own.do("count").op(">=", 1)).do("then", own.do("sum").do("cast", as_kept))
        return [total.do("alias", names[0]), own.do("null_count").do("cast", pl.Int64).do("alias", names[1])]
    return [
        part.do("cast", pl.Int64).do("alias", name) for part, name in zip(_fraction(figure.column, query, columns), names, strict=False)
    ]


def _fraction(column: str, query: Query, columns: Columns) -> tuple[Step, Step, Step]:
    """k, n and u over a group."""
    if counted := rated(query.table, column, columns):
        parts = tuple(_only(col(name), counted.only).do("sum") for name in (counted.k, counted.n, counted.unknown))
        return parts[0], parts[1], parts[2]
    own = col(column)
    if kind(columns[column]) == "text":  # attendance line by line: how each enters the rate
        told = [own.do("is_in", words).do("sum") for words in (["certain", "possible"], ["certain", "possible", "no"], ["unknown"])]
        return told[0], told[1], told[2]
    only = ONLY.get((query.table, column))
    final = (only,) if only and only in columns else ()
    return _only(own, final).do("sum"), _only(own, final).do("count"), _only(own.do("is_null"), final).do("sum")


def _only(value: Step, names: tuple[str, ...]) -> Step:
    return value.do("filter", *map(col, names)) if names else value
