"""Amounts as marks bear them: short where a bar has no room for more, never rounded to another hundredth."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
from babel.numbers import format_decimal

_NOTHING = pl.lit(None, pl.String)


def compact(frame: pl.DataFrame, amount: pl.Expr, labels: Mapping[str, str]) -> pl.Expr:
    """ "950", "12 400", "1,25 M": exact under a million, three figures from there on."""
    return by_value(frame, amount, lambda value: short(value, labels["language"]))


def short(value: float, language: str) -> str:
    """One amount, shortly."""
    for size, sign in ((1e9, "Md" if language == "fr" else "bn"), (1e6, "M")):
        if abs(value) >= size:
            figures = format_decimal(value / size, "#,##0.##", locale=language)
            return f"{figures}\u00a0{sign}"
    return exactly(round(value), language)


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
