"""A councillor's statement of attendance (relevé de présence): what it says, ready for paper or for a workbook, in one language.

Law: CGCT L2121-15. It is "présence relevée dans les délibérations", never the "participation effective" of L2123-24-2, and says so.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl
from babel.dates import format_date
from babel.numbers import format_decimal

from exports.about import About
from locales import Language, text

# Columns of `lines`, in their order, with their types: words are already in the reader's language.
LINES = pl.Schema(
    {
        "date": pl.Date,
        "state": pl.String,
        "arrived_at": pl.String,
        "left_at": pl.String,
        "proxy_to": pl.String,
        "counted": pl.String,
        "why": pl.String,
        "corrected": pl.String,  # a person's decision on the line, or null
        "quote": pl.String,
        "source": pl.String,
        "page": pl.Int32,
    }
)
# The same of one year, or of one mandate (`span`: "2023", "from … to …").
SPANS = pl.Schema(
    {"span": pl.String, **dict.fromkeys(("k", "n", "unknown"), pl.Int64), **dict.fromkeys(("certain", "possible"), pl.Float64)}
)


@dataclass(frozen=True, slots=True)
class Statement:
    """`about` bears title, address, data version and date, definitions, sources; `summary` is pairs of label and value."""

    about: About
    person: str
    council: str
    span: str
    made_on: date
    summary: tuple[tuple[str, str], ...]
    lines: pl.DataFrame
    years: pl.DataFrame
    mandates: pl.DataFrame
    left_out: tuple[str, ...]

    @property
    def language(self) -> Language:
        """The reader's."""
        return self.about.language

    def word(self, key: str, **values: object) -> str:
        """A sentence of the statement's own."""
        return text(f"statement.{key}", self.language, **values)

    def head(self) -> list[tuple[str, str]]:
        """Whose, of which council and days, made when, from which data."""
        told = {"person": self.person, "council": self.council, "span": self.span, "made_on": self.written(self.made_on)}
        told |= {"data_version": self.about.data_version, "address": self.about.address}
        return [(self.word(name), value) for name, value in told.items()]

    def written(self, value: Any) -> str:
        """A value as a reader writes it; a dash for what is not there."""
        if value is None or value == "":
            return "–"
        if isinstance(value, date):
            return str(format_date(value, "dd/MM/yyyy"))
        if isinstance(value, float):
            return str(format_decimal(round(value * 100, 1), locale=self.language)) + ("\u00a0%" if self.language == "fr" else "%")
        return str(value)
