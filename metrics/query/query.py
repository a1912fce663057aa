"""A question put to one table (requête): columns, conditions, groups, figures, order, limit; written as the words of an address."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

import polars as pl
from polars.datatypes import DataTypeClass

from metrics.filters.values import Ignored

Test = Literal["is", "has", "between", "empty", "filled"]
Aggregate = Literal["distinct", "range", "sum", "rate"]
Kind = Literal["text", "number", "money", "date", "moment", "truth"]
Columns = Mapping[str, pl.DataType | DataTypeClass]  # as files name them: amounts without "_cents", choices as text
TESTS: tuple[Test, ...] = get_args(Test)
AGGREGATES: tuple[Aggregate, ...] = get_args(Aggregate)
WORDS = ("table", "show", "where", "by", "figure", "sort", "limit")
COUNT = "count_of_rows"
_RESULTS: dict[Aggregate, tuple[str, ...]] = {
    "distinct": ("distinct",),
    "range": ("lowest", "highest"),
    "sum": ("sum", "missing"),
    "rate": ("k", "n", "unknown", "rate"),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """`is`: one of the values; `has`: the text stands in it; `between`: two ends, "" where open; `empty`, `filled`: no value."""

    column: str
    test: Test
    values: tuple[str, ...] = ()

    def written(self) -> str:
        """As the word `where` holds it; `|` between values, a stroke of a value escaped."""
        if self.test == "between":
            return f"{self.column}:between:{'..'.join(self.values)}"
        said = "|".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in self.values)
        return f"{self.column}:{self.test}" + (f":{said}" if self.values else "")


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted of a column over the rows of a group."""

    aggregate: Aggregate
    column: str

    def written(self) -> str:
        return f"{self.aggregate}:{self.column}"

    @property
    def results(self) -> tuple[str, ...]:
        """The columns that it gives: "sum_of_amount", and "missing_of_amount" for the rows that hold none."""
        return tuple(f"{part}_of_{self.column}" for part in _RESULTS[self.aggregate])


@dataclass(frozen=True, slots=True)
class Query:
    """`refused`: figures asked for that would not be true, each with the key of its reason (see query_rules)."""

    table: str
    show: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()
    by: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    sort: str = ""
    descending: bool = False
    limit: int | None = None
    refused: tuple[tuple[Figure, str], ...] = ()
    ignored: tuple[Ignored, ...] = field(default=(), compare=False)

    @property
    def grouped(self) -> bool:
        return bool(self.by or self.figures or self.refused)

    @property
    def results(self) -> tuple[str, ...]:
        """The columns of the answer, in their order."""
        counted = (COUNT, *(name for figure in self.figures for name in figure.results))
        return (*self.by, *counted) if self.grouped else self.show

    def to_query(self, unasked: Sequence[str] = ()) -> dict[str, list[str]]:
        """The words of an address, only those set; reading them gives the same question back. `unasked`: columns shown by default."""
        figures = [figure.written() for figure in (*self.figures, *(figure for figure, _ in self.refused))]
        said = {
            "table": [self.table],
            "show": [] if self.grouped or self.show == tuple(unasked) else [",".join(self.show)],
            "where": [condition.written() for condition in self.where],
            "by": [",".join(self.by)] if self.by else [],
            "figure": [",".join(figures)] if figures else [],
            "sort": [f"{'-' if self.descending else ''}{self.sort}"] if self.sort else [],
            "limit": [str(self.limit)] if self.limit else [],
        }
        return {word: values for word, values in said.items() if values}


def kind(dtype: pl.DataType | DataTypeClass) -> Kind:
    """How values of a column are read, compared and said."""
    if isinstance(dtype, pl.Decimal):
        return "money"
    if dtype == pl.Boolean:
        return "truth"
    if dtype == pl.Date:
        return "date"
    if dtype == pl.Datetime:
        return "moment"
    return "number" if dtype.is_numeric() else "text"


def is_identifier(column: str) -> bool:
    """A number that names a thing is no quantity."""
    return bool(re.search(r"(?:^|_)(?:id|key|row|page|siret|sirens?|code|number|year)$", column))
