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

from data_loaders.documents import reading, worker_cpu
from data_loaders.documents.pages import allowance
from data_loaders.documents.paper import Paper, Refused
from data_loaders.documents.record import PaperRecord
from locales import text

_LOOK, _IDLE_SECONDS = 2.0, 90.0  # a child that gets none of the processor for so long waits for something that does not come
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
            ready = self._says(_START_SECONDS) and self.line.recv()  # the imports do not count against the first document
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
        """The answer; None where the child does nothing any more. Raises EOFError where it died.

        How long it may work it limits itself (pages/allowance.py), in the processor's time: a busy machine makes no difference.
        """
        self.served += 1
        self.line.send(task)
        if not self._says(_IDLE_SECONDS):
            return None
        answer: tuple[Paper | None, PaperRecord] = self.line.recv()  # type: ignore[assignment]
        self.served += _PICTURES_WEAR if answer[0] is not None and answer[0].scanned_pages else 0
        return answer

    def _says(self, idle: float) -> bool:
        """Whether something comes, or its end; False where it has used nothing of the processor for so many seconds."""
        used, since = -1.0, time.monotonic()
        while not self.line.poll(_LOOK):
            now = worker_cpu.seconds(self.process.pid)
            if now > used:
                used, since = now, time.monotonic()
            elif time.monotonic() - since > idle:
                return False
        return True

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
    code = "hung"
    try:
        if answer := child.ask(task):
            if child.served < _SERVES:
                _idle.append(child)
            else:
                child.end()
            if again and task.data is None and _ran_out(answer[1]):
                return _asked(task, again=False)
            return Reading(Path(task.path or task.source), *answer)
    except (EOFError, OSError):
        code = "crashed"
    with suppress(subprocess.TimeoutExpired):
        child.process.wait(1)  # its own end, not that of being ended here
    if child.process.returncode == -signal.SIGXCPU:
        code = "too_slow"
    child.end()
    # Once more in a fresh child, lest the fault be an earlier document's; or lest a machine that stood still for some seconds charged
    # them to whoever was at work. A visitor's upload holds its place but once.
    if again and ((code == "crashed" and child.served > 1) or (code == "too_slow" and task.data is None)):
        return _asked(task, again=False)
    return _refused(task, code)


def _ran_out(record: PaperRecord) -> bool:
    """Whether the child itself gave the paper up for its time."""
    return any(warning.code == "refused" and warning.values.get("code") == "too_slow" for warning in record.warnings)


def _refused(task: Task, code: str) -> Reading:
    data = task.data
    with suppress(Refused):  # the file may be gone by now
        data = reading.bytes_of(Path(task.path), task.source) if data is None else data
    refused = reading.refusal(code, task.source, cpu=allowance.SECONDS)
    return Reading(Path(task.path or task.source), None, reading.refused_record(task.source, data, refused))


@atexit.register
def close() -> None:
    """Ends the idle children."""
    while _idle:
        _idle.pop().end()
