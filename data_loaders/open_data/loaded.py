"""What a loader gives: the rows kept, the rows refused with the rule that refused them, and the columns that nobody knows."""

from dataclasses import dataclass, field

import polars as pl


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
    """`kept` has our fields and `row` (its number in the file); `refused` has `row` and `rule`; `notices` are for people."""

    kept: pl.DataFrame
    refused: pl.DataFrame
    sha256: str
    unknown_columns: tuple[str, ...] = ()
    notices: tuple[str, ...] = field(default=())
