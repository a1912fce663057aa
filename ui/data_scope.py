"""Which rows a page reads on a large database: those of the council that the address names, or whose thing it names; else no lines.

A database is large where one table has more rows than `LARGE`. On a small one nothing is narrowed: every page reads whole tables.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import polars as pl

from database import engine
from database.snapshot import frame_schemas
from database.snapshot import frames as tables
from metrics.filters.filters import parse
from ui.address import PAGE, identifier, note, noted, values
from ui.server.held import Held

LARGE = 50_000
_TRIES = 5  # imports may follow one another faster than the tables are read
T = TypeVar("T")
Scope = tuple[str, ...] | None
_FRAMES: Held[tables.Frames] = Held(2)
_NARROWED: Held[tables.Frames] = Held(24)
_OWNED: Held[int | None] = Held(256)
_KEPT: Held[Any] = Held(128)
_OF_ALL: Held[Any] = Held(4)
_VERSION = "_data_version"
# Page -> word of its address, and where the council of what it names is found.
_OWNERS = {
    "councillor": (("id", "mandates", "councillor_id"),),
    "sessions": (("id", "sessions", "session_id"),),
    "act": (("id", "deliberations", "deliberation_id"), ("document", "documents", "document_id")),
}


def version() -> str:
    """The data version that a reader sees now: asked once a run of a page, else by one small query."""
    return noted(_VERSION) or tables.data_version(engine.shared_engine())


def frames() -> tables.Frames:
    """The tables of the present version: all of them; on a large database those of `scope`, and without one the small tables only."""
    return _narrowed(version(), scope())


def whole_frames() -> tables.Frames:
    """Every row of every table: on a large database to be asked for by `scan` only."""
    return _whole(version())


def is_large() -> bool:
    """Whether some table is too long to be read whole for one page."""
    return is_long(whole_frames())


def is_long(whole: tables.Frames) -> bool:
    """Whether one of its tables is."""
    return whole.longer_than(LARGE)


def wide() -> bool:
    """Whether a page stands before a large database with no council chosen: it shows counts and short lists, and no lines."""
    return scope() is None


def scope() -> Scope:
    """The councils that the page reads; () means all, on a small database; None: all of a large one, of which no lines are read."""
    return (_asked() or None) if is_large() else ()


def opened(page: str) -> None:
    """Note which page runs, so that the council of what its address names is known, and on which version of the data.

    Raises what a database that does not answer raises.
    """
    note(PAGE, page)
    note(_VERSION, tables.data_version(engine.shared_engine()))
    whole_frames()


def derived(name: str, make: Callable[[tables.Frames], T]) -> T:
    """What `make` makes of `frames()`, kept for this version and scope; `name` is the rule's own. Never changed by who gets it."""
    now, asked = version(), scope()
    made: T = _KEPT.get((name, now, asked), lambda: make(_narrowed(now, asked)))
    return made


def kept(name: str, key: str, make: Callable[[], T]) -> T:
    """What `make` makes, kept for this version, scope and `key` (the filters, say: `repr(filters)`)."""
    return derived(f"{name} {key}", lambda _frames: make())


def of_all(name: str, make: Callable[[], T]) -> T:
    """What `make` counts over every council, kept for this version whatever councils pages read."""
    made: T = _OF_ALL.get((name, version()), make)
    return made


def forget() -> None:
    """Read all anew."""
    for held in (_FRAMES, _NARROWED, _OWNED, _KEPT, _OF_ALL):
        held.clear()


def _whole(now: str) -> tables.Frames:
    return _FRAMES.get(now, _read)


def _narrowed(now: str, asked: Scope) -> tables.Frames:
    whole = _whole(now)
    if asked == ():
        return whole
    return _NARROWED.get((now, asked), lambda: whole.of(asked) if asked else whole.up_to(LARGE))


def _asked() -> tuple[str, ...]:
    """The councils of the address, else that of the thing that it names."""
    if said := parse({"council": values("council")}).council:
        return said
    for word, table, key in _OWNERS.get(noted(PAGE) or "", ()):
        number = identifier(word)
        if number is not None and (found := _council_of(table, key, number)) is not None:
            return (str(found),)
    return ()


def _council_of(table: str, key: str, number: int) -> int | None:
    whole = whole_frames()
    rows = whole.scan(table).filter(pl.col(key) == number).select("council_id").head(1)
    return _OWNED.get((whole.version, table, number), lambda: next(iter(whole.collect(rows).to_series()), None))


def _read() -> tables.Frames:
    """Small tables now: the files of a version go when the next one comes, and it is read then. Raises Outdated after some of them."""
    for _ in range(_TRIES - 1):
        with suppress(tables.Outdated):
            return _current()
    return _current()


def _current() -> tables.Frames:
    found = tables.frames(engine.shared_engine())
    for name in frame_schemas.SCHEMAS if not is_long(found) else ():
        found.frame(name)
    return found
