"""Papers read in limited, warm child processes: no document can freeze or fill the process that asks."""

import atexit
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from socket import socketpair
from typing import NamedTuple

from data_loaders.documents import reading
from data_loaders.documents.paper import Paper, Refused
from data_loaders.documents.record import PaperRecord
from locales import text

WALL_SECONDS = 8
CPU_SECONDS = 8
SCAN_SECONDS = 30  # more, a page that is a picture
_PATIENCE, _SOME_WORK, _MOST_WALL_SECONDS = 3.0, 0.1, 90  # a child that gets little of a busy machine is not one that hangs
MEMORY_MB = 512
_SERVES = 200  # documents, then a fresh child: what a library leaks does not add up
_PICTURES_WEAR = 20  # more than any other document
_START_SECONDS = 60
_PROGRAM = "data_loaders.documents.worker_process"
_ROOT = Path(__file__).resolve().parents[2]
_CORES = os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Reading:
    """One path and what came of it; `paper` is None where the record is a refusal."""

    path: Path
    paper: Paper | None
    record: PaperRecord


class Task(NamedTuple):
    """What a child is asked: `data` (an upload) stands for the file where given."""

    path: str
    source: str
    data: bytes | None


def read_all(paths: Iterable[Path], jobs: int | None = None) -> Iterator[Reading]:
    """Each path's reading, in the order given; `jobs` children at once (one a core where not said)."""
    jobs = max(1, min(jobs or _CORES, _CORES))
    waiting: deque[Future[Reading]] = deque()
    threads = ThreadPoolExecutor(jobs, thread_name_prefix="reading")
    try:
        for path in paths:
            waiting.append(threads.submit(_ask, Task(str(path.absolute()), str(path), None)))
            if len(waiting) > 4 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        threads.shutdown(cancel_futures=True)


def read_upload(name: str, data: bytes) -> Reading:
    """What a dropped document says; nothing is written to the disk."""
    return _ask(Task("", name, data))


class NoReader(RuntimeError):
    """The program that reads papers does not start; what it said itself stands on the error stream."""


class _Child:
    """One process that reads a document at a time."""

    def __init__(self) -> None:
        here, there = socketpair()
        self.served = 0
        with there:
            self.process = subprocess.Popen(
                [sys.executable, "-m", _PROGRAM, str(there.fileno())],
                pass_fds=[there.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))},
                start_new_session=True,
            )
        self.line: Connection[object, object] = Connection(here.detach())
        try:
            ready = self.line.poll(_START_SECONDS) and self.line.recv()  # the imports do not count against the first document
        except (EOFError, OSError):
            ready = None
        if not ready:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1)  # its own exit code, not that of being ended here
            self.end()
            raise NoReader(text("worker.no_reader", "fr", code=self.process.returncode, command=f"{sys.executable} -m {_PROGRAM}"))

    @classmethod
    def start(cls) -> "_Child":
        """A child that is ready, at the second attempt if need be. Raises NoReader."""
        try:
            return cls()
        except NoReader:
            return cls()

    def ask(self, task: Task) -> tuple[Paper | None, PaperRecord] | None:
        """The answer; None where the child ran out of time. Raises EOFError where it died."""
        self.served += 1
        self.line.send(task)
        began, wait, used = time.monotonic(), float(WALL_SECONDS), -1.0
        while (ready := self.line.poll(wait)) or self._still_works(began, used):
            if not ready:  # others keep the cores busy: as long as it works it has until its CPU_SECONDS are used up
                used, wait = self._cpu_seconds(), _PATIENCE
                continue
            answer = self.line.recv()
            if not isinstance(answer, int):
                return answer  # type: ignore[return-value]
            wait += SCAN_SECONDS * answer  # so many pages are pictures
            self.served += _PICTURES_WEAR
        return None

    def _still_works(self, began: float, used: float) -> bool:
        return time.monotonic() - began < _MOST_WALL_SECONDS and self._cpu_seconds() > used + _SOME_WORK

    def _cpu_seconds(self) -> float:
        """The processor's time that the child used; always the same where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """With the programs it may have started: a picture's reading does not outlive who asked for it."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.line.close()


_idle: list[_Child] = []
_slots = threading.BoundedSemaphore(_CORES)


def _ask(task: Task) -> Reading:
    with _slots:
        return _asked(task, again=True)


def _asked(task: Task, again: bool) -> Reading:
    child = _idle.pop() if _idle and again else _Child.start()
    began = time.monotonic()
    code = "too_slow"
    try:
        if answer := child.ask(task):
            if child.served < _SERVES:
                _idle.append(child)
            else:
                child.end()
            return Reading(Path(task.path or task.source), *answer)
    except (EOFError, OSError):
        code = "crashed"
    used_up = child.process.poll() is not None and time.monotonic() - began >= CPU_SECONDS - 1
    child.end()
    if code == "crashed" and not used_up and again and child.served > 1:
        return _asked(task, again=False)  # a fresh child, lest the fault be an earlier document's
    return _refused(task, "too_slow" if used_up else code)


def _refused(task: Task, code: str) -> Reading:
    data = task.data
    with suppress(Refused):  # the file may be gone by now
        data = reading.bytes_of(Path(task.path), task.source) if data is None else data
    refused = reading.refusal(code, task.source, wall=WALL_SECONDS, cpu=CPU_SECONDS)
    return Reading(Path(task.path or task.source), None, reading.refused_record(task.source, data, refused))


@atexit.register
def close() -> None:
    """Ends the idle children."""
    while _idle:
        _idle.pop().end()
