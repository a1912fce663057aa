"""The query words (filtres) of pages, files and addresses alike: read without ever failing, applied where a frame has the columns.

A word repeated holds several values (any of them). council, supplier and councillor: digits alone are an id, else the name as shown.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal

import polars as pl

from metrics.filter_values import CHOICES, NAMED, Ignored, Reader

SEARCHED = ("title", "number", "councillor", "supplier", "beneficiary", "theme", "source", "message")
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
    conditions = [_among(columns, name, getattr(filters, name)) for name in (*NAMED, *CHOICES) if getattr(filters, name)]
    if "date" in columns:
        conditions += [pl.col("date") >= filters.since] if filters.since else []
        conditions += [pl.col("date") <= filters.until] if filters.until else []
    conditions += [*_amounts(columns, filters), _text(schema, filters.text)]
    kept = [condition for condition in conditions if condition is not None]
    return pl.all_horizontal(kept) if kept else None


def _among(columns: set[str], name: str, values: tuple[str, ...]) -> pl.Expr | None:
    """Any of the values: digits alone in the column of ids, where there is one, others in the column of names."""
    ids = [int(v) for v in values if f"{name}_id" in columns and v.isascii() and v.isdigit() and len(v) <= 18]
    tests = [pl.col(f"{name}_id").is_in(ids)] if ids else []
    tests += [pl.col(name).cast(pl.String).is_in(list(values))] if name in columns else []
    if name == "status" and "state" in columns:
        tests += [pl.col("state").cast(pl.String).str.replace("_full|_part", "").is_in(list(values))]
    return pl.any_horizontal(tests).fill_null(False) if tests else None


def _amounts(columns: set[str], filters: Filters) -> list[pl.Expr]:
    """A range is kept where it meets the one asked for; a row without any amount is not; "sans maximum" has no upper end."""
    order = [n for n in ("amount_cents", "lower_cents", "min_cents", "upper_cents", "max_cents") if n in columns]
    if not order or (filters.least is None and filters.most is None):
        return []
    low = pl.coalesce(order)
    high = pl.coalesce([n for n in ("amount_cents", "upper_cents", "max_cents", "lower_cents", "min_cents") if n in columns])
    open_end = pl.col("no_maximum").fill_null(False) if "no_maximum" in columns else pl.lit(False)
    above = [] if filters.least is None else [(high >= filters.least).fill_null(False) | open_end]
    return above + ([] if filters.most is None else [(low <= filters.most).fill_null(False)])


def _text(schema: pl.Schema, searched: str) -> pl.Expr | None:
    """Every word stands somewhere in the row's texts, whatever the capitals and accents."""
    columns = [name for name in SEARCHED if schema.get(name) == pl.String]
    if not columns or not searched:
        return None
    columns += ["quote"] if "quote" in schema else []  # never alone: a session's quote does not say what it is about
    row = folded(pl.concat_str([pl.col(name).fill_null("") for name in columns], separator="\n"))
    return pl.all_horizontal(row.str.contains(folded(pl.lit(word)), literal=True) for word in searched.split())


def folded(expression: pl.Expr) -> pl.Expr:
    """The text without capitals and accents."""
    return expression.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
