"""The last pass over a snapshot's tables: no cell prints a person who was masked on request, whatever the column; and the public log."""

import json
from collections.abc import Sequence
from pathlib import Path

import polars as pl
from sqlalchemy import Connection, select

from council import Council, Removal
from database.removals.prints import Prints
from database.removals.removed import Removed, covered
from database.sessions.readings import Row
from database.snapshot.frame_files import store
from database.snapshot.frame_schemas import SCHEMAS
from locales import text

_BENEFICIARIES = ("grants", "published_grants")


def cover(folder: Path, removed: Removed) -> None:
    """Rewrites the files of the tables in which somebody masked is printed."""
    if not removed:
        return
    for name, schema in SCHEMAS.items():
        path = folder / f"{name}.parquet"
        columns = [column for column, kind in schema.items() if kind == pl.String and column != "sha256"]
        if not columns:
            continue
        rows = pl.read_parquet(path, schema=schema)
        shown = _covered(rows, name, columns, removed)
        if not shown.equals(rows):
            store(path, shown)


def _covered(rows: pl.DataFrame, name: str, columns: Sequence[str], removed: Removed) -> pl.DataFrame:
    """A row of a council hides those masked there; a row of none hides all of them by their whole name."""
    if "council_id" not in rows.columns:
        return _hidden(rows, columns, removed.prints(None), name)
    theirs = pl.col("council_id").is_in(removed.councils()) | pl.col("council_id").is_null()
    if not rows.select(theirs.any()).item():
        return rows
    numbered = rows.with_row_index("_row")
    parts = [numbered.filter(~theirs)]
    for (council_id,), part in numbered.filter(theirs).group_by("council_id"):
        parts.append(_hidden(part, columns, removed.prints(council_id), name))
    return pl.concat(parts).sort("_row").drop("_row")


def _hidden(rows: pl.DataFrame, columns: Sequence[str], known: Sequence[Prints], name: str) -> pl.DataFrame:
    anyone = "|".join(f"(?:{one.anywhere})" for one in known)
    for column in columns:
        held = rows[column].str.contains(anyone).fill_null(value=False)
        if not held.any():
            continue
        texts = rows[column].filter(held).unique()
        put = {said: shown for said in texts if (shown := covered(said, known)) != said}
        if put and column == "beneficiary" and name in _BENEFICIARIES:
            person = rows[column].is_in(list(put)).fill_null(value=False)
            rows = rows.with_columns(masked=pl.col("masked") | person)
            put = dict.fromkeys(put, text("database.private_person", "fr"))
        rows = rows.with_columns(pl.col(column).replace(put) if put else pl.col(column))
    return rows


def log_rows(connection: Connection) -> list[Row]:
    """What was masked and erased, as lines of the log of corrections: council, day, reason, never the name or the paper."""
    asked = select(Removal.id, Removal.kind, Removal.reason, Removal.decided_at, Removal.lifted_at, Removal.council_id, Council.name)
    found = connection.execute(asked.outerjoin(Council, Council.id == Removal.council_id)).all()
    return [
        {
            "correction_id": row.id,
            "council_id": row.council_id if row.name else None,
            "council": row.name,
            "kind": f"removal.{row.kind}",
            "decision": row.kind,
            "author": text("removal.operator", "fr"),
            "reason": row.reason,
            "decided_at": row.decided_at,
            "effect": json.dumps({}),
            "state": "lifted" if row.lifted_at else "applied",
        }
        for row in found
    ]
