"""Amounts as marks bear them: in one unit a picture, never rounded to another hundredth."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
from babel.numbers import format_decimal

_NOTHING = pl.lit(None, pl.String)


def compact(frame: pl.DataFrame, labels: Mapping[str, str], *amounts: pl.Expr) -> list[pl.Expr]:
    """The amounts of one picture, all in one unit: "950" and "1 412 345", or "1,97 M" and "12,30 M" where each is a million."""
    told = [float(value) for one in amounts for value in frame.select(one).to_series().drop_nulls() if value]
    sizes = ((1e9, "Md" if labels["language"] == "fr" else "bn"), (1e6, "M"))
    size, sign = next((unit for unit in sizes if told and min(told) >= unit[0]), (1.0, ""))
    return [by_value(frame, one, lambda value: _in_unit(value / size, sign, labels["language"])) for one in amounts]


def _in_unit(value: float, sign: str, language: str) -> str:
    """One amount: whole where it has no unit, else with two decimals; nothing has none."""
    figures = format_decimal(value, "#,##0.00", locale=language) if sign and value else exactly(round(value), language)
    return "\u00a0".join(filter(None, (parted(str(figures)), sign if value else "")))


def exactly(value: float, language: str) -> str:
    """One amount with its hundredths."""
    return parted(str(format_decimal(value, "#,##0" if round(value, 2) == round(value) else "#,##0.00", locale=language)))


def parted(figures: str) -> str:
    """Thousands apart: in the small letters of marks the narrow space that French prints there is a pixel wide, and not seen."""
    return figures.replace("\u202f", "\u00a0")


def by_value(frame: pl.DataFrame, asked: pl.Expr, said: Callable[[Any], str]) -> pl.Expr:
    """`said` of each value that `asked` has in this frame; null stays null.

    The words are made before the expression runs: none may call Python. Polars' threads would wait for the interpreter, which a neighbour
    holds while it waits for these threads (`DataFrame.to_pandas`, under `st.dataframe`): the whole server would stand still.
    """
    values = frame.select(asked).to_series().drop_nulls().unique().to_list()
    return asked.replace_strict(values, [said(value) for value in values], default=None, return_dtype=pl.String) if values else _NOTHING
