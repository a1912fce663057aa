"""Cells that cannot be what they say: emptied, their words kept in `doubtful`, and the row counted in what it can be counted in.

A row is lost only where nothing identifies it or its amount is none; a number that a spreadsheet destroyed ("2,43E+13"), a day that
no calendar has, a vote that does not add up lose themselves alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

COLUMN = "doubtful"  # of the table: "grantor_siret: 2,43E+13; agreed_on: 31/02/2022"
DESTROYED = r"(?i)^\d(?:[,.]\d+)?E\+\d\d$"  # a number as a spreadsheet shows it: of ten names it would make one
TAKEN = "taken from"  # what stands in place of a cell, and whence: "year: taken from decision_ref"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`holds`: true where the cells are what they say (null: they say nothing); `columns` are emptied where it is false, or only told.

    The words kept are those of `<column>_cell` where the loader keeps them, else the column's own.
    """

    name: str
    holds: pl.Expr
    columns: tuple[str, ...]
    emptied: bool = True


def emptied(frame: pl.DataFrame, doubts: Iterable[Doubt]) -> pl.DataFrame:
    """The frame with every doubtful cell null and told in COLUMN (null where a row has none)."""
    told = [pl.col(COLUMN)] if COLUMN in frame.columns else []
    for doubt in doubts:
        broken = ~doubt.holds.fill_null(value=True)
        if not frame.select(broken.any()).item():
            continue  # a column without a doubt costs one look
        for column in doubt.columns:
            mark = f"_{doubt.name}_{column}"
            printed = pl.col(f"{column}_cell" if f"{column}_cell" in frame.columns else column).cast(pl.String)
            frame = frame.with_columns(pl.when(broken).then(pl.format("{}: {}", pl.lit(column), printed)).alias(mark))
            told.append(pl.col(mark))
        frame = frame.with_columns(pl.when(~broken).then(pl.col(column)).alias(column) for column in doubt.columns if doubt.emptied)
    words = pl.concat_str(told, separator="; ", ignore_nulls=True) if told else pl.lit(None, pl.String)
    frame = frame.with_columns(pl.when(words != "").then(words).alias(COLUMN))
    return frame.drop(name for name in frame.columns if name.startswith("_"))


def taken(frame: pl.DataFrame, column: str, found: pl.Expr, origin: str) -> pl.DataFrame:
    """Fills an empty cell by what another column says, and says so in COLUMN."""
    empty = pl.col(column).is_null() & found.is_not_null()
    before = pl.col(COLUMN) if COLUMN in frame.columns else pl.lit(None, pl.String)
    said = pl.when(empty).then(pl.lit(f"{column}: {TAKEN} {origin}"))
    words = pl.concat_str(before, said, separator="; ", ignore_nulls=True)
    return frame.with_columns(
        pl.when(words != "").then(words).alias(COLUMN), pl.when(empty).then(found).otherwise(pl.col(column)).alias(column)
    )
