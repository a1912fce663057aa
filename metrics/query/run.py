"""The answer to a question (réponse): one chain of Polars steps over a table as files hold it, run lazily, with its code.

Amounts are decimals without "_cents" and choices are text, so that the code gives the same rows from the exported Parquet file.
"""

import re
import unicodedata
from decimal import Decimal
from typing import Any

import polars as pl
from polars.datatypes import DataTypeClass

from locales.alphabet import ACCENTED, LETTERS, PLAIN
from metrics.filters.values import day
from metrics.query.code import Step, col
from metrics.query.figures import grouped
from metrics.query.query import Columns, Condition, Kind, Query, kind

_TOO_LONG = 2**63


def answer(table: pl.LazyFrame, query: Query, file: str, columns: Columns) -> Step:
    """The rows asked for, as a LazyFrame, and the code that reads them from `file`."""
    step = _kept(table, query, file, columns)
    if query.grouped:
        step = grouped(step, query, columns)
    if query.sort:
        way = {"descending": True} if query.descending else {}
        step = step.do("sort", _key(query, columns), **way, nulls_last=True, maintain_order=True)
    if not query.grouped:
        step = step.do("select", list(query.show))
    return step.do("head", query.limit) if query.limit else step


def first_groups(table: pl.LazyFrame, query: Query, columns: Columns, most: int) -> tuple[pl.DataFrame, int]:
    """The first `most` groups of the answer, as `answer` puts them in order, and how many there are: the others are put in none."""
    found = grouped(_kept(table, query, "", columns), query, columns, ordered=False).value.collect()
    height = min(found.height, query.limit or found.height)
    first = [_key(query, columns).value] if query.sort else []
    way = [query.descending] * len(first) + [False] * len(query.by)
    rows = found.lazy().sort([*first, *query.by], descending=way, nulls_last=True) if way else found.lazy()
    return rows.head(min(most, height)).collect(), height


def _kept(table: pl.LazyFrame, query: Query, file: str, columns: Columns) -> Step:
    step = Step(table, f'pl.scan_parquet("{file}")')
    kept = [_condition(condition, columns[condition.column]) for condition in query.where]
    return step.do("filter", *kept) if kept else step


def _key(query: Query, columns: Columns) -> Step:
    return _folded(query.sort) if columns.get(query.sort) == pl.String else col(query.sort)


def program(step: Step) -> str:
    """The code as a whole program."""
    heads = [
        line for line, word in (("from datetime import date", "date("), ("from decimal import Decimal", "Decimal(")) if word in step.code
    ]
    return "\n".join([*heads, *([""] if heads else []), "import polars as pl", "", f"rows = (\n    {step.code}\n    .collect()\n)"])


def _condition(condition: Condition, dtype: pl.DataType | DataTypeClass) -> Step:
    own, of = col(condition.column), kind(dtype)
    if condition.test in ("empty", "filled"):
        return own.do("is_null" if condition.test == "empty" else "is_not_null")
    if condition.test == "has":
        return own.do("str.contains", pattern(condition.values[0]))
    if of == "moment":
        own = own.do("dt.date")
    if condition.test == "is":
        return own.do("is_in", _held([typed(value, of) for value in condition.values], dtype))
    low, high = (typed(value, of, end=end) if value else None for value, end in zip(condition.values, (False, True), strict=True))
    ends = [own.op(sign, end) for sign, end in ((">=", low), ("<=", high)) if end is not None]
    return ends[0] if len(ends) == 1 else ends[0].op("&", ends[1])


def _held(values: list[Any], dtype: pl.DataType | DataTypeClass) -> list[Any]:
    """The values as the column's own type, which `is_in` insists on; without numbers too long for any column to hold."""
    if dtype.is_float():
        return [float(value) for value in values]
    return [value for value in values if abs(value) < _TOO_LONG] if dtype.is_integer() else values


def pattern(words: str) -> str:
    """A regular expression that finds the words whatever their capitals and accents."""
    letters = [rf"[{one}{ACCENTED[one]}]\p{{M}}*" if one in ACCENTED else re.escape(one) for one in _plain(words)]
    return "(?i)" + "".join(letters).replace(r"\ ", r"\s+")


def piece(words: str) -> str:
    """The longest piece of the words that stands, in small letters without accents, in each text that `pattern` finds; "" of none.

    Of letters that have no others for capitals, and without a space, of which a text may have several.
    """
    return max(re.findall(r"[!-~]+", _plain(words)), key=len, default="")


def _plain(words: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(one))


def typed(value: str, of: Kind, end: bool = False) -> Any:
    """The value as its column holds it; the reader has seen to it that it can be read."""
    if of in ("date", "moment"):
        return day(value, end=end)
    if of == "truth":
        return value == "yes"
    if of == "money":
        return Decimal(value).quantize(Decimal("0.01"))
    return (int(value) if value.lstrip("-").isdigit() else float(value)) if of == "number" else value


def _folded(column: str) -> Step:
    """Text in alphabetical order, as locales/alphabet.py puts it."""
    return col(column).do("str.to_lowercase").do("str.replace_many", LETTERS, PLAIN)
