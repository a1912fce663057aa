"""What a loader gives: the rows kept, the rows refused with the rule that refused them, and the columns that nobody knows."""

from dataclasses import dataclass
from typing import Any

import polars as pl

from locales import text

Notice = tuple[str, dict[str, Any]]  # the catalogue's key, and what fills its sentence


@dataclass(frozen=True, slots=True)
class Source:
    """A source as its loader declares it; `least_rows` stops a source that has shrunk."""

    title: str
    publisher: str
    licence: str | None
    schema_version: str
    least_rows: int


@dataclass(frozen=True, slots=True)
class Column:
    """Our field for an official column: its other spellings, and whether every file must have it."""

    field: str
    spellings: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """`kept` has our fields and `row` (its number in the file); `refused` has `row` and `rule`; `told` is what people must know."""

    kept: pl.DataFrame
    refused: pl.DataFrame
    sha256: str
    unknown_columns: tuple[str, ...] = ()
    told: tuple[Notice, ...] = ()

    @property
    def notices(self) -> tuple[str, ...]:
        """What is told, as sentences."""
        return tuple(text(key, "fr", **values) for key, values in self.told)
