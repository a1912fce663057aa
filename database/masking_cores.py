"""Masks many texts at once, a process a core: a country's papers are hundreds of thousands, each some milliseconds."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from database import privacy

Task = tuple[str, Sequence[str], Sequence[str]]  # a text, whose names in it are public, whose are known to be private

_WORTH = 60  # texts: below, starting the processes takes longer than they save
_AT_ONCE = 8


def masked(tasks: Sequence[Task]) -> Iterator[str]:
    """Each text masked, in order; in this process where they are few, there is one core, or the others cannot be started."""
    cores = os.cpu_count() or 1
    done = 0
    if len(tasks) >= _WORTH and cores > 1:
        try:
            with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:  # a fork would copy the threads' locks
                for words in pool.map(_mask, tasks, chunksize=_AT_ONCE):
                    yield words
                    done += 1
        except (BrokenProcessPool, OSError):
            pass
    yield from map(_mask, tasks[done:])


def _mask(task: Task) -> str:
    return privacy.mask(*task)
