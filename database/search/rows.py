"""Entries as their table holds them, with their words: part by part, the papers' texts read a few hundred at a time."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from council import SearchEntry
from database.search.words import indexed
from database.snapshot.masked_texts import FOLDER

AT_ONCE = 20_000  # entries a transaction: an import that waits for it waits seconds
_PAPERS_AT_ONCE = 500
_COLUMNS = [column.name for column in SearchEntry.__table__.columns]


def rows_of(new: pl.DataFrame, folder: Path, dialect: str) -> Iterator[pl.DataFrame]:
    """Rows as their table holds them, in the order of their numbers, for FTS5 writes its index anew where a number is less than the last;
    the papers' texts are read a few hundred at a time."""
    short = new.filter(pl.col("document_id").is_null()).sort("id")
    for part in short.iter_slices(AT_ONCE):
        if part.height:
            yield indexed(part, {}, dialect).select(_COLUMNS)
    acts = new.filter(pl.col("document_id").is_not_null()).sort("document_id")
    papers = acts["document_id"].unique(maintain_order=True)
    for start in range(0, papers.len(), _PAPERS_AT_ONCE):
        these = papers[start : start + _PAPERS_AT_ONCE].to_list()
        texts = pl.scan_parquet(folder / FOLDER / "*.parquet").filter(pl.col("document_id").is_in(these)).select("document_id", "text")
        found = dict(texts.collect().iter_rows())
        yield indexed(acts.filter(pl.col("document_id").is_in(these)).sort("id"), found, dialect).select(_COLUMNS)
