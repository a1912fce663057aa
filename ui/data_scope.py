"""Which rows a page reads on a large database: those of the council that the address names, or whose thing it names; else no lines.

A database is large where one table has more rows than `LARGE`. On a small one nothing is narrowed: every page reads whole tables.
"""

from collections.abc import Callable
from typing import TypeVar

import polars as pl
import streamlit as st

from database import engine, frame_schemas
from database import frames as tables
from metrics.filters import parse
from ui.address import identifier, values

LARGE = 50_000
T = TypeVar("T")
_PAGE, _VERSION = "_page", "_data_version"
# Page -> word of its address, and where the council of what it names is found.
_OWNERS = {
    "councillor": (("id", "mandates", "councillor_id"),),
    "sessions": (("id", "sessions", "session_id"),),
    "act": (("id", "deliberations", "deliberation_id"), ("document", "documents", "document_id")),
}


def version() -> str:
    """The data version that a reader sees now: asked once a run of a page, else by one small query."""
    return st.session_state.get(_VERSION) or tables.data_version(engine.shared_engine())


def frames() -> tables.Frames:
    """The tables of the present version: all of them; on a large database those of `scope`, and without one the small tables only."""
    now, whole = version(), whole_frames()
    asked = scope()
    if asked == ():
        return whole
    return _scoped(now, asked) if asked else _wide(now)


def whole_frames() -> tables.Frames:
    """Every row of every table: on a large database to be asked for by `scan` only."""
    return _frames(version())


def is_large() -> bool:
    """Whether some table is too long to be read whole for one page."""
    return _large(version(), LARGE)


def wide() -> bool:
    """Whether a page stands before a large database with no council chosen: it shows counts and short lists, and no lines."""
    return scope() is None


def scope() -> tuple[str, ...] | None:
    """The councils that the page reads; () means all, on a small database; None: all of a large one, of which no lines are read."""
    if not is_large():
        return ()
    asked = parse({"council": values("council")}).council or _owner()
    return asked or None


def opened(page: str) -> None:
    """Note which page runs, so that the council of what its address names is known, and on which version of the data.

    Raises what a database that does not answer raises.
    """
    st.session_state[_PAGE] = page
    st.session_state[_VERSION] = tables.data_version(engine.shared_engine())
    frames()


def derived(name: str, make: Callable[[tables.Frames], T]) -> T:
    """What `make` makes of `frames()`, kept for this version and scope; `name` is the rule's own. Never changed by who gets it."""
    return _kept(name, version(), scope(), make)


def kept(name: str, key: str, make: Callable[[], T]) -> T:
    """What `make` makes, kept for this version, scope and `key` (the filters, say: `repr(filters)`)."""
    return _kept(f"{name} {key}", version(), scope(), lambda _data: make())


def _owner() -> tuple[str, ...]:
    for word, table, key in _OWNERS.get(st.session_state.get(_PAGE, ""), ()):
        number = identifier(word)
        if number is not None and (found := _council_of(version(), table, key, number)) is not None:
            return (str(found),)
    return ()


@st.cache_resource(max_entries=2, show_spinner=False)
def _frames(version: str) -> tables.Frames:
    found = tables.frames(engine.shared_engine())
    if any(found.rows(name) > LARGE for name in frame_schemas.SCHEMAS):
        return found
    for name in frame_schemas.SCHEMAS:  # now: the files of a version go when the next one comes
        found.frame(name)
    return found


@st.cache_resource(max_entries=2, show_spinner=False)
def _large(version: str, large: int) -> bool:
    return any(_frames(version).rows(name) > large for name in frame_schemas.SCHEMAS)


@st.cache_resource(max_entries=24, show_spinner=False)
def _scoped(version: str, councils: tuple[str, ...]) -> tables.Frames:
    return _frames(version).of(councils)


@st.cache_resource(max_entries=2, show_spinner=False)
def _wide(version: str) -> tables.Frames:
    return _frames(version).up_to(LARGE)


@st.cache_resource(max_entries=256, show_spinner=False)
def _council_of(version: str, table: str, key: str, number: int) -> int | None:
    whole = _frames(version)
    found = whole.collect(whole.scan(table).filter(pl.col(key) == number).select("council_id").head(1))
    return found.item() if found.height else None


@st.cache_resource(max_entries=128, show_spinner=False)
def _kept(name: str, version: str, scope: tuple[str, ...] | None, _make: Callable[[tables.Frames], T]) -> T:
    return _make(frames())
