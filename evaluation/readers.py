"""Which reading stated a fact: papers are read once more with the trace on, in whatever checkout of the program.

Run as a file with a checkout on its path, so that it also asks revisions that do not have this room.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

UNTOLD = "untold"  # no choice has told who read it


class Told(NamedTuple):
    """A proposal that was chosen: of what, by whom, from which words."""

    thing: str
    reader: str
    spans: Sequence[Sequence[int]]


def told(paths: Iterable[Path], checkout: Path) -> dict[Path, list[Told]]:
    """Paper -> the proposals that were chosen in it, as this checkout reads it."""
    wanted = {str(path.resolve()): path for path in paths}
    if not wanted:
        return {}
    command = [sys.executable, "-P", str(Path(__file__).resolve()), *wanted]
    run = subprocess.run(command, cwd=checkout, env={**os.environ, "PYTHONPATH": str(checkout)}, stdout=subprocess.PIPE, check=False)
    found: dict[Path, list[Told]] = defaultdict(list)
    for line in run.stdout.decode().splitlines():
        source, *one = json.loads(line)
        found[wanted[source]].append(Told(*one))
    return found


def reader_of(spans: Sequence[Sequence[int]], chosen: Iterable[Told]) -> str:
    """The reader whose proposal shares most of the words, told with its thing; the shortest of equals."""
    best, name = (0, 0), UNTOLD
    for one in chosen:
        shared = sum(max(0, min(b, d) - max(a, c)) for a, b in spans for c, d in one.spans)
        length = sum(d - c for c, d in one.spans)
        if shared and (shared, -length) > best:
            best, name = (shared, -length), f"{one.thing}/{one.reader}"
    return name


def _main(paths: Sequence[str]) -> None:
    """One JSON array a line: paper, thing, reader, spans of each chosen proposal."""
    from data_loaders.documents import pipeline, reading  # noqa: PLC0415  of the checkout on the path
    from data_loaders.documents.paper import Refused  # noqa: PLC0415

    try:
        from data_loaders.documents.proposal import traced  # noqa: PLC0415
    except ImportError:  # a revision that keeps no trace
        return
    for path in paths:
        trace = traced()
        # Earlier revisions give the list itself and leave the trace on.
        with nullcontext(trace) if isinstance(trace, list) else trace as chosen:
            try:
                pipeline.extract(reading.read(Path(path)))
            except Refused:
                continue
        for one in chosen:
            if one.verdict == "chosen":
                sys.stdout.write(json.dumps([path, one.thing, one.proposal.reader, one.proposal.spans]) + "\n")


if __name__ == "__main__":
    _main(sys.argv[1:])
