"""How a value is written in a cell of a workbook: never through a guess at what a text means, never cut unsaid."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any

import polars as pl

from locales import Language, text

LONGEST = 32_767
_DIGITS = 10**15  # a sheet keeps fifteen digits: longer numbers are written as text


def writer(sheet: Any, workbook: Any, dtype: pl.DataType) -> Callable[[int, int, Any], object]:
    """How values of one column are written: never through a guess at what a text means."""
    money = workbook.add_format({"num_format": "#,##0.00"}) if dtype.is_decimal() else None

    def written(row: int, column: int, value: Any) -> object:
        if isinstance(value, bool):
            return sheet.write_boolean(row, column, value)
        if isinstance(value, date) and value.year > 1900:  # before that a sheet has no dates
            return sheet.write_datetime(row, column, value)
        if isinstance(value, int | float | Decimal) and _fits(value):
            return sheet.write_number(row, column, value, money)
        return sheet.write_string(row, column, value.isoformat() if isinstance(value, date) else str(value))

    return written


def _fits(value: float | Decimal) -> bool:
    """Whether a sheet keeps the number exactly (a float is as near as it gets)."""
    if isinstance(value, float):
        return isfinite(value)
    return abs(value) < (_DIGITS // 100 if isinstance(value, Decimal) else _DIGITS)


def units(value: str) -> int:
    """Length as a sheet counts it: in UTF-16 units."""
    return len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2


def cut(value: str, language: Language) -> str:
    """The beginning of a text too long for a cell, and how long it is."""
    note = text("export.cut_cell", language, length=len(value))
    kept = value.encode("utf-16-le")[: 2 * (LONGEST - len(note))].decode("utf-16-le", errors="ignore")
    return kept + note
