"""The index of search in the database: brought to the present version of the data by whoever finds it older, never by an import.

Why here and so. Several servers share one index, as they share the database. An import writes none of it, so that it loads as fast as
before; the first visitor after an import, or the server's start, adds what is new and takes out what is gone (an entry's number says what
it holds), after the new entries stand and in the transaction that says "done": a build that is killed leaves what was found before.
Entries are made from the masked snapshot alone: what pages do not show is not in the index at all.
"""

import logging
from threading import Lock, Thread

from sqlalchemy import Connection, Engine, select

from council.search_state import SearchState
from database.engine import is_replica
from database.search.turn import Busy
from database.snapshot import snapshot

_LOG = logging.getLogger("seance_publique")
_BUILDING = Lock()


def soon(engine: Engine, wait: float = 3.0) -> None:
    """Brings the index up to date beside the caller, who waits for some seconds at most: the first build of a country takes longer."""
    with engine.connect() as connection:
        if state(connection) == snapshot.version(connection) or is_replica(connection):
            return  # a replica gets its index from the primary
    if _BUILDING.locked():
        if _BUILDING.acquire(timeout=wait):
            _BUILDING.release()
        return
    builder = Thread(target=_in_silence, args=(engine,), name="search index", daemon=True)
    builder.start()
    builder.join(wait)


def _in_silence(engine: Engine) -> None:
    try:
        refresh(engine)
    except Busy:
        _LOG.info("search index: another process writes, the next search tries again")
    except Exception:
        _LOG.exception("search index")


def refresh(engine: Engine) -> None:
    """The index of the data as they are now. Raises Busy."""
    with _BUILDING:
        folder = snapshot.current(engine)
        with snapshot.reading(engine) as connection:
            if state(connection) == folder.name:
                return
            from database.search import refreshed  # noqa: PLC0415  rules and masks that a server which finds its index needs not

            new, gone = refreshed.differing(connection, folder)
        refreshed.write(engine, folder, new, gone)


def state(connection: Connection) -> str | None:
    """The version of the data that the index shows; None where it was never whole."""
    return connection.execute(select(SearchState.version)).scalar()
