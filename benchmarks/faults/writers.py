"""Two writers and eight readers at once, on SQLite and on PostgreSQL: no reader sees what is no state, no writer fails."""

import threading
import time
from pathlib import Path

from benchmarks.faults.course import Course
from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import row
from benchmarks.faults.site import load, site
from benchmarks.faults.truth import Truth, judged, truth_of
from benchmarks.faults.visitors import Door, Visitors

_READERS, _PAUSE, _ROUNDS = 8, 0.5, 3


def run(course: Course) -> None:
    """A row an engine."""
    truth = _any_order(course)
    folder = course.own("writers")
    with servers() as place:
        server = Postgres.alone(place / "alone")
        for name, url in (("SQLite", f"sqlite:///{folder}/site.db"), ("PostgreSQL", server.address())):
            (folder / name).mkdir()
            _one(course, truth, name, url, folder / name)


def _any_order(course: Course) -> Truth:
    """True is what any of the papers together show, whichever writer was first."""
    found = Truth(dict(course.truth.states))
    for turn in range(1, len(course.then)):
        order = [*course.then[turn:], *course.then[:turn]][:-1]
        place = course.own(f"order-{turn}")
        for asked, states in truth_of(f"sqlite:///{place}/quiet.db", place, course.first, order).states.items():
            found.states[asked] = [*states, *found.states[asked]]
    return found


def _one(course: Course, truth: Truth, name: str, url: str, folder: Path) -> None:
    course.prepared(url, folder / "cache")
    codes: list[int] = []
    with site(url, folder) as process:
        visitors = Visitors([Door(process.port)], _READERS, _PAUSE)
        with visitors.asking():
            halves = (course.then[:2], course.then[2:])
            begun = time.monotonic()
            writers = [threading.Thread(target=_write, args=(url, folder / "cache", half, codes)) for half in halves]
            for one in writers:
                one.start()
            for one in writers:
                one.join()
            took = time.monotonic() - begun
        found, late = judged(visitors.answers, truth, []), course.ends_true(process.port)
    told = f"{len(codes)} imports by two at once in {took:.0f} s: {found.answers:,} answers to {_READERS} readers"
    failed = f"{sum(code != 0 for code in codes)} imports, {found.failed()}, {len(late)} not as loaded once"
    row(f"two writers, eight readers, {name}", told, failed)


def _write(url: str, cache: Path, papers: list[Path], codes: list[int]) -> None:
    for _ in range(_ROUNDS):
        codes += [load(url, cache, [paper]) for paper in papers]
