"""A list of flat objects in JSON, as portals export a table: `[{…}, …]`, under `results` or `records`, or one a line; its keys are the
columns.

A GeoJSON file is one too: its features, each by its properties; where they lie is not read.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import polars as pl

from data_loaders.open_data.table_files.csv_rows import RAGGED, at_once
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.json_stream import JsonStream
from data_loaders.open_data.table_files.table import BadTable
from data_loaders.open_data.table_files.titles import named

SUFFIXES = (".json", ".geojson", ".jsonl", ".ndjson")  # of the names of files; the last two hold an object a line
_LISTS = ("results", "records", "data", "rows", "items", "features")
_INNER = ("fields", "properties")  # an object's own cells, beside what the portal says of it
_FIRST = 50  # objects whose keys are the columns: exporters leave an empty one out


def head_of(seen: Head) -> Head | None:
    """The same file as a table; None where it is no list of objects."""
    try:
        with seen.path.open("rb") as file:
            first = list(islice(_objects(seen, JsonStream(seen, file)), _FIRST))
    except BadTable:
        return None
    columns = list(dict.fromkeys(key.strip() for one in first for key in one))
    shown, twice = named(columns)
    return replace(seen, kind="records", columns=shown, twice=twice) if first and len(columns) > 1 else None


def frames(head: Head) -> Iterator[pl.DataFrame]:
    """The objects in batches, every cell as text; `row` is the object's place in the file, from 1. Raises BadTable."""
    schema = [("row", pl.Int64), (RAGGED, pl.Boolean), *((name, pl.String) for name in head.columns)]
    with head.path.open("rb") as file:
        numbered = enumerate(_objects(head, JsonStream(head, file)), 1)
        while batch := list(islice(numbered, at_once(len(head.columns)))):
            cells = [[number, False, *(_cell(one.get(name)) for name in head.columns)] for number, one in batch]
            yield pl.DataFrame(cells, schema=schema, orient="row")


def _objects(head: Head, stream: JsonStream) -> Iterator[dict[str, Any]]:
    if stream.peek() == "[":
        yield from _of(stream.elements())
        return
    if _is_one_a_line(head.opening):
        yield from _of(_lines(stream))
        return
    for key in stream.pairs():
        if key in _LISTS and stream.peek() == "[":
            yield from _of(stream.elements())
        else:
            stream.value()


def _is_one_a_line(opening: bytes) -> bool:
    """Whether the first line is a whole object and the next one begins another."""
    first, _, rest = opening.partition(b"\n")
    try:
        return isinstance(json.loads(first), dict) and rest.lstrip().startswith(b"{")
    except ValueError:
        return False


def _lines(stream: JsonStream) -> Iterator[Any]:
    while stream.peek():
        yield stream.value()


def _of(values: Iterator[Any]) -> Iterator[dict[str, Any]]:
    for value in values:
        if not isinstance(value, dict):
            continue
        inner = next((value[name] for name in _INNER if isinstance(value.get(name), dict)), value)
        yield {key.strip(): cell for key, cell in inner.items()}


def _cell(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
