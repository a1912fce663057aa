"""SIREN and SIRET of a whole column, their key digits checked; each distinct number once."""

from collections.abc import Callable
from functools import lru_cache

import polars as pl
from stdnum.fr import siren, siret

_NUMBERS = 1 << 16  # identifiers remembered from one batch to the next


def siren_of(frame: pl.DataFrame, column: str) -> pl.Series:
    """The SIREN of each valid SIRET or SIREN (key digits checked); each distinct number is checked once."""
    return _each(frame, column, _siren)


def siret_valid(frame: pl.DataFrame, column: str) -> pl.Series:
    """Whether each is a SIRET with the right key digits; null where there is none."""
    return _each(frame, column, _siret).cast(pl.Int8, strict=False).cast(pl.Boolean)


@lru_cache(maxsize=_NUMBERS)
def _siren(number: str) -> str | None:
    right = (len(number) == 14 and siret.is_valid(number)) or (len(number) == 9 and siren.is_valid(number))
    return number[:9] if right and _is_said(number) else None


@lru_cache(maxsize=_NUMBERS)
def _siret(number: str) -> str:
    return "1" if len(number) == 14 and siret.is_valid(number) and _is_said(number) else "0"


def _is_said(number: str) -> bool:
    """All zeros, and the digits of other scripts, pass the check of the key."""
    return number.isascii() and number.strip("0") != ""


def _each(frame: pl.DataFrame, column: str, told: Callable[[str], str | None]) -> pl.Series:
    known = frame[column].drop_nulls().unique()
    found = [told(value) for value in known]
    table = pl.DataFrame({column: known, "told": found}, schema={column: pl.String, "told": pl.String})
    return frame.select(column).join(table, on=column, how="left", maintain_order="left")["told"]
