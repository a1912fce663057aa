"""The tables of the present data version, as every answer reads them."""

from threading import Lock

import polars as pl

from database import engine
from database.snapshot import frames as tables
from database.snapshot.frame_schemas import SCHEMAS
from metrics.query.derived import MADE, Read

LARGE = 50_000  # rows of one table, above which counted tables are counted council by council
_LOCK = Lock()
_LAST: list[tables.Frames] = []


def version() -> str:
    """The data version that a reader sees now: one small query."""
    return tables.data_version(engine.shared_engine())


def now() -> tables.Frames:
    """The tables of that version; those of the last one asked for are held."""
    asked = version()
    with _LOCK:
        if not _LAST or _LAST[0].version != asked:
            _LAST[:] = [tables.frames(engine.shared_engine())]
        return _LAST[0]


def forget() -> None:
    """The next who asks reads the files anew."""
    with _LOCK:
        _LAST.clear()


def is_large(found: tables.Frames) -> bool:
    """Whether some table is too long to be held whole."""
    return any(found.rows(name) > LARGE for name in SCHEMAS)


def reader(found: tables.Frames) -> Read:
    """What counted tables are counted from; each is made once."""
    made: dict[str, pl.DataFrame] = {}

    def read(name: str) -> pl.DataFrame:
        if name not in made:
            made[name] = MADE[name](read) if name in MADE else found[name]
        return made[name]

    return read


def nothing(name: str) -> pl.DataFrame:
    """The same without a row: what they have as columns is known before any is read."""
    return MADE[name](nothing) if name in MADE else SCHEMAS[name].to_frame()
