"""DECP as JSON: `marches` a list (2019), `marches.marche` and `marches.contrat-concession` (2024), a bare list, or one contract a line."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import polars as pl

from data_loaders.open_data.decp import decp
from data_loaders.open_data.decp.keys import claim, is_contract
from data_loaders.open_data.decp.rows import CONCESSIONS, batched
from data_loaders.open_data.forms import Recognised
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.json_stream import JsonStream
from data_loaders.open_data.table_files.table import BadTable

FORM = "decp_json"
TABLE, SOURCE, RULES = decp.TABLE, decp.SOURCE, decp.RULES
_LISTS = ("marches", "marche", CONCESSIONS, "results", "records")
_FIRST = 20


def recognises(head: Head) -> Recognised | None:
    """Its claim: the keys of the first contracts, or the lists of contracts of an empty file."""
    if head.kind != "json":
        return None
    seen: list[dict[str, Any]] = []
    lists: list[str] = []
    try:
        with head.path.open("rb") as file:
            seen.extend(contract for contract, _ in islice(_contracts(JsonStream(head, file), lists), _FIRST))
    except BadTable:
        pass  # told where the rows are read
    if not any(map(is_contract, seen)) and (seen or not {"marches", "marche", CONCESSIONS} & set(lists)):
        return None
    newer = {"marche", CONCESSIONS} & set(lists) or ("marches" not in lists and any("techniques" in contract for contract in seen))
    return claim(FORM, seen, "2024" if newer else "2019")


def batches(head: Head, careful: bool = False) -> Iterator[pl.DataFrame]:
    """The table's columns and what the rules need; `row` is the contract's place in the file. Raises BadTable."""
    with head.path.open("rb") as file:
        yield from batched(_contracts(JsonStream(head, file), []))


def _contracts(stream: JsonStream, lists: list[str]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every object of the lists of contracts, and whether its list is one of concessions; the lists' names go to `lists`."""
    if stream.peek() == "[":
        yield from ((_unwrapped(value), False) for value in stream.elements())
    else:
        yield from _inside(stream, lists)
        while stream.peek() == "{":  # one contract a line
            yield _unwrapped(stream.value()), False
    if stream.peek():
        raise stream.fault()


def _inside(stream: JsonStream, lists: list[str]) -> Iterator[tuple[dict[str, Any], bool]]:
    rest: dict[str, Any] = {}
    for key in stream.pairs():
        if key not in _LISTS:
            if key in rest:
                raise stream.fault("json_key_twice", key=key)
            rest[key] = stream.value()
            continue
        lists.append(key)
        if stream.peek() == "[":
            yield from ((_unwrapped(value), key == CONCESSIONS) for value in stream.elements())
        elif key == "marches":
            yield from _inside(stream, lists)
        else:
            yield _unwrapped(stream.value()), key == CONCESSIONS
    if not lists and rest:
        yield rest, False


def _unwrapped(value: Any) -> dict[str, Any]:
    """A contract out of an envelope of one key, or a record of an interface with its `fields`; empty where it is no object."""
    if not isinstance(value, dict):
        return {}
    inner = value.get("fields") or value.get("record") or (next(iter(value.values())) if len(value) == 1 else None)
    return _unwrapped(inner) if isinstance(inner, dict) else value
