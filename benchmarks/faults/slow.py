"""Clients that hold a place for as long as they can, beside honest visitors: at the process itself, and behind nginx.

Four kinds, each from addresses of its own: nothing is ever said, a request's head comes byte by byte, its body does, an answer is read by
drops. What is asked: are visitors answered as without them, how many are let go, what do they cost in memory and in open files.
"""

import contextlib
import multiprocessing
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.faults.behind import TOLD, nginx
from benchmarks.faults.course import Course
from benchmarks.faults.rows import row
from benchmarks.faults.site import Process
from benchmarks.faults.truth import judged
from benchmarks.faults.visitors import Answer, Door, Visitors, slowest
from tests.deploy.proxy import HOST, trusted

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import SynchronizedArray

_OF_A_KIND, _TIME, _DROP = 50, 90.0, 1.0  # clients; seconds; seconds between two bytes
_HEAD = f"Host: {HOST}\r\nUser-Agent: slow\r\n".encode()


def run(course: Course) -> None:
    """Two rows."""
    for behind in (False, True):
        _tried(course, behind)


def _tried(course: Course, behind: bool) -> None:
    folder = course.own("behind" if behind else "bare")
    url = f"sqlite:///{folder}/site.db"
    course.prepared(url, folder / "cache")
    with ExitStack() as all_of_it:
        process = Process(url, folder / "cache", folder / "site.log", **(TOLD if behind else {}))
        all_of_it.callback(process.end)
        process.ready()
        port = all_of_it.enter_context(nginx(folder, [process.port])) if behind else process.port
        door = Door(port, HOST, trusted(folder)) if behind else Door(port)
        alone = _asked(course, door)
        memory, files = process.resident(), process.files()
        with _slow(port, folder if behind else None) as held:
            beside = _asked(course, door)
            kept, grown, opened = held(), process.resident() - memory, process.files() - files
        time.sleep(5)
        left = process.files() - files
    found = judged([*alone, *beside], course.truth, [])
    where = "behind nginx" if behind else "at the process itself"
    told = f"{4 * _OF_A_KIND} for {_TIME:.0f} s beside {course.visitors} visitors: {len(beside)} answers ({len(alone)} without them), "
    told += f"p95 {_slow95(beside) / _slow95(alone):.2f} × without; {kept} still held at the end, + {grown:.0f} MiB, "
    row(f"slow clients {where}", told + f"+ {opened} open files, + {left} five seconds after", found.failed())


def _asked(course: Course, door: Door) -> list[Answer]:
    """Of visitors, for the time of one trial."""
    visitors = Visitors([door], course.visitors, course.pause, most=_TIME)
    with visitors.asking():
        time.sleep(_TIME)
    return visitors.answers


def _slow95(answers: list[Answer]) -> float:
    return slowest([one.ended - one.begun for one in answers if not one.failed])


@contextmanager
def _slow(port: int, behind: Path | None) -> Iterator[Callable[[], int]]:
    """How many of them still hold their place; in a process of their own, so that visitors do not wait for them."""
    apart = multiprocessing.get_context("spawn")
    stop, held = apart.Event(), apart.Array("b", 4 * _OF_A_KIND)
    process = apart.Process(target=_clients, args=(port, behind, stop, held), daemon=True)
    process.start()
    try:
        yield lambda: sum(held[:])
    finally:
        stop.set()
        process.join(20)


def _clients(port: int, behind: Path | None, stop: Event, held: "SynchronizedArray[int]") -> None:
    kinds, door = (_silent, _head, _body, _reader), Door(port, HOST, trusted(behind)) if behind else Door(port)

    def one(number: int) -> None:
        with contextlib.suppress(OSError), door.link(f"127.0.{100 + number // 250}.{number % 250 + 1}") as link:
            link.settimeout(_DROP)
            held[number] = 1
            kinds[number % len(kinds)](link, stop)
        held[number] = 0

    threads = [threading.Thread(target=one, args=(number,), daemon=True) for number in range(len(held))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _silent(link: socket.socket, stop: Event) -> None:
    _wait(link, stop, lambda: None)


def _head(link: socket.socket, stop: Event) -> None:
    link.sendall(b"GET / HTTP/1.1\r\n" + _HEAD + b"X-Slow: ")
    _wait(link, stop, lambda: link.sendall(b"a"))


def _body(link: socket.socket, stop: Event) -> None:
    link.sendall(b"PUT /_stcore/upload_file/a/b HTTP/1.1\r\n" + _HEAD + b"Content-Length: 1000000\r\n\r\n")
    _wait(link, stop, lambda: link.sendall(b"a"))


def _reader(link: socket.socket, stop: Event) -> None:
    link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
    link.sendall(b"GET /api/v1/attendance?format=csv HTTP/1.1\r\n" + _HEAD + b"\r\n")
    while not stop.wait(_DROP):
        with contextlib.suppress(TimeoutError):
            if not link.recv(16):
                return


def _wait(link: socket.socket, stop: Event, more: Callable[[], None]) -> None:
    """A byte from time to time, until the other side has had enough."""
    while not stop.is_set():
        more()
        try:
            if not link.recv(4096):
                return
        except TimeoutError:
            continue
