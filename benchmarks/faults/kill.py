"""SIGKILL: of the site's process under visitors, and of loads beside them; on SQLite, which both share as one file."""

import sqlite3
import time

from benchmarks.faults.course import Course, Outages
from benchmarks.faults.rows import row
from benchmarks.faults.site import command, load, site
from benchmarks.faults.truth import judged
from benchmarks.faults.visitors import Door, Visitors

_BETWEEN = 12.0  # seconds
_KILLS = 3
_INTO = (1.5, 3.0, 4.5, 6.0, 8.0)  # seconds into a load, at which it is killed


def run(course: Course) -> None:
    """Two rows: what visitors were shown, what was left of the loads."""
    folder = course.own("kill")
    url, cache, outages = f"sqlite:///{folder}/site.db", folder / "cache", Outages()
    course.prepared(url, cache)
    killed, damaged = 0, 0
    with site(url, folder) as process:
        visitors = Visitors([Door(process.port)], course.visitors, course.pause)
        with visitors.asking():
            for _ in range(_KILLS):
                time.sleep(_BETWEEN)
                with outages.one():
                    process.kill()
                    time.sleep(1.0)
                    process.start()
                    process.ready()
            for number, seconds in enumerate(_INTO):
                loading = command(url, cache, "load", str(course.then[number % len(course.then)]))
                time.sleep(seconds)
                killed += loading.poll() is None
                loading.kill()
                loading.wait()
                with sqlite3.connect(folder / "site.db", timeout=30) as held:
                    damaged += held.execute("PRAGMA quick_check").fetchone()[0] != "ok"
            again = [load(url, cache, [one]) for one in course.then]
            time.sleep(_BETWEEN)
        found, late = judged(visitors.answers, course.truth, outages.times), course.ends_true(process.port)
    row("the site's process killed under visitors", f"{course.visitors} visitors, {_KILLS} kills: {found.told()}", found.failed())
    told = f"{killed} of {len(_INTO)} killed before their end; loaded again: exit {again}"
    row("loads killed beside visitors", told, f"{damaged} files damaged, {len(late)} not as loaded once")
