"""The period of a figure in words: the years of the first and the last day of the rows that it counts, beside the figure everywhere."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
from babel.dates import format_date

from metrics.ahead import ahead
from metrics.money.contract_states import BASIS
from ui.language import language, say

_FEW = 4


def of(*counted: pl.DataFrame) -> str:
    """ "de 2008 à 2015", "en 2012", "en 2009, 2011 et 2014"; "" where no row has its day.

    Days that have not come are no period of what was done.
    """
    return in_years(_past(counted))


def brief(*counted: pl.DataFrame) -> str:
    """ "2008–2015", "2012", "2009, 2011, 2014": the same in a title."""
    years = _past(counted)
    gaps = len(years) <= _FEW and years and years[-1] - years[0] >= len(years) > 1
    return ", ".join(map(str, years)) if gaps or len(years) < 2 else f"{years[0]}\u2060–\u2060{years[-1]}"


def _past(counted: Sequence[pl.DataFrame]) -> list[int]:
    past = [rows.filter(~ahead("date"))["date"].drop_nulls().dt.year().unique() for rows in counted]
    return sorted({year for years in past for year in years})


def in_years(years: Sequence[int]) -> str:
    """Years in order: from the first to the last; a few with a gap between them one by one, for nothing is told of the others."""
    if not years:
        return ""
    if len(years) <= _FEW and years[-1] - years[0] >= len(years) > 1:
        return say("period.some", years=", ".join(map(str, years[:-1])), last=years[-1])
    return between(years[0], years[-1])


def between(first: int | None, last: int | None) -> str:
    """The same of two years."""
    if first is None or last is None:
        return ""
    return say("period.year", year=first) if first == last else say("period.years", first=first, last=last)


def months(counted: pl.DataFrame, *, short: bool = False) -> str:
    """ "avril 2014 – septembre 2015": what was read of a term, which may be less than it; "" for none."""
    days = counted.filter(~ahead("date"))["date"].drop_nulls()
    if days.is_empty():
        return ""
    first, last = (month(day, short=short) for day in (days.min(), days.max()))  # type: ignore[arg-type]
    return first if first == last else say("period.months", first=first, last=last)


def month(day: date, *, short: bool = False) -> str:
    """ "septembre 2015", or "sept. 2015"."""
    return format_date(day, "MMM y" if short else "MMMM y", locale=language())


def of_basis(row: Mapping[str, Any], *counted: pl.DataFrame) -> str:
    """The same of the contracts that have the tax, the scope and the currency of `row`: no others are in its sum."""
    return of(*(with_basis(row, rows) for rows in counted))


def with_basis(row: Mapping[str, Any], rows: pl.DataFrame) -> pl.DataFrame:
    """The contracts of one basis."""
    return rows.filter(*(pl.col(name).cast(pl.String).eq_missing(pl.lit(row[name], pl.String)) for name in BASIS if name in rows.columns))


def of_known_votes(votes: pl.DataFrame) -> str:
    """The same of the final votes of which it is known whether they went one way."""
    return of(votes.filter("final", pl.col("u1").is_not_null()))
