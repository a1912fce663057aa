"""Hazards tried under visitors: `python -m benchmarks.faults HAZARD… [--visitors N] [--pause SECONDS]`, one row or two a hazard.

Each is a module of this folder: `restart`, `kill`, `writers`, `replica`, `slow`, `flood`.
All on this machine alone, on loopback; what is started is ended.
"""

import argparse
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faults.course import Course
from benchmarks.faults.rows import head
from benchmarks.faults.truth import papers

_HAZARDS = ("restart", "kill", "writers", "replica", "slow", "flood")


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hazards", nargs="+", choices=_HAZARDS)
    parser.add_argument("--visitors", type=int, default=50)
    parser.add_argument("--pause", type=float, default=5.0)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="seance-course-") as name:
        folder = Path(name)
        course = Course(folder, *papers(folder / "papers"), asked.visitors, asked.pause)
        head()
        for hazard in asked.hazards:
            import_module(f"benchmarks.faults.{hazard}").run(course)


if __name__ == "__main__":
    main()
