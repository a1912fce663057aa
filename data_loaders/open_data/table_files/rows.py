"""The rows of a table, in batches of bounded memory: every cell as text, under our fields, with `row`, the row's number in the file."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from data_loaders.open_data.table_files import json_records, workbook
from data_loaders.open_data.table_files.csv_fast import BrokenRows, fast
from data_loaders.open_data.table_files.csv_rows import RAGGED, at_once, numbered, slow
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.mending import Mender

__all__ = ["RAGGED", "WHOLE_ROW", "BrokenRows", "batches"]

WHOLE_ROW = "whole_row"  # all its cells, as words or as a number: the fields are not all that tells one row from another


def batches(head: Head, fields: Mapping[str, str | None], careful: bool = False, whole: bool = False) -> Iterator[pl.DataFrame]:
    """`fields`: our field -> the column as printed; a field without a column is null. Raises BadTable.

    A CSV file is read at the speed of Polars, which knows only whole rows; it raises BrokenRows where the caller must start again
    with `careful`: cell by cell, broken rows marked in the column RAGGED. With `whole` a column WHOLE_ROW tells rows apart that differ in
    any cell of the file, read or not.
    """
    cells = [
        (pl.col(column).cast(pl.String) if column is not None else pl.lit(None, pl.String)).alias(name) for name, column in fields.items()
    ]
    read = [*head.columns] if whole else [column for column in fields.values() if column is not None]
    for frame in _frames(head, read, careful):
        told = [frame.select(head.columns).hash_rows().alias(WHOLE_ROW)] if whole else []
        yield frame.select("row", RAGGED, *cells, *told)


def _frames(head: Head, columns: list[str], careful: bool) -> Iterator[pl.DataFrame]:
    if head.kind == "parquet":
        lazy = _flat(pl.scan_parquet(head.path).rename(str.strip).select(columns))
        return numbered(lazy.collect_batches(chunk_size=at_once(len(columns)), maintain_order=True), 1)
    if head.kind == "sheet":
        return _sheet(head)
    if head.kind == "held":
        return iter([_framed(head, [[*row, number, False] for number, row in head.held])])
    if head.kind == "records":
        return json_records.frames(head)
    return slow(head) if careful else fast(head)


def _flat(lazy: pl.LazyFrame) -> pl.LazyFrame:
    """Lists of words joined, other lists and objects as JSON: cells are text."""
    nested = {name: kind for name, kind in lazy.collect_schema().items() if kind.is_nested()}
    return lazy.with_columns(_cell(name, kind) for name, kind in nested.items())


def _cell(name: str, kind: pl.DataType) -> pl.Expr:
    if kind == pl.List(pl.String):
        return pl.col(name).list.join("; ")
    whole = pl.col(name) if isinstance(kind, pl.Struct) else pl.struct(name)
    return whole.struct.json_encode().alias(name)


def _sheet(head: Head) -> Iterator[pl.DataFrame]:
    rows = next(sheet.rows for sheet in workbook.sheets(head.path) if sheet.name == head.sheet)
    under = [(number, row) for number, row in rows if number > head.above + 1 and any(row)]
    width = len(head.columns)
    mender = Mender(head.columns, "", (row[:width] for _, row in under if not any(row[width:])), head.mended)
    put = ((number, mender.of_sheet(number, row)) for number, row in under)
    cells = [[*(row or [None] * width), number, row is None] for number, row in put if row is None or any(row)]
    yield _framed(head, cells)


def _framed(head: Head, cells: list[list[Any]]) -> pl.DataFrame:
    schema = [*((name, pl.String) for name in head.columns), ("row", pl.Int64), (RAGGED, pl.Boolean)]
    return pl.DataFrame(cells, schema=schema, orient="row")
