"""The clock set back: `python -m benchmarks.faults.clock [LIBRARY]`, LIBRARY being libfaketime's (apt-get install libfaketime).

The same papers are loaded as on a day sixty days ago and, more of them, as today, and the other way round; a site runs sixty days behind
its data. What is shown must be what is shown when the clock goes right: no figure, no order of states and no cached table hangs on it, but
the quarters gone by since the last session, on the overview, which are counted up to the site's day.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from benchmarks.faults.rows import head, row
from benchmarks.faults.site import site
from benchmarks.faults.truth import Truth, all_asked, papers, truth_of
from benchmarks.faults.visitors import Answer, Door
from benchmarks.own_server import ROOT

_LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"


def main() -> None:
    """One row a way of setting it back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", nargs="?", default=_LIBRARY)
    library = parser.parse_args().library
    if not Path(library).exists():
        sys.exit(f"{library}: not there (apt-get install libfaketime)")
    with TemporaryDirectory(prefix="seance-clock-") as name:
        folder = Path(name)
        first, then = papers(folder / "papers")
        truth = truth_of(f"sqlite:///{folder}/quiet.db", folder / "quiet", first, then[:1])
        head()
        for said, before, after, shown in (
            ("set back sixty days between two loads", "+0d", "-60d", "+0d"),
            ("sixty days behind at the first load, right at the second", "-60d", "+0d", "+0d"),
            ("a site sixty days behind its data", "+0d", "+0d", "-60d"),
        ):
            place = folder / said.replace(" ", "-").replace(",", "")
            place.mkdir()
            clocks = [_clock(library, offset) for offset in (before, after, shown)]
            _one(said, truth, place, list(zip(clocks, (first, then[:1]), strict=False)), clocks[-1])


def _one(said: str, truth: Truth, place: Path, loads: list[tuple[dict[str, str], list[Path]]], shown: dict[str, str]) -> None:
    url, codes, wrong, tried = f"sqlite:///{place}/site.db", [], [], 0
    with site(url, place, **shown) as process:
        for step, (clock, some) in enumerate(loads):
            told = os.environ | {"DATABASE_URL": url, "SEANCE_CACHE": str(place / "cache")} | clock
            command = [sys.executable, "-m", "data_loaders", "load", *map(str, some)]
            codes.append(subprocess.run(command, cwd=ROOT, env=told, capture_output=True, check=False).returncode)
            time.sleep(3)
            answers = all_asked(Door(process.port))
            tried += len(answers)
            wrong += [one for one in answers if one.failed or one.figures != truth.states[one.asked][step]]
        with urlopen(f"http://127.0.0.1:{process.port}/health", timeout=20) as answer:
            health = json.load(answer)
    row(f"clock: {said}", f"2 loads (exit {codes}), {tried} answers; /health: {_told(health)}", _failed(wrong, health))


def _told(health: dict[str, object]) -> str:
    return f"{health['status']}, data_age {health['data_age']}, snapshot_age {health['snapshot_age']}"


def _failed(wrong: list[Answer], health: dict[str, object]) -> str:
    named = ", ".join(sorted({f"{one.asked}: {one.failed or 'other figures'}" for one in wrong}))
    below = [name for name in ("data_age", "snapshot_age") if isinstance(health[name], int) and int(str(health[name])) < 0]
    return f"{len(wrong)}{f' ({named})' if named else ''}" + (f"; {below} below 0" if below else "")


def _clock(library: str, offset: str) -> dict[str, str]:
    """What the dynamic loader and the library are told; only the calendar is moved, not the clock that counts seconds."""
    return {"LD_PRELOAD": library, "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1"} if offset != "+0d" else {}


if __name__ == "__main__":
    main()
