"""An entry of search: its columns, and its number.

A number holds the entry's date, then a digest of all that it is made of: an entry with the same number needs not be made again.
"""

from hashlib import sha256
from importlib.metadata import version

import polars as pl
from polars.datatypes import DataTypeClass

from database.search.terms import RULES

_COLUMNS: dict[str, pl.DataType | DataTypeClass] = {
    "kind": pl.String,
    "target": pl.Int64,
    "council": pl.String,
    "councils": pl.List(pl.String),  # all those of the filter
    "date": pl.Date,
    "number": pl.String,
    "title": pl.String,
    "theme": pl.String,
    "document_id": pl.Int64,
    "start": pl.Int64,
    "end": pl.Int64,  # of its own words in the paper; null: to the end
    "file_id": pl.Int64,
    "row": pl.Int64,
    "text": pl.String,  # null where it stands in a paper
    "made": pl.String,  # by which rules the words of the paper were covered
}
ENTRY = pl.Schema(_COLUMNS)
DAY_BITS = 40  # of an entry's number, under its day
_FIRST_DAY = 719_163  # 1 January 1970 as a proleptic ordinal


def numbered(frame: pl.DataFrame) -> pl.DataFrame:
    """Entries with their number (`id`), each once."""
    said = [pl.col(name).list.join("\x1f") if name == "councils" else pl.col(name).cast(pl.String) for name in ENTRY]
    contents = frame.select(pl.concat_str((one.fill_null("\x00") for one in said), separator="\x1e")).to_series()
    rules = f"{RULES} {version('snowballstemmer')} ".encode()
    digest = [int.from_bytes(sha256(rules + one.encode("utf-8", "surrogatepass")).digest()[: DAY_BITS // 8]) for one in contents]
    days = pl.col("date").cast(pl.Int64).add(_FIRST_DAY).fill_null(0)
    return frame.with_columns(id=days * 2**DAY_BITS + pl.Series(digest, dtype=pl.Int64)).unique("id", maintain_order=True)
