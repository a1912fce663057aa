"""What the index of search lacks and what it holds too much beside a snapshot, and how both are put right."""

from pathlib import Path

import polars as pl
from sqlalchemy import Connection, Engine, delete, insert, select, text

from council import SearchEntry, SearchState
from database.bulk import insert_frame
from database.search.entries import entries
from database.search.rows import AT_ONCE, rows_of
from database.search.turn import turn


def differing(connection: Connection, folder: Path) -> tuple[pl.DataFrame, list[int]]:
    """The snapshot's entries that the index lacks, and the numbers of those that are none of its."""
    wanted = entries(connection, folder)
    known = set(connection.execute(select(SearchEntry.id)).scalars())
    return wanted.filter(~pl.col("id").is_in(list(known))), sorted(known.difference(wanted["id"]))


def write(engine: Engine, folder: Path, new: pl.DataFrame, gone: list[int]) -> None:
    """Puts them in: new entries part by part, the last with the end of the old ones: at no moment is less found than before."""
    last: pl.DataFrame | None = None
    for part in rows_of(new, folder, engine.dialect.name):
        if last is not None:
            with turn(engine) as connection:
                insert_frame(connection, SearchEntry, last)
        last = part
    with turn(engine) as connection:
        if last is not None:
            insert_frame(connection, SearchEntry, last)
        for start in range(0, len(gone), AT_ONCE):
            connection.execute(delete(SearchEntry).where(SearchEntry.id.in_(gone[start : start + AT_ONCE])))
        connection.execute(delete(SearchState))
        connection.execute(insert(SearchState), [{"id": 1, "version": folder.name}])
        if connection.dialect.name == "postgresql" and new.height > AT_ONCE:
            connection.execute(text("ANALYZE search_entry"))
