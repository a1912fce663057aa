"""PostgreSQL stopped and started again under visitors, in peace and as a lost machine does, once while papers are loaded."""

import time

from benchmarks.faults.course import Course, Outages
from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import row
from benchmarks.faults.site import command, load, site
from benchmarks.faults.truth import judged
from benchmarks.faults.visitors import Door, Visitors

_DOWN, _BETWEEN = 5.0, 25.0  # seconds


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
            with visitors.asking():
                for mode in ("fast", "immediate", "fast", "immediate"):
                    time.sleep(_BETWEEN)
                    loading = command(url, cache, "load", str(course.then[0])) if len(outages.times) > 1 else None
                    time.sleep(2.0 if loading else 0)
                    with outages.one():
                        server.stop(mode)
                        time.sleep(_DOWN)
                        status, _ = process.health()
                        server.start()
                    codes += [loading.wait()] if loading else []
                    if status != 503:
                        codes.append(-status)
                time.sleep(_BETWEEN)
                again = [load(url, cache, [one]) for one in course.then]
            found, late = judged(visitors.answers, course.truth, outages.times), course.ends_true(process.port)
    who = f"{course.visitors} visitors, {len(outages.times)} stops of {_DOWN:.0f} s (fast and immediate)"
    row("PostgreSQL restarted under visitors", f"{who}: {found.told()}", found.failed())
    row(
        "the same, papers being loaded",
        f"{len(codes)} loads cut, exit {codes}; loaded again: exit {again}",
        f"{len(late)} not as loaded once",
    )
