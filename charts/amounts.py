"""Amounts as marks bear them: short where a bar has no room for more, never rounded to another hundredth."""

from collections.abc import Mapping

import polars as pl
from babel.numbers import format_decimal


def compact(amount: pl.Expr, labels: Mapping[str, str]) -> pl.Expr:
    """ "950", "12 400", "1,25 M": exact under a million, three figures from there on."""
    return amount.map_elements(lambda value: short(value, labels["language"]), return_dtype=pl.String)


def short(value: float, language: str) -> str:
    """One amount, shortly."""
    for size, sign in ((1e9, "Md" if language == "fr" else "bn"), (1e6, "M")):
        if abs(value) >= size:
            figures = format_decimal(value / size, "#,##0.##", locale=language)
            return f"{figures}\u00a0{sign}"
    return str(format_decimal(round(value), "#,##0", locale=language))


def exactly(value: float, language: str) -> str:
    """One amount with its hundredths."""
    return str(format_decimal(value, "#,##0" if round(value, 2) == round(value) else "#,##0.00", locale=language))
