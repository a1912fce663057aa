"""What the first visitor would wait for is done when the server starts: heavy imports, the snapshot, the figures' base."""

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from threading import Thread

import streamlit as st

from database import engine, search_index
from database.frames import TooMany
from ui import council_first, coverage_frames, data

_LOG = logging.getLogger("seance_publique")
# Loaded by Streamlit at first use; half-loaded by two first visitors at once, they stay broken.
_HEAVY = ("pandas", "pyarrow", "altair", "polars", "xlsxwriter")


@asynccontextmanager
async def warm_start(_app: st.App) -> AsyncIterator[None]:
    """Beside the server's start, which does not wait for it. A database that does not answer stops nothing: pages tell it."""
    Thread(target=_warm, name="warm start", daemon=True).start()
    yield


def _warm() -> None:
    for name in _HEAVY:
        import_module(name)
    try:
        for prepare in (
            data.frames,
            data.people,
            data.meetings,
            data.votes,
            data.contracts,
            council_first.prepare,
            coverage_frames.prepare,
        ):
            with suppress(TooMany):  # a large database is read council by council
                prepare()
        search_index.soon(engine.shared_engine())
    except Exception:
        _LOG.exception("warm start")
    _settle()


def _settle() -> None:
    """What is loaded stays: Streamlit looks for garbage after each run of a page, and would look through all of it each time."""
    gc.collect()
    gc.freeze()
