"""The place of each text of a long table in alphabetical order: a million rows are put in order by numbers that are there already."""

from pathlib import Path

import polars as pl

from database.snapshot.frame_files import store
from database.snapshot.frame_schemas import SCHEMAS
from locales import alphabet

LONG = 50_000  # rows
_FOLDER = "orders"


def write(folder: Path) -> None:
    """Beside the frames of a snapshot, for each long one: its rows in their order, of each text its rank."""
    for name, schema in SCHEMAS.items():
        rows = pl.scan_parquet(folder / f"{name}.parquet", schema=schema)
        if rows.select(pl.len()).collect().item() > LONG:
            ranks = [_ranks(rows, column) for column in _texts(schema)]
            (folder / _FOLDER).mkdir(exist_ok=True)
            store(folder / _FOLDER / f"{name}.parquet", pl.DataFrame(ranks))


def ranks(folder: Path, name: str) -> pl.LazyFrame | None:
    """The ranks of a table's texts, row by row as they lie; None where the table is short."""
    path = folder / _FOLDER / f"{name}.parquet"
    return pl.scan_parquet(path) if path.is_file() else None


def _texts(schema: pl.Schema) -> list[str]:
    """Texts and words of lists; not the names of beneficiaries, some of which are a word of the visitor's language."""
    texts = [name for name, kind in schema.items() if kind == pl.String or isinstance(kind, pl.Enum)]
    return [name for name in texts if not (name == "beneficiary" and "masked" in schema)]


def _ranks(rows: pl.LazyFrame, column: str) -> pl.Series:
    """Of each text of a column, once: most stand in many rows."""
    texts = rows.select(pl.col(column).cast(pl.String)).collect()
    once = texts.drop_nulls().unique()
    places = once.with_columns(rank=alphabet.folded(pl.col(column)).rank("dense").cast(pl.UInt32))
    return texts.join(places, on=column, how="left", maintain_order="left")["rank"].alias(column)
