"""What is known by council and year under the filters, counted once a version: a large database gives the columns counted only."""

from functools import partial

import polars as pl

from metrics import coverage
from metrics.filters import Filters
from ui import data
from ui.data_wide import counted


def cells(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.by_year` of the councils and period asked for."""
    return data.kept("coverage", repr(filters), partial(_cells, filters))


def councils(filters: Filters) -> pl.DataFrame:
    """The same by council, the one that sat last first."""
    return data.kept("coverage of councils", repr(filters), lambda: coverage.by_council(cells(filters)))


def quarters(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.quarters` of the councils and period asked for."""
    return data.kept("quarters", repr(filters), lambda: coverage.quarters(*(_table(name, filters) for name in ("sessions", "attendance"))))


def behind(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.behind` of the councils and period asked for."""
    return data.kept("behind", repr(filters), lambda: coverage.behind(*(_table(name, filters) for name in ("sessions", "attendance"))))


def _cells(filters: Filters) -> pl.DataFrame:
    rows = coverage.by_year({name: _table(name, filters) for name in coverage.NEEDED})
    # Open data bear other dates than sessions do: the year is what they share.
    first, last = (day.year if day else otherwise for day, otherwise in ((filters.since, 0), (filters.until, 9999)))
    return rows.filter(pl.col("year").is_between(first, last))


def _table(name: str, filters: Filters) -> pl.DataFrame:
    columns = coverage.NEEDED[name]
    return counted(name, filters, *columns) if data.wide() else data.filtered(filters)[name].select(columns)
