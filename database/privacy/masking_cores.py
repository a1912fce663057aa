"""Masks many texts at once, a process a core: a country's papers are hundreds of thousands, each some milliseconds."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import IO, cast

from database import privacy

Told = Callable[[], None]
Task = tuple[str, Sequence[str], Sequence[str]]  # a text, whose names in it are public, whose are known to be private

_WORTH = 60  # texts: below, starting the processes takes longer than they save
_ROOT = Path(__file__).resolve().parents[2]
_CORES = os.cpu_count() or 1


def masked(tasks: Sequence[Task], each: Told = lambda: None) -> Iterator[str]:
    """Each text masked, in order; in this process where they are few, there is one core, or the others cannot be started.

    `each` is called once a text is masked, by whichever thread heard of it.
    The processes are programs of their own, not copies of this one: whatever runs here (a server, a test) is not started again.
    """
    if len(tasks) < _WORTH or _CORES == 1:
        yield from _here(tasks, each)
        return
    size = -(-len(tasks) // _CORES)
    parts = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    with ThreadPoolExecutor(_CORES) as threads:
        for words in threads.map(partial(_elsewhere, each=each), parts):
            yield from words


def _elsewhere(tasks: Sequence[Task], each: Told) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}
    found: list[str] = []
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "database.privacy.masking_cores"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        ) as other:
            ears, mouth = cast(IO[bytes], other.stdin), cast(IO[bytes], other.stdout)  # both are asked for
            with ears:  # it hears all before it says anything
                ears.write(json.dumps(tasks).encode())
            for line in mouth:
                found.append(json.loads(line))
                each()
    except (OSError, ValueError):
        pass
    return [*found, *_here(tasks[len(found) :], each)]


def _here(tasks: Sequence[Task], each: Told) -> Iterator[str]:
    for task in tasks:
        yield _mask(task)
        each()


def _mask(task: Task) -> str:
    return privacy.mask(*task)


if __name__ == "__main__":
    for one in json.loads(sys.stdin.buffer.read()):
        sys.stdout.write(f"{json.dumps(_mask(one))}\n")
        sys.stdout.flush()
