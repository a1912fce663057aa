"""PostgreSQL stopped and started again under visitors, in peace and as a lost machine does, once while papers are loaded."""

import subprocess
import time
from pathlib import Path

from benchmarks.faults.course import Course, Outages
from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import row
from benchmarks.faults.site import command, load, site
from benchmarks.faults.truth import judged
from benchmarks.faults.visitors import Door, Visitors

_DOWN, _BETWEEN = 5.0, 25.0  # seconds
_LOAD = "load that is cut"


def run(course: Course) -> None:
    """Two rows: what visitors were shown, what came of the load that was cut."""
    folder = course.own("restart")
    with servers() as place:
        server = Postgres.alone(place / "alone")
        url, cache, outages = server.address(), folder / "cache", Outages()
        course.prepared(url, cache)
        with site(url, folder) as process:
            visitors = Visitors([Door(process.port)], course.visitors, course.pause)
            codes: list[int] = []
            healthy = 0
            with visitors.asking():
                for mode in ("fast", "immediate", "fast", "immediate"):
                    time.sleep(_BETWEEN)
                    loading = _writing(server, course, url, cache, codes.count(0)) if len(outages.times) > 1 else None
                    with outages.one():
                        server.stop(mode)
                        time.sleep(_DOWN)
                        healthy += process.health()[0] == 200
                        server.start()
                    codes += [loading.wait()] if loading else []
                time.sleep(_BETWEEN)
                again = [load(url, cache, [one]) for one in course.then]
            found, late = judged(visitors.answers, course.truth, outages.times), course.ends_true(process.port)
    who = f"{course.visitors} visitors, {len(outages.times)} stops of {_DOWN:.0f} s (fast and immediate)"
    row("PostgreSQL restarted under visitors", f"{who}: {found.told()}", f"{found.failed()}, {healthy} times told as healthy")
    row(
        "the same, papers being loaded",
        f"{len(codes) - codes.count(0)} of {len(codes)} loads cut, exit {codes}; loaded again: exit {again}",
        f"{len(late)} not as loaded once",
    )


def _writing(server: Postgres, course: Course, url: str, cache: Path, number: int) -> "subprocess.Popen[bytes]":
    """The load of that paper, once it writes: before, there is nothing to cut."""
    loading = command(url, cache, "load", str(course.then[number]), PGAPPNAME=_LOAD)
    server.until_writing(_LOAD, loading)
    return loading
