"""Visitors for long: `python -m benchmarks.faults.soak [--minutes M] [--visitors N] [--pause SECONDS]`.

The site on the sample papers, and before and after it, with as many visitors, a Streamlit page that holds one number. Each visitor keeps a
page open for PAUSE seconds on the mean, then opens another. Told as ratios to that page: how long nineteen pages in twenty take at most,
the server's CPU a page, memory; and of the site, whether memory and open files grow with time. A page fails after `--wait` seconds in which
nothing comes.
"""

import argparse
import time
from collections import Counter
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from benchmarks.faults.rows import head, row
from benchmarks.faults.site import EMPTY, load, site
from benchmarks.faults.visitors import Answer, Door, Visitors, slowest
from sample_data import write

_SHARE = 10  # of the site's time, that the empty page gets before and after
_AFTER = 150.0  # seconds, by which sessions that nobody holds are let go
_MOST_RATIO, _MOST_GROWTH = 1.5, 1.1


def main() -> None:
    """One row on speed, one on memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--visitors", type=int, default=50)
    parser.add_argument("--pause", type=float, default=60)
    parser.add_argument("--wait", type=float, default=60)
    asked = parser.parse_args()
    seconds, came = asked.minutes * 60, (asked.visitors, asked.pause, asked.wait)
    with TemporaryDirectory(prefix="seance-soak-") as name:
        folder = Path(name)
        write(folder / "papers")
        (folder / "empty.py").write_text(EMPTY, "utf-8")
        load(f"sqlite:///{folder}/site.db", folder / "cache", [folder / "papers"])
        before = _watched(folder, str(folder / "empty.py"), seconds / _SHARE, came)
        ours = _watched(folder, "app.py", seconds, came)
        after = _watched(folder, str(folder / "empty.py"), seconds / _SHARE, came)
    _tell(f"{asked.visitors} visitors for {asked.minutes:.0f} minutes", before, ours, after)


class Watched:
    """What one site did in its time: answers, memory and open files from time to time, CPU, memory once nobody is there any more."""

    def __init__(self, answers: list[Answer], seen: list[tuple[float, int]], spent: float, alone: float) -> None:
        self.answers, self.seen, self.alone = answers, seen, alone
        self.each = spent / max(1, len(answers))  # seconds of CPU a page

    def slow(self, part: slice = slice(None)) -> float:
        """Seconds under which 95 in 100 stay, of those answers in the order of their coming."""
        return slowest([one.ended - one.begun for one in sorted(self.answers, key=lambda one: one.begun)[part] if not one.failed])


def _watched(folder: Path, script: str, seconds: float, came: tuple[int, float, float]) -> Watched:
    visitors, pause, wait = came
    with site(f"sqlite:///{folder}/site.db", folder, script=script) as process:
        time.sleep(20)  # what is prepared at the start
        coming = Visitors([Door(process.port, wait=wait)], visitors, pause, most=seconds, tables=(), stays=True)
        before = process.spent()
        seen: list[tuple[float, int]] = []
        with coming.asking():
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                time.sleep(min(30.0, seconds / 10))
                seen.append((process.resident(), process.files()))
        spent = process.spent() - before
        if script == "app.py":
            time.sleep(min(_AFTER, seconds))
        return Watched(coming.answers, seen, spent, process.resident())


def _tell(who: str, before: Watched, ours: Watched, after: Watched) -> None:
    empty, third = mean((before.slow(), after.slow())), len(ours.answers) // 3
    drift = ours.slow(slice(-third, None)) / ours.slow(slice(third))
    failed = Counter(one.failed for one in ours.answers if one.failed)
    why = ", ".join(f"{times} {kind}" for kind, times in failed.most_common(5))
    head()
    told = f"{who}: {len(ours.answers):,} pages, p95 {ours.slow():.2f} s, {ours.slow() / empty:.2f} × that of an empty page, "
    told += f"CPU {ours.each / mean((before.each, after.each)):.1f} × its, last third {drift:.2f} × the first"
    row("soak: answers", told, f"{failed.total()} failed ({why or 'none'})" + (", slower with time" if drift > _MOST_RATIO else ""))
    held = [memory for memory, _ in ours.seen]
    files = [count for _, count in ours.seen]
    size = max(held) / max(memory for memory, _ in (*before.seen, *after.seen))
    grown = mean(held[-3:]) / mean(held[len(held) // 3 :][:3])
    told = f"at most {size:.2f} × an empty page's, end {grown:.2f} × a third of the way, {ours.alone / max(held):.2f} × the most once alone"
    told += f"; open files {files[0]} at first, {max(files)} at most, {files[-1]} at the end"
    row("soak: memory", told, "grows" if grown > _MOST_GROWTH else 0)


if __name__ == "__main__":
    main()
