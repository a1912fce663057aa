"""What `check` finds: every guard with how often it fired, over papers, sessions and tables, and the figures shown all the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl
from sqlalchemy import Engine

from council.guard import Effect, Guard, Scope
from data_loaders.documents.checks import guards as of_papers
from database.checks import session_guards as of_sessions
from database.snapshot.frames import Frames, frames
from locales import text
from metrics import table_guards as of_tables

_SAID = ["council", "date", "message"]  # a paper and its session may say the same


@dataclass(frozen=True, slots=True)
class Result:
    """One guard: how often it fired, how many of these are shown as figures all the same, and the rows in words, those first."""

    name: str
    scope: Scope
    effect: Effect
    fired: int
    shown: int
    rows: list[str]


def check(engine: Engine, council: str | None = None) -> list[Result] | None:
    """Every guard over the database, or over the councils whose name holds these words; None where there is none."""
    every = frames(engine)
    if council is not None:
        names = [name for name in every["councils"]["council"].to_list() if council.casefold() in name.casefold()]
        if not names:
            return None
        every = every.of(names)
    return [*_told(every), *_stored(every)]


def _told(every: Frames) -> list[Result]:
    """Guards over papers and sessions, those of one name together: what they held back or told as papers were read and put together."""
    every_guard: list[Guard[Any]] = [*of_papers.GUARDS, *of_sessions.GUARDS]
    named = {guard.name: guard for guard in reversed(every_guard)}  # of two the paper's
    found = []
    for guard in reversed(named.values()):
        rows = every["warnings"].filter(pl.col("code") == guard.name).unique(_SAID, keep="first", maintain_order=True)
        said = [_line(row["council"] or row["source"], row["date"], row["message"]) for row in rows.iter_rows(named=True)]
        found.append(Result(guard.name, guard.scope, guard.effect, rows.height, 0, said))
    return found


def _stored(every: Frames) -> list[Result]:
    """Guards over the tables as pages read them."""
    tables: Mapping[str, pl.DataFrame] = {name: every[name] for name in of_tables.NEEDED}
    found = []
    for guard in of_tables.GUARDS:
        rows = guard.look(tables).sort("shown", "council", "date", "what", descending=[True, False, False, False], nulls_last=True)
        said = [_line(row["council"], row["date"], row["what"], shown=row["shown"]) for row in rows.iter_rows(named=True)]
        found.append(Result(guard.name, guard.scope, guard.effect, rows.height, int(rows["shown"].sum()), said))
    return found


def _line(council: str | None, day: object, what: str | None, *, shown: bool = False) -> str:
    told = " · ".join(str(part) for part in (council, day, what) if part is not None)
    return text("check.shown", "fr", row=told) if shown else told
