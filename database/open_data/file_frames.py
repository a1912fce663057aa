"""The frames of the files themselves: which were loaded, from whom, and how many rows each rule set aside."""

import polars as pl
from sqlalchemy import Connection, func, select

from council import OpenFile, RefusedRow
from database.open_data.schemas import OPEN_SCHEMAS


def files(connection: Connection) -> pl.DataFrame:
    """The frame `open_files`, by name."""
    schema = OPEN_SCHEMAS["open_files"]
    own = [name for name in schema if name not in ("file_id", "unknown_columns")]
    columns = [OpenFile.id.label("file_id"), *(OpenFile.__table__.c[name] for name in own), OpenFile.columns]
    rows = []
    for row in connection.execute(select(*columns).order_by(OpenFile.source)).mappings():
        unknown = [column for column, use in row["columns"] if use == "unknown"]
        rows.append({**row, "unknown_columns": ", ".join(unknown) or None})
    return pl.DataFrame([[row[name] for name in schema] for row in rows], schema=schema, orient="row")


def of_sectors(connection: Connection) -> set[int]:
    """The files that tell of a city's sectors, whose councillors do not all sit in the city's council (CGCT L2511-8)."""
    told = connection.execute(select(OpenFile.id, OpenFile.columns)).all()
    return {number for number, columns in told if any("secteur" in str(column).casefold() for column, _ in columns)}


def set_aside(connection: Connection) -> pl.DataFrame:
    """The frame `refused_rows`: one row a file and rule."""
    counted = (func.count(), func.min(RefusedRow.row), func.max(RefusedRow.row))
    found = (
        select(RefusedRow.file_id, OpenFile.source, RefusedRow.rule, *counted)
        .join(OpenFile, OpenFile.id == RefusedRow.file_id)
        .group_by(RefusedRow.file_id, OpenFile.source, RefusedRow.rule)
        .order_by(OpenFile.source, RefusedRow.rule)
    )
    return pl.DataFrame([tuple(row) for row in connection.execute(found)], schema=OPEN_SCHEMAS["refused_rows"], orient="row")
