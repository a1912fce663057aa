"""The one declaration of a table's columns: machine name, type, unit, label and meaning in both languages.

Files, their notices, the data dictionary, CSVW, the data package and the interface are all made from it; none has a list of its own.
"""

from dataclasses import dataclass
from typing import Any, Literal

import polars as pl

from exports.table import converted
from locales import Language, text
from locales import columns as names

Kind = Literal["integer", "number", "money", "boolean", "date", "moment", "text"]
# What a question counts of a column: "sum_of_amount" means what these say of what "amount" means.
AGGREGATES = ("distinct", "lowest", "highest", "sum", "missing", "k", "n", "unknown", "rate")
# Of numbers and hours, where the name does not end in `_cents`: what one of them is. 1: a share of a whole, from 0 to 1.
_UNITS = {
    **dict.fromkeys(("rate", "certain", "possible", "full_rate", "voting_rate", "confidence", "score", "minority_share"), "1"),
    **dict.fromkeys(("lower_half", "middle", "upper_half"), "1"),
    **dict.fromkeys(("share_low", "share_high", "share", "first_share", "first_five_share", "done_share"), "1"),
    **dict.fromkeys(("duration_months", "total_months"), "month"),
    **dict.fromkeys(("time", "closed_at", "arrived_at", "left_at"), "HH:MM"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column as files and addresses name it; `choices` where its words are a closed list."""

    name: str
    dtype: pl.DataType
    table: str | None = None
    choices: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """What its values are, whatever writes them."""
        if self.dtype.is_decimal():
            return "money"
        found: dict[Any, Kind] = {pl.Boolean: "boolean", pl.Date: "date", pl.Datetime: "moment"}
        if named := next((kind for dtype, kind in found.items() if self.dtype == dtype), None):
            return named
        return "integer" if self.dtype.is_integer() else "number" if self.dtype.is_float() else "text"

    @property
    def unit(self) -> str | None:
        """What one of it is: "EUR" (another where the row's `currency` says so), "month", "HH:MM", "1" for a share; None for a count."""
        return "EUR" if self.kind == "money" else _UNITS.get(self.name)

    @property
    def type_in_words(self) -> str:
        """The type as the dictionary writes it."""
        if self.kind == "money":
            return "decimal(2)"
        return ", ".join(self.choices) or str(self.dtype).lower()

    def label(self, language: Language) -> str:
        """How a sentence calls it."""
        return names.label(self.table or "", self.name, language)

    def meaning(self, language: Language) -> str:
        """What it means. Raises KeyError where nobody wrote that."""
        return meaning(self.name, language, self.table)


def declared(schema: pl.Schema, table: str | None = None) -> tuple[Column, ...]:
    """The columns of a table of the database, or of a figure's frame, as files hold them."""
    held = schema.to_frame().select(*converted(schema)).schema
    words = {name: tuple(dtype.categories) for name, dtype in schema.items() if isinstance(dtype, pl.Enum)}
    return tuple(Column(name, dtype, table, words.get(name, ())) for name, dtype in held.items())


def meaning(column: str, language: Language, table: str | None = None) -> str:
    """What a column means, in one table where it has a sense of its own there. Raises KeyError for an unknown column."""
    name = column.removesuffix("_cents")
    if table is not None and (own := names.known(f"column.{table}.{name}", language)):
        return own
    aggregate, _, counted = name.partition("_of_")
    if aggregate in AGGREGATES and counted:
        return text(f"column.aggregate.{aggregate}", language, column=meaning(counted, language, table))
    return text(f"column.{name}", language)
