"""The file of one frame in a snapshot: in which order its rows lie, and how rows of another source come among them."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS

ROW_GROUP = 100_000
COMPRESSION: Final = "lz4"  # half the CPU that the usual one costs whoever reads, for a third more on the disk


def store(path: Path, rows: pl.DataFrame) -> None:
    """The file of a frame, or of what is known of its rows."""
    rows.write_parquet(path, row_group_size=ROW_GROUP, compression=COMPRESSION)


def ordered(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of a frame by council, day and number: a council's rows lie together."""
    schema = SCHEMAS[name]
    return rows.sort([column for column in ("council", "date", next(iter(schema))) if column in schema], nulls_last=True)


def whole(schema: pl.Schema, known: Collection[str]) -> list[pl.Expr]:
    """All columns of a schema, null those that are not known."""
    return [(pl.col(name) if name in known else pl.lit(None)).cast(kind).alias(name) for name, kind in schema.items()]


def append(folder: Path, name: str, rows: pl.DataFrame) -> None:
    """Adds rows of a frame, those whose number (the first column) is there already left out; columns that they lack are null."""
    path, schema = folder / f"{name}.parquet", SCHEMAS[name]
    there = pl.read_parquet(path, schema=schema)
    new = rows.select(whole(schema, rows.columns)).join(there, on=next(iter(schema)), how="anti", maintain_order="left")
    store(path, ordered(name, pl.concat([there, new])))
