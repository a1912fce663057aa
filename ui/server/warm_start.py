"""What the first visitor would wait for is done when the server starts: heavy imports, the snapshot, the figures' base.

What their first page can do without is done once no page is being drawn: both would share the time that the visitor waits.
"""

import gc
import logging
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path

import streamlit as st

from database import engine, owner_only
from database.search import index as search_index
from database.snapshot import snapshot
from database.snapshot.frames import TooMany
from locales import text
from ui import data
from ui.filters import council_first
from ui.rows import coverage_frames

_LOG = logging.getLogger("seance_publique")
# Loaded by Streamlit at first use; half-loaded by two first visitors at once, they stay broken.
_HEAVY = ("pandas", "pyarrow", "polars")
_HEAVY_LATER = ("charts", "exports.xlsx")  # a page without charts is there before them, one with charts waits in charts/__init__.py
_DRAWING = "ScriptRunner"  # how Streamlit's threads are called that run a page
_QUIET, _LONGEST, _EACH = 1.0, 20.0, 0.1  # seconds
_OWN = "warm start"  # our thread; Streamlit warns of each cached function asked there, though no page is being drawn
_WARNS = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")


@asynccontextmanager
async def warm_start(_app: st.App) -> AsyncIterator[None]:
    """Beside the server's start, which does not wait for it. A database that does not answer stops nothing: pages tell it."""
    _WARNS.addFilter(_of_a_page)
    threading.Thread(target=_warm, name=_OWN, daemon=True).start()
    yield


def _of_a_page(record: logging.LogRecord) -> bool:
    """Whether the warning is for a reader of the log: where the server prepares itself, a page's context is missing of right."""
    return record.threadName != _OWN


def _warm() -> None:
    gc.freeze()  # each round of imports would else have Python look through all those before
    _load(_HEAVY)
    gc.freeze()
    try:
        _tell_permissions()
        _prepare(data.frames, data.people, data.meetings, data.votes, data.contracts)
        _until_quiet()
        _prepare(council_first.prepare, coverage_frames.prepare)
        search_index.soon(engine.shared_engine())
    except Exception:
        _LOG.exception("warm start")
    _load(_HEAVY_LATER)
    _settle()


def _prepare(*made: Callable[[], object]) -> None:
    for prepare in made:
        with suppress(TooMany):  # a large database is read council by council
            prepare()


def _until_quiet() -> None:
    """Until no page was drawn for a while; where visitors never cease, no longer than they would be glad of what is prepared."""
    now = quiet_since = time.monotonic()
    ends = now + _LONGEST
    while now < ends and now - quiet_since < _QUIET:
        time.sleep(_EACH)
        now = time.monotonic()
        if any(thread.name.startswith(_DRAWING) for thread in threading.enumerate()):
            quiet_since = now


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        import_module(name)


def _tell_permissions() -> None:
    """The database and its cache hold unmasked papers: who else may read them is said in the log."""
    shared = engine.shared_engine()
    file = [Path(shared.url.database)] if shared.dialect.name == "sqlite" and shared.url.database else []
    for path in (*file, snapshot.cache_folder(shared)):
        if mode := owner_only.wider(path):
            _LOG.warning(text("database.wider", "fr", path=path, mode=mode))
    for folder in (path.absolute().parent for path in file):
        if mode := owner_only.wider(folder):  # others' files may lie there: no advice that reaches into it
            _LOG.warning(text("database.wider_folder", "fr", path=folder, mode=mode))


def _settle() -> None:
    """What is loaded stays: Python would look through all of it each time it looks for garbage."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
