"""What is known by council and year, counted once a version; over every council of a large database by whole years."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import polars as pl

from metrics import coverage, coverage_sessions
from metrics.filters.filters import Filters, apply
from ui import data, data_scope


class Read(NamedTuple):
    """The sessions read, of which alone sums of what was voted can tell."""

    sessions: int
    years: tuple[int, ...]


def cells(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage.by_year` of the councils and period asked for."""
    wanted = _asked(filters)
    if data.is_large() and not (wanted.since or wanted.until):
        rows = apply(_of_all(), Filters(council=filters.council or data_scope.scope() or ()))
    else:
        rows = data.kept("coverage", repr(wanted), lambda: coverage.by_year({name: _table(name, wanted) for name in coverage.NEEDED}))
    # Open data bear other dates than sessions do: the year is what they share.
    first, last = (day.year if day else otherwise for day, otherwise in ((filters.since, 0), (filters.until, 9999)))
    return rows.filter(pl.col("year").is_between(first, last))


def prepare() -> None:
    """Count every council of a large database before a visitor waits for it."""
    if data.is_large():
        _of_all()


def councils(filters: Filters) -> pl.DataFrame:
    """The same by council, the one that sat last first."""
    return data.kept("coverage of councils", repr(filters), lambda: coverage.by_council(cells(filters)))


def read(filters: Filters) -> Read:
    """How many sessions were read, and in which years."""
    found = cells(filters).filter(pl.col("sessions") > 0)
    return Read(int(found["sessions"].sum()), tuple(sorted(found["year"].unique())))


def of_one(filters: Filters) -> Read | None:
    """`read` of the one council that is asked for, over all years whatever the period; None where several are, or none."""
    return read(replace(filters, since=None, until=None)) if len(filters.council) == 1 else None


def quarters(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage_sessions.quarters` of the councils and period asked for."""
    wanted = _asked(filters)
    return data.kept("quarters", repr(wanted), partial(_rolls, coverage_sessions.quarters, wanted))


def behind(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage_sessions.behind` of the councils and period asked for."""
    wanted = _asked(filters)
    return data.kept("behind", repr(wanted), partial(_rolls, coverage_sessions.behind, wanted))


def uncounted(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage_sessions.uncounted` of the councils and period asked for."""
    wanted = _asked(filters)
    return data.kept("uncounted", repr(wanted), partial(_rolls, coverage_sessions.uncounted, wanted))


def acts_behind(filters: Filters) -> pl.DataFrame:
    """`metrics.coverage_sessions.acts_behind` of the councils and period asked for."""
    wanted = _asked(filters)
    tables = ("sessions", "deliberations")
    return data.kept(
        "acts behind", repr(wanted), lambda: coverage_sessions.acts_behind(*(_table(one, wanted, ("session_id",)) for one in tables))
    )


def _asked(filters: Filters) -> Filters:
    """The councils and the period alone: what is known of them does not change with a page's other filters.

    Over every council of a large database the lines are counted once, whatever the period.
    """
    return Filters() if data.wide() else Filters(council=filters.council, since=filters.since, until=filters.until)


def _rolls(count: Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame], filters: Filters) -> pl.DataFrame:
    return count(*(_table(name, filters) for name in ("sessions", "attendance")))


def _table(name: str, filters: Filters, columns: Sequence[str] = ()) -> pl.DataFrame:
    """The few columns that are counted; over every council of a large database read where they lie."""
    columns = columns or coverage.NEEDED[name]
    if not data.wide():
        return apply(data.frames()[name], filters).select(columns)
    return _scanned(name, columns)


def _of_all() -> pl.DataFrame:
    return data_scope.of_all(
        "coverage", lambda: coverage.by_year({name: _scanned(name, needed) for name, needed in coverage.NEEDED.items()})
    )


def _scanned(name: str, columns: Sequence[str]) -> pl.DataFrame:
    whole = data.whole_frames()
    return whole.collect(whole.scan(name).select(columns))
