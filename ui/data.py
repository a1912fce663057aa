"""The frames of the present data version and what the figures are counted on: read once a version, shared, never changed.

On a large database they are those of the council of the address (ui/data_scope.py); without one, a table too long is not given whole.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl

from database.snapshot import frames as tables
from metrics.attendance import attendance
from metrics.attendance import share as attendance_share
from metrics.filters.filters import Filters, apply
from metrics.money import contracts as contract_figures
from metrics.votes import unanimity
from metrics.votes.order import decisions_first
from ui.data_scope import derived, frames, is_large, kept, version, whole_frames, wide

__all__ = ["derived", "frames", "is_large", "kept", "version", "whole_frames", "wide"]


def lines() -> pl.DataFrame:
    """Attendance line by line."""
    return _derived("lines")


def shares() -> pl.DataFrame:
    """How much of each session its councillors sat for, by line of attendance."""
    return _derived("shares")


def merges_of(councillor_id: int) -> pl.DataFrame:
    """The other prints held for this councillor, or held apart."""
    return frames()["name_merges"].filter(pl.col("councillor_id") == councillor_id)


def meetings() -> pl.DataFrame:
    """Attendance by session, over the whole council."""
    return _derived("meetings")


def people() -> pl.DataFrame:
    """Every councillor with a session, in alphabetical order."""
    return _derived("people")


def votes() -> pl.DataFrame:
    """The acts with their three readings of unanimity."""
    return _derived("votes")


def acts() -> pl.DataFrame:
    """The same, what was decided ahead of what was only told in each session."""
    return _derived("acts")


def contracts(filters: Filters | None = None) -> pl.DataFrame:
    """The contracts, each in its last state; with filters those asked for, as they stood at the end of the period."""
    if filters is None:
        return _derived("contracts")
    states = contract_figures.current(frames()["contracts"], filters.until) if filters.until else contracts()
    return apply(states, filters)


def acts_on(contract_key: str) -> pl.DataFrame:
    """Every act on one contract, the first one first."""
    return contract_figures.of_key(frames()["contracts"], contract_key)


def latest(rows: pl.DataFrame) -> pl.DataFrame:
    """The last session first, in the order of its items."""
    by = [column for column in ("date", "council", "session_id", "position") if column in rows.columns]
    return rows.sort(by, descending=[column == "date" for column in by], nulls_last=True, maintain_order=True)


def rows_of(frame: pl.DataFrame, key: str, number: int) -> pl.DataFrame:
    """The rows whose `key` is this number."""
    return frame.filter(pl.col(key) == number)


def rows_with(table: str, key: str, number: int) -> pl.DataFrame:
    """The rows of a table whose `key` is this number, of whatever council and however long the table."""
    whole = whole_frames()
    return rows_of(whole[table], key, number) if not is_large() else whole.collect(whole.scan(table).filter(pl.col(key) == number))


def councils_in(frame: pl.DataFrame) -> int:
    """How many councils the rows speak of."""
    return frame["council_id"].n_unique()


def council_named(number: int) -> str:
    """The name of a council."""
    return str(rows_of(whole_frames()["councils"], "council_id", number)["council"][0])


def papers() -> pl.DataFrame:
    """Every document, the last session's first."""
    return frames()["documents"].sort("date", "source", descending=[True, False], nulls_last=True)


def act(number: int | None) -> dict[str, Any] | None:
    """One act, with its reading of unanimity."""
    found = rows_of(votes(), "deliberation_id", -1 if number is None else number)
    return found.row(0, named=True) if found.height else None


def document(number: int | None) -> dict[str, Any] | None:
    """One paper as the sources list it."""
    found = rows_of(frames()["documents"], "document_id", -1 if number is None else number)
    return found.row(0, named=True) if found.height else None


def changed_on() -> date | None:
    """The day on which a paper was last read."""
    last = frames()["documents"]["read_at"].max()
    return last.date() if last is not None else None  # type: ignore[union-attr]


def anything_loaded() -> bool:
    """Whether a paper was read or a table of open data kept."""
    return any(whole_frames().rows(name) for name in ("documents", "open_files"))


def _derived(name: str) -> pl.DataFrame:
    return derived(name, _MADE[name])


def _lines(data: tables.Frames) -> pl.DataFrame:
    return attendance.lines(data["sessions"], data["attendance"], data["mandates"])


def _shares(data: tables.Frames) -> pl.DataFrame:
    return attendance_share.shares(_derived("lines"), data["sessions"], data["deliberations"], data["vote_presence"])


def _people(data: tables.Frames) -> pl.DataFrame:
    seen = _derived("lines").select("councillor_id", "councillor", "sort_name", "council_id", "council")
    return seen.unique("councillor_id").sort("sort_name", "councillor_id")


_MADE: dict[str, Callable[[tables.Frames], pl.DataFrame]] = {
    "lines": _lines,
    "shares": _shares,
    "people": _people,
    "meetings": lambda data: attendance.by_session(_derived("lines"), data["sessions"]),
    "votes": lambda data: latest(unanimity.classify(data["deliberations"], data["positions"])),
    "acts": lambda _data: decisions_first(_derived("votes")),
    "contracts": lambda data: contract_figures.current(data["contracts"]),
}
