"""DECP objects laid flat into columns: `titulaires/0/id`, `modifications.0.montant`, or a column whose cells hold lists as text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from data_loaders.open_data.decp import decp
from data_loaders.open_data.decp.keys import claim, is_contract
from data_loaders.open_data.decp.rows import batched
from data_loaders.open_data.forms import Recognised
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.head import Head

FORM = "decp_flat"
TABLE, SOURCE = decp.TABLE, decp.SOURCE
RULES: dict[str, pl.Expr] = decp.RULES
_LISTS = re.compile(r"^(?:titulaires|concessionnaires|modifications)(?: \d.*)?$")
_OF_A_LIST = re.compile(r"^(?:titulaires|concessionnaires|modifications|techniques)_")
_JOINTS = re.compile(r"[./\[\]]+|_(?=\d+(?:_|$))|(?<=\d)_")


def recognises(head: Head) -> Recognised | None:
    """Its claim: columns of lists beside a contract's own."""
    if head.kind not in ("csv", "sheet", "parquet") or not any(_LISTS.match(name) for name in head.plain):
        return None
    columns = dict.fromkeys(head.columns)
    if not is_contract(columns):
        return None
    found = claim(FORM, [columns], "2024" if any("technique" in name for name in head.plain) else "2019")
    return replace(found, score=found.score + 1)  # before the loader of plain tables, which would lose the lists


def batches(head: Head, careful: bool = False) -> Iterator[pl.DataFrame]:
    """The table's columns and what the rules need; `row` is the row's number in the file. Raises BadTable, BrokenRows."""
    names = {column: column for column in head.columns if column}
    for frame in rows.batches(head, names, careful):
        ragged = frame.filter(rows.RAGGED)["row"].to_list()
        contracts = ((_nested(row), False) for row in frame.drop("row", rows.RAGGED).iter_rows(named=True))
        for part in batched(contracts, frame["row"]):
            yield part.with_columns(pl.col("row").is_in(ragged).alias(rows.RAGGED))


def _nested(row: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column, cell in row.items():
        *path, last = _path(column)
        box = found
        for part in path:
            inner = box.setdefault(part, {})
            box = inner if isinstance(inner, dict) else {}
        if cell is not None:
            box[last] = cell
    return {key: _listed(value) for key, value in found.items()}


def _path(column: str) -> list[str]:
    joined = _JOINTS.sub("/", column)
    return [part for part in (joined.replace("_", "/") if _OF_A_LIST.match(column) else joined).split("/") if part]


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    inner = {key: _listed(cell) for key, cell in value.items()}
    return list(inner.values()) if inner and all(key.isdecimal() for key in inner) else inner
