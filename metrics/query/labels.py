"""How a question's tables, columns and values are named in a sentence, in French or English."""

from functools import lru_cache

from babel.numbers import format_currency, format_decimal

from locales import Language, columns, days, text
from locales.columns import known
from metrics.filters.values import day
from metrics.query.query import COUNT, Kind


def table(name: str, language: Language) -> str:
    """The name of a table; its code name where the catalogue lacks it."""
    return known(f"workbench.table.{name}", language) or name


@lru_cache(8192)
def label(table_: str, column: str, language: Language) -> str:
    """A column's name in a sentence, in lower case: the workbench's own word first, else the one of the pages."""
    if column == COUNT:
        return text("workbench.figure.count", language)
    for aggregate in ("distinct", "lowest", "highest", "sum", "missing", "k", "n", "unknown", "rate"):
        if column.startswith(f"{aggregate}_of_"):
            return text(f"workbench.result.{aggregate}", language, column=label(table_, column.removeprefix(f"{aggregate}_of_"), language))
    return columns.label(table_, column, language)


def value(said: str, of: Kind, language: Language, column: str = "") -> str:
    """One value as a sentence shows it."""
    if of == "truth":
        return text("ui.yes" if said == "yes" else "ui.no", language)
    if of == "money":
        digits = "#,##0.##\u00a0¤" if language == "fr" else "¤#,##0.##"
        return str(format_currency(float(said), "EUR", digits, locale=language, currency_digits=False))
    if of == "number":
        return str(format_decimal(float(said), locale=language)) if "." in said or len(said) > 4 else said
    if of in ("date", "moment"):
        found = day(said)
        return days.day(found, language) if found and len(said) == len("2022-01-01") else said
    listed = f"theme.{said}" if column == "theme" else f"value.{column}.{said}"
    return known(listed, language) or said
