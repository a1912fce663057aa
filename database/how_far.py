"""How far this process is with the snapshot that it makes: papers masked of all; who waits for a page is told."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class HowFar(NamedTuple):
    """Papers masked, of how many."""

    done: int
    of: int


_lock = threading.Lock()
_now: list[HowFar] = []  # one at most: a process makes one snapshot at a time


@contextmanager
def making() -> Iterator[None]:
    """While it runs, `now` tells how far; 0 of 0 until `begins` says of how many papers."""
    begins(0)
    try:
        yield
    finally:
        with _lock:
            _now.clear()


def begins(papers: int) -> None:
    """So many papers are to be masked."""
    with _lock:
        _now[:] = [HowFar(0, papers)]


def one_more() -> None:
    """Another paper is masked."""
    with _lock:
        _now[:] = [HowFar(min(one.done + 1, one.of), one.of) for one in _now]


def now() -> HowFar | None:
    """None where no snapshot is being made."""
    return next(iter(_now), None)
