"""What the hazards with visitors share: papers, what is true of them at each step, how many visitors come, a folder of their own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.faults.site import load
from benchmarks.faults.truth import Truth, all_asked, truth_of
from benchmarks.faults.visitors import Door


@dataclass
class Course:
    """`first` is loaded before anybody comes, `then` one by one."""

    folder: Path
    first: list[Path]
    then: list[Path]
    visitors: int
    pause: float

    @cached_property
    def truth(self) -> Truth:
        """What may be shown at each step; asked of a quiet site once."""
        place = self.own("quiet")  # new: what holds all papers already tells no step
        return truth_of(f"sqlite:///{place}/quiet.db", place, self.first, self.then)

    def own(self, name: str) -> Path:
        """A new folder for one hazard."""
        made = self.folder / name
        made.mkdir()
        return made

    def prepared(self, url: str, cache: Path) -> None:
        """An empty database that holds `first` now."""
        if code := load(url, cache, self.first):
            raise RuntimeError(f"load ended with {code}")

    def ends_true(self, *ports: int) -> list[str]:
        """What is asked of each process once all is loaded and not answered with the last state: nothing where all is well."""
        last = self.truth.last()
        return [f"{port} {one.asked}" for port in ports for one in all_asked(Door(port)) if one.figures != last[one.asked]]


class Outages:
    """When something was down on purpose: (begun, ended), on the monotonic clock."""

    def __init__(self) -> None:
        self.times: list[tuple[float, float]] = []

    @contextmanager
    def one(self) -> Iterator[None]:
        """From now until the context ends."""
        begun = time.monotonic()
        try:
            yield
        finally:
            self.times.append((begun, time.monotonic()))
