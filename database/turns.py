"""Whose turn it is to read the tables: a page, whose visitor waits before it, goes before the next part of a file that is downloaded.

Files of a million rows would otherwise take the processors from the pages again and again. No part waits longer than `MOST`, so that each
file comes to its end, and only one is made at a time.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from starlette.concurrency import run_in_threadpool

MOST = 0.4  # seconds that a part waits for the pages that are being made
_LOOKS = 0.01  # seconds between two looks whether some are
_lock, _one = Lock(), BoundedSemaphore(1)
_pages = 0


@contextmanager
def page() -> Iterator[None]:
    """While a page is being made."""
    global _pages  # noqa: PLW0603  how many there are in this process
    with _lock:
        _pages += 1
    try:
        yield
    finally:
        with _lock:
            _pages -= 1


async def behind_pages(parts: Iterator[bytes]) -> AsyncIterator[bytes]:
    """The parts of a file, each made when no page is, or after a moment, and none while another file's is."""
    while (part := await _next(parts)) is not None:
        yield part


async def _next(parts: Iterator[bytes]) -> bytes | None:
    """The next part, None behind the last. What waits holds no thread of those that the interface answers with."""
    while not _one.acquire(blocking=False):
        await asyncio.sleep(_LOOKS)
    try:
        waits_until = time.monotonic() + MOST
        while _pages and time.monotonic() < waits_until:
            await asyncio.sleep(_LOOKS)
        return await run_in_threadpool(next, parts, None)
    finally:
        _one.release()
