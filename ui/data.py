"""The frames of the present data version and what the figures are counted on: read once a version, shared, never changed."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from database import engine, frame_schemas
from database import frames as tables
from locales import text
from metrics import attendance, attendance_share, unanimity
from metrics import contracts as contract_figures
from metrics.filters import Filters, apply
from ui.language import choice, day, language, say


def version() -> str:
    """The data version that a reader sees now; one small query."""
    return tables.data_version(engine.shared_engine())


def frames() -> tables.Frames:
    """All tables of the present version."""
    return _frames(version())


def filtered(filters: Filters) -> dict[str, pl.DataFrame]:
    """Every table, each filter acting where the table has its column."""
    return {name: apply(frames()[name], filters) for name in frame_schemas.SCHEMAS}


def lines() -> pl.DataFrame:
    """Attendance line by line."""
    return _derived("lines", version())


def shares() -> pl.DataFrame:
    """How much of each session its councillors sat for, by line of attendance."""
    return _derived("shares", version())


def merges_of(councillor_id: int) -> pl.DataFrame:
    """The other prints held for this councillor, or held apart."""
    return _frames(version())["name_merges"].filter(pl.col("councillor_id") == councillor_id)


def meetings() -> pl.DataFrame:
    """Attendance by session, over the whole council."""
    return _derived("meetings", version())


def people() -> pl.DataFrame:
    """Every councillor with a session, in alphabetical order."""
    return _derived("people", version())


def votes() -> pl.DataFrame:
    """The acts with their three readings of unanimity."""
    return _derived("votes", version())


def contracts(filters: Filters | None = None) -> pl.DataFrame:
    """The contracts, each in its last state; with filters those asked for, as they stood at the end of the period."""
    if filters is None:
        return _derived("contracts", version())
    states = contract_figures.current(frames()["contracts"], filters.until) if filters.until else contracts()
    return apply(states, filters)


def acts_on(contract_key: str) -> pl.DataFrame:
    """Every act on one contract, the first one first."""
    return contract_figures.of_key(frames()["contracts"], contract_key)


def latest(rows: pl.DataFrame) -> pl.DataFrame:
    """The last session first, in the order of its items."""
    by = [column for column in ("date", "council", "session_id", "position") if column in rows.columns]
    return rows.sort(by, descending=[column == "date" for column in by], nulls_last=True, maintain_order=True)


def named_sessions(sessions: pl.DataFrame) -> pl.DataFrame:
    """Sessions with the name that a list shows, the last first."""
    names = [f"{day(row['date'])} – {row['council']}" for row in sessions.iter_rows(named=True)]
    return sessions.with_columns(session=pl.Series(names, dtype=pl.String)).sort("date", descending=True)


def private_in_words(grants: pl.DataFrame) -> pl.DataFrame:
    """Grants whose masked beneficiaries bear the general word of the visitor's language."""
    return grants.with_columns(beneficiary=pl.when("masked").then(pl.lit(say("database.private_person"))).otherwise("beneficiary"))


def rows_of(frame: pl.DataFrame, key: str, number: int) -> pl.DataFrame:
    """The rows whose `key` is this number."""
    return frame.filter(pl.col(key) == number)


def councils_in(frame: pl.DataFrame) -> int:
    """How many councils the rows speak of."""
    return frame["council_id"].n_unique()


def doubts() -> pl.DataFrame:
    """Refusals and warnings, each in the visitor's language where the catalogue has its sentence."""
    found = frames()["warnings"]
    said = [_in_words(*row) for row in found.select("code", "message", "values").iter_rows()]
    return found.with_columns(message=pl.Series(said, dtype=pl.String)).sort("date", "source", descending=[True, False], nulls_last=True)


def names(filters: Filters) -> dict[str, str]:
    """Who the numbers of the filters are ("council:12" -> name), and the themes by their name."""
    found = {f"theme:{theme}": choice("theme", theme) for theme in filters.theme}
    for word, frame in (("council", frames()["councils"]), ("supplier", frames()["suppliers"]), ("councillor", people())):
        for number in (int(one) for one in getattr(filters, word) if one.isascii() and one.isdigit()):
            found |= {f"{word}:{number}": row[word] for row in rows_of(frame, f"{word}_id", number).iter_rows(named=True)}
    return found


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


def _in_words(code: str, message: str, values: str | None) -> str:
    try:
        filled = json.loads(values or "{}")
        said = filled.get("code", code) if code == "refused" else code  # a refusal says in its values which
        prefix = "" if "." in said else f"{'refused' if code == 'refused' else 'warning'}."
        return text(f"{prefix}{said}", language(), **filled)
    except (KeyError, ValueError, IndexError):  # a sentence of an older program: as it was said then
        return message


@st.cache_resource(max_entries=2, show_spinner=False)
def _frames(version: str) -> tables.Frames:
    found = tables.frames(engine.shared_engine())
    for name in frame_schemas.SCHEMAS:  # now: the files of a version go when the next one comes
        found.frame(name)
    return found


@st.cache_resource(max_entries=16, show_spinner=False)
def _derived(name: str, version: str) -> pl.DataFrame:
    return _MADE[name](_frames(version))


def _lines(data: tables.Frames) -> pl.DataFrame:
    return attendance.lines(data["sessions"], data["attendance"], data["mandates"])


def _shares(data: tables.Frames) -> pl.DataFrame:
    return attendance_share.shares(_derived("lines", data.version), data["sessions"], data["deliberations"], data["vote_presence"])


def _people(data: tables.Frames) -> pl.DataFrame:
    seen = _derived("lines", data.version).select("councillor_id", "councillor", "sort_name", "council_id", "council")
    return seen.unique("councillor_id").sort("sort_name", "councillor_id")


_MADE: dict[str, Callable[[tables.Frames], pl.DataFrame]] = {
    "lines": _lines,
    "shares": _shares,
    "people": _people,
    "meetings": lambda data: attendance.by_session(_derived("lines", data.version), data["sessions"]),
    "votes": lambda data: latest(unanimity.classify(data["deliberations"], data["positions"])),
    "contracts": lambda data: contract_figures.current(data["contracts"]),
}
