"""The processor's time and the memory that a paper may take: a part that every paper has, and more with each page that was read.

Nothing is counted in wall seconds: what a busy machine withholds is no fault of the paper's. Where `begin` was not called nothing
is limited. Time that is used up raises OutOfTime, so that what was read is kept; who does not heed it is ended soon after.
"""

import resource
import signal
from collections.abc import Callable, Iterable, Iterator
from math import ceil
from pathlib import Path
from typing import TypeVar

SECONDS, PAGE_SECONDS, SCAN_SECONDS = 5, 0.1, 30  # of one processor
PAGE_LETTERS = 3000  # characters that count as a page, where a paper has none of its own
MOST_SECONDS, MOST_UPLOAD_SECONDS = 300, 90  # for the text of a paper; of one that a visitor drops
MEMORY_MB, PAGE_MB, MOST_MB = 512, 1, 1500
_Line = TypeVar("_Line")
_UNHEEDED = 3  # seconds more for code that does not heed


class OutOfTime(BaseException):
    """The time is used up; no error of the paper's, so that no `except Exception` on the way takes it for one."""


class _Allowance:
    """What this process may take for the paper it reads."""

    def __init__(self) -> None:
        self.limited = False
        self.most_cpu = resource.getrlimit(resource.RLIMIT_CPU)[0]  # that the process was started with
        self.memory = 0  # that the imports took
        self.began = self.seconds = self.most = 0.0
        self.pages = 0.0

    def arm(self) -> None:
        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        left = max(0.05, self.began + self.seconds - used)
        signal.setitimer(signal.ITIMER_PROF, left)
        _limit(resource.RLIMIT_CPU, ceil(used + left) + _UNHEEDED)
        if self.memory:
            _limit(resource.RLIMIT_AS, self.memory + round(min(MOST_MB, MEMORY_MB + PAGE_MB * self.pages) * 1_000_000))


_now = _Allowance()


def begin(most: float = MOST_SECONDS) -> None:
    """Counting starts anew; `most` is what no number of pages exceeds."""
    _now.limited, _now.most = True, most
    _now.began, _now.seconds, _now.pages = sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), SECONDS, 0.0
    signal.signal(signal.SIGPROF, _used_up)
    _now.arm()


def grow(pages: int, letters: int = 0, scans: int = 0) -> None:
    """More for so many pages that were read, or so many characters where those count for more; and for pictures to be read."""
    if not _now.limited:
        return
    read = max(pages, letters / PAGE_LETTERS)
    _now.pages += read + scans
    _now.seconds = max(_now.seconds, min(_now.most, _now.seconds + PAGE_SECONDS * read)) + SCAN_SECONDS * scans
    _now.most += SCAN_SECONDS * scans
    _now.arm()


def counted(lines: Iterable[_Line], length: Callable[[_Line], int]) -> Iterator[_Line]:
    """The lines of a format without pages, as they come, each page's worth of them adding to what the paper may take."""
    letters = 0
    for line in lines:
        letters += length(line)
        if letters >= PAGE_LETTERS:
            grow(0, letters)
            letters = 0
        yield line


def rest() -> None:
    """Nothing is counted until `begin`, nor is the process ended for what it does meanwhile."""
    if not _now.limited:
        return
    _now.limited = False
    signal.setitimer(signal.ITIMER_PROF, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (_now.most_cpu, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def limit_memory() -> None:
    """From now on MEMORY_MB above what this process has, and more with the pages."""
    known = Path("/proc/self/statm")
    _now.memory = int(known.read_text().split()[0]) * resource.getpagesize() if known.exists() else 1
    _limit(resource.RLIMIT_AS, _now.memory + MEMORY_MB * 1_000_000)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def seconds() -> int:
    """What the paper was allowed, for the sentence that tells it was not enough."""
    return round(_now.seconds)


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _used_up(*_: object) -> None:
    raise OutOfTime
