"""JSON: an envelope of the notice, the columns and the rows."""

import json
from io import BytesIO
from typing import Any

import polars as pl

from exports.about import About
from exports.columns import meaning
from exports.table import MONEY, in_units

MIME, SUFFIX = "application/json", "json"


def plain_row(rows: pl.DataFrame) -> Any:
    """The first row as JSON has it."""
    return json.loads(rows.head(1).with_columns(pl.col(MONEY).cast(pl.Float64)).write_json())[0]


def write(frame: pl.DataFrame, about: About) -> bytes:
    """{"about": …, "columns": [{"name", "meaning"}], "rows": [{…}]}; dates in ISO, money as numbers with at most two decimals."""
    table = in_units(frame).with_columns(pl.col(MONEY).cast(pl.Float64))
    columns = [{"name": name.removesuffix("_cents"), "meaning": meaning(name, about.language)} for name in frame.columns]
    head = json.dumps({"about": about.as_json(frame.height), "columns": columns}, ensure_ascii=False)
    buffer = BytesIO()
    buffer.write(head[:-1].encode() + b', "rows": ')
    table.write_json(buffer)
    buffer.write(b"}")
    return buffer.getvalue()
