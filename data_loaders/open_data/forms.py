"""What all loaders have in common: a file is recognised by its content, its columns are named, its rows typed and judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Protocol, cast

import polars as pl

from council import Table
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.rows import RAGGED

Fields = dict[str, str | None]  # our field -> the column as printed, None where the file has none
SKIPPED = "skipped"  # a column of its own: true where a city's mapping leaves the row out
ROW_RULES: dict[str, pl.Expr] = {RAGGED: ~pl.col(RAGGED)}
CITY_RULES: dict[str, pl.Expr] = {**ROW_RULES, SKIPPED: ~pl.col(SKIPPED)}


class Loader(Protocol):
    """A loader file: constants and functions of a module, all alike."""

    FORM: str
    SOURCE: Source
    TABLE: type[Table]
    COLUMNS: tuple[Column, ...]
    IGNORED: tuple[str, ...]
    RULES: dict[str, pl.Expr]

    def typed(self, frame: pl.DataFrame) -> pl.DataFrame:
        """From cells as text (`row`, RAGGED, our fields) to the table's columns, with what the rules need besides."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A loader's claim to a file: how many of its columns it knows; `why` fills the sentence that says so."""

    loader: ModuleType
    score: int
    version: str
    why: dict[str, Any]
    fields: Fields
    uses: tuple[tuple[str, str], ...]  # each column of the file: our field, "ignored" or "unknown"


def claim(loader: ModuleType, head: Head) -> Recognised | None:
    """The claim of a loader of tables: every required column is there. Raises BadTable where two columns say they are the same."""
    if head.kind not in ("csv", "parquet", "records", "held", "sheet"):
        return None
    fields, uses = _named(cast(Loader, loader), head)
    needed = [column.field for column in loader.COLUMNS if column.required]
    if any(fields[name] is None for name in needed):
        return None
    twice = [column for column in fields.values() if column in head.twice]
    if twice:
        raise BadTable(head.path, "column_twice", columns=", ".join(map(str, twice)))
    known = [use for _, use in uses if use not in ("ignored", "unknown")]
    why = {"form": loader.FORM, "known": len(known), "columns": len(uses)}
    return Recognised(loader, len(known), loader.SOURCE.schema_version, why, fields, tuple(uses))


def known_columns(loader: ModuleType, head: Head) -> int:
    """How many of a file's columns a loader of tables knows."""
    fields, _ = _named(cast(Loader, loader), head)
    return sum(column is not None for column in fields.values())


def missing(loader: ModuleType, head: Head) -> list[str]:
    """The required columns that a file lacks to be of this form."""
    fields, _ = _named(cast(Loader, loader), head)
    return [column.field for column in loader.COLUMNS if column.required and fields[column.field] is None]


def _named(loader: Loader, head: Head) -> tuple[Fields, list[tuple[str, str]]]:
    spelled = {spelling: column.field for column in loader.COLUMNS for spelling in (column.field.replace("_", " "), *column.spellings)}
    fields: Fields = {column.field: None for column in loader.COLUMNS}
    uses = []
    for printed, plain in zip(head.columns, head.plain, strict=True):
        field = spelled.get(plain)
        if field and fields[field] is None:
            fields[field] = printed
            uses.append((printed, field))
        else:
            uses.append((printed, "ignored" if plain in loader.IGNORED else "unknown"))
    return fields, uses


def judged(frame: pl.DataFrame, rules: Mapping[str, pl.Expr], columns: list[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(the rows that break no rule, with `columns`; the rows that break one: `row`, `rule`, the first in the order of the rules)."""
    broken = pl.coalesce(
        *(pl.when(~rule.fill_null(value=True)).then(pl.lit(name)) for name, rule in rules.items()), pl.lit(None, pl.String)
    )
    frame = frame.with_columns(rule=broken)
    kept = frame.filter(pl.col("rule").is_null()).select(columns)
    return kept, frame.filter(pl.col("rule").is_not_null()).select("row", "rule").unique(maintain_order=True)
