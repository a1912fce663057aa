"""The query words (filtres) of pages, files and addresses alike: read without ever failing, applied where a frame has the columns.

A word repeated holds several values (any of them). council, supplier and councillor: digits alone are an id, else the name as shown.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal

import polars as pl

from metrics.filters.conditions import among, amounts, text
from metrics.filters.values import CHOICES, NAMED, Ignored, Reader

_WORDS = {"since": "from", "until": "to", "least": "min", "most": "max", "text": "q"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; empty means all. Dates are inclusive, amounts are in cents."""

    council: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    supplier: tuple[str, ...] = ()
    procedure: tuple[str, ...] = ()
    councillor: tuple[str, ...] = ()
    beneficiary: tuple[str, ...] = ()
    buyer: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    tax: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    least: int | None = None
    most: int | None = None
    text: str = ""
    ignored: tuple[Ignored, ...] = field(default=(), compare=False)

    @property
    def narrows_members(self) -> bool:
        """Whether the councillors are fewer than the council's: its printed number in office is then not theirs."""
        return bool(self.group or self.councillor or self.status or self.text)

    @property
    def year(self) -> int | None:
        """The year of which the period is the whole; None for any other period."""
        year = self.since.year if self.since else None
        return year if year and (self.since, self.until) == (date(year, 1, 1), date(year, 12, 31)) else None

    def to_query(self) -> dict[str, list[str]]:
        """The words of an address, only those set; `parse` gives the same filters back."""
        return {_WORDS.get(name, name): values for name, values in self._written() if values}

    def _written(self) -> Iterator[tuple[str, list[str]]]:
        for name in (item.name for item in fields(self) if item.name != "ignored"):
            value = getattr(self, name)
            if isinstance(value, tuple):
                yield name, list(value)
            elif isinstance(value, int):
                yield name, [f"{Decimal(value) / 100:f}"]
            else:
                yield name, [str(value)] if value else []


def parse(query: Mapping[str, str | Sequence[str]], others: Collection[str] = ()) -> Filters:
    """The filters of a query, whatever it holds; what was not understood is in `ignored`, save the page's own words (`others`)."""
    reader = Reader()
    known = {_WORDS.get(item.name, item.name): item.name for item in fields(Filters) if item.name != "ignored"}
    found: dict[str, object] = {}
    for word, given in query.items():
        if word in known:
            values = [str(v) for v in given] if isinstance(given, Sequence) and not isinstance(given, str) else [str(given)]
            value = reader.read(known[word], word, values)
            found |= {} if value is None else {known[word]: value}
        elif word not in others:
            reader.ignore(str(word), "", "unknown")
    for low, high in (("since", "until"), ("least", "most")):
        if low in found and high in found and found[low] > found[high]:  # type: ignore[operator]
            reader.ignore(_WORDS[low], str(found.pop(low)), "reversed")
            found.pop(high)
    return Filters(**found, ignored=tuple(reader.ignored))  # type: ignore[arg-type]


def apply(frame: pl.DataFrame, filters: Filters) -> pl.DataFrame:
    """The rows asked for; each filter acts only where the frame has its columns."""
    return frame.filter(asked) if (asked := condition(frame.schema, filters)) is not None else frame


def condition(schema: pl.Schema, filters: Filters) -> pl.Expr | None:
    """What rows of these columns must satisfy; None where nothing is asked of them."""
    columns = set(schema)
    conditions = [among(columns, name, getattr(filters, name)) for name in (*NAMED, *CHOICES) if getattr(filters, name)]
    if "date" in columns:
        conditions += [pl.col("date") >= filters.since] if filters.since else []
        conditions += [pl.col("date") <= filters.until] if filters.until else []
    conditions += [*amounts(columns, filters.least, filters.most), text(schema, filters.text)]
    kept = [condition for condition in conditions if condition is not None]
    return pl.all_horizontal(kept) if kept else None


def usable(schema: pl.Schema) -> tuple[str, ...]:
    """The words of an address that narrow rows of these columns."""
    probes = {"since": date.min, "until": date.max, "least": 0, "most": 0, "text": "x"}
    values = {item.name: probes.get(item.name, ("x",)) for item in fields(Filters) if item.name != "ignored"}
    told = [name for name, value in values.items() if condition(schema, Filters(**{name: value})) is not None]  # type: ignore[arg-type]
    return tuple(_WORDS.get(name, name) for name in told)
