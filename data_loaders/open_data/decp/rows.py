"""Contracts as objects into frames of bounded size."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

import polars as pl

from data_loaders.open_data.decp import decp
from data_loaders.open_data.decp.contract import CELLS, rows

CONCESSIONS = "contrat-concession"
_AT_ONCE = 10_000
_SCHEMA: dict[str, Any] = {"row": pl.Int64, "version": pl.Int64, "holder": pl.Int64, "concession": pl.Boolean} | dict.fromkeys(
    CELLS, pl.String
)


def batched(contracts: Iterable[tuple[Mapping[str, Any], bool]], numbers: Iterable[int] | None = None) -> Iterator[pl.DataFrame]:
    """(contract, whether it is a concession) in the order of the file -> typed frames; a contract is never parted between two."""
    found: list[dict[str, Any]] = []
    for number, (contract, concession) in zip(count(1) if numbers is None else numbers, contracts, strict=False):
        found.extend({"row": number, **row} for row in rows(contract, concession))
        if len(found) >= _AT_ONCE:
            yield decp.typed(pl.DataFrame(found, schema=_SCHEMA))
            found = []
    if found:
        yield decp.typed(pl.DataFrame(found, schema=_SCHEMA))
