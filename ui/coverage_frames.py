"""What is known by council and year, counted once a version; over every council of a large database by whole years."""

from collections.abc import Callable
from functools import partial

import polars as pl

from metrics import coverage
from metrics.filters import Filters
from ui import data
from ui.data_wide import counted


def cells(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.by_year` of the councils and period asked for."""
    wanted = _asked(filters)
    rows = data.kept("coverage", repr(wanted), lambda: coverage.by_year({name: _table(name, wanted) for name in coverage.NEEDED}))
    # Open data bear other dates than sessions do: the year is what they share.
    first, last = (day.year if day else otherwise for day, otherwise in ((filters.since, 0), (filters.until, 9999)))
    return rows.filter(pl.col("year").is_between(first, last))


def councils(filters: Filters) -> pl.DataFrame:
    """The same by council, the one that sat last first."""
    return data.kept("coverage of councils", repr(filters), lambda: coverage.by_council(cells(filters)))


def quarters(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.quarters` of the councils and period asked for."""
    return data.kept("quarters", repr(filters), partial(_rolls, coverage.quarters, filters))


def behind(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.behind` of the councils and period asked for."""
    wanted = _asked(filters)
    return data.kept("behind", repr(wanted), partial(_rolls, coverage.behind, wanted))


def _asked(filters: Filters) -> Filters:
    """Over every council of a large database the lines are counted once, whatever the period."""
    return Filters() if data.wide() else filters


def _rolls(count: Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame], filters: Filters) -> pl.DataFrame:
    return count(*(_table(name, filters) for name in ("sessions", "attendance")))


def _table(name: str, filters: Filters) -> pl.DataFrame:
    columns = coverage.NEEDED[name]
    return counted(name, filters, *columns) if data.wide() else data.filtered(filters)[name].select(columns)
