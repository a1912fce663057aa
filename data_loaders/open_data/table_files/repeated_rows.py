"""Rows that say in every cell what one before them said, in their own batch or in an earlier one of their file."""

from collections.abc import Sequence

import polars as pl

from data_loaders.open_data.table_files.rows import RAGGED, WHOLE_ROW


def repeated(frame: pl.DataFrame, fields: Sequence[str]) -> pl.Expr:
    """Whether a row says in every cell what one before it said."""
    return ~pl.struct(*fields, *(name for name in (WHOLE_ROW,) if name in frame.columns)).is_first_distinct()


class Seen:
    """The rows of a file's earlier batches, each as a number: what comes again is told, however far behind."""

    def __init__(self) -> None:
        self._rows = pl.Series([], dtype=pl.UInt64)

    def again(self, frame: pl.DataFrame) -> pl.Series:
        """Whether each row was in a batch before this one; those of this batch are then known."""
        rows = frame.drop("row", RAGGED).hash_rows()
        found = rows.is_in(self._rows.implode())
        self._rows = pl.concat([self._rows, rows.filter(~found).unique()])
        return found
