"""Parquet, with the notice in the file's key-value metadata."""

import json
from io import BytesIO

import polars as pl

from exports.about import About
from exports.table import in_units

MIME, SUFFIX = "application/vnd.apache.parquet", "parquet"


def write(frame: pl.DataFrame, about: About) -> bytes:
    """The rows with exact types (money as decimal(18, 2)); metadata key `about` holds the notice as JSON."""
    buffer = BytesIO()
    in_units(frame).write_parquet(buffer, metadata={"about": json.dumps(about.as_json(frame.height), ensure_ascii=False)})
    return buffer.getvalue()
