"""Masks many texts at once, a process a core: a country's papers are hundreds of thousands, each some milliseconds."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from database import privacy

Task = tuple[str, Sequence[str], Sequence[str]]  # a text, whose names in it are public, whose are known to be private

_WORTH = 60  # texts: below, starting the processes takes longer than they save
_ROOT = Path(__file__).resolve().parents[2]
_CORES = os.cpu_count() or 1


def masked(tasks: Sequence[Task]) -> Iterator[str]:
    """Each text masked, in order; in this process where they are few, there is one core, or the others cannot be started.

    The processes are programs of their own, not copies of this one: whatever runs here (a server, a test) is not started again.
    """
    if len(tasks) < _WORTH or _CORES == 1:
        yield from map(_mask, tasks)
        return
    size = -(-len(tasks) // _CORES)
    parts = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    with ThreadPoolExecutor(_CORES) as threads:
        for words in threads.map(_elsewhere, parts):
            yield from words


def _elsewhere(tasks: Sequence[Task]) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "database.privacy.masking_cores"],
            input=json.dumps(tasks).encode(),
            capture_output=True,
            env=environment,
            check=True,
        )
        found: list[str] = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return [_mask(task) for task in tasks]
    return found if len(found) == len(tasks) else [_mask(task) for task in tasks]


def _mask(task: Task) -> str:
    return privacy.mask(*task)


if __name__ == "__main__":
    sys.stdout.write(json.dumps([_mask(task) for task in json.loads(sys.stdin.buffer.read())]))
