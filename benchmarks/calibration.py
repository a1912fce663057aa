"""Of facts said so sure, how many are right? Counted on papers that a person read, per kind and sign; `--write` keeps the table.

    python -m benchmarks.calibration GOLD DOCUMENTS [GOLD DOCUMENTS …] [--only LIST | --without LIST]
        [--write [--add] --named "which papers"]

`extract --all` is run once; the facts held back are counted with the others. The scorer's rules say what is right.
"""

import argparse
import csv
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.calibration_facts import Judged, judged
from benchmarks.papers import say
from council.doubt import THRESHOLD
from data_loaders.documents.checks.confidence_table import FILE, Counted, Table, probability, table, wilson

_SCORER = Path("../shared/corpus/score.py")
_BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0)


def main() -> None:
    """Prints both tables."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", type=Path, nargs="+", metavar="GOLD DOCUMENTS", help="pairs of folders: what a person read, the papers")
    ask.add_argument("--only", type=Path, help="count these papers alone")
    ask.add_argument("--without", type=Path, help="leave these papers out")
    ask.add_argument("--scorer", type=Path, default=_SCORER, help="the program that says what is right")
    ask.add_argument("--write", action="store_true", help=f"keep the counts in {FILE.name}")
    ask.add_argument("--add", action="store_true", help="with --write: to the counts that are there, of other papers")
    ask.add_argument("--named", default="", help="which papers, for the first line of the table")
    args = ask.parse_args()
    if len(args.folders) % 2:
        ask.error("folders come in pairs: GOLD DOCUMENTS")
    golds = dict(_golds(args.folders, args.only, args.without))
    facts = [fact for path, said in _read(list(golds)) for fact in judged(_scorer(args.scorer), golds[path], said)]
    counted = _counted(facts)
    _tell(counted, facts)
    if args.write:
        named = args.named or "papers that a person read"
        _write(counted, args.add, f"{named}: {len(golds)} papers, {len(facts)} facts, {datetime.now(UTC):%Y-%m-%d}")


def _golds(folders: Sequence[Path], only: Path | None, without: Path | None) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Paper -> what a person read in it; a paper read twice counts once."""
    asked, left = ({*path.read_text(encoding="utf-8").split("\n")} if path else None for path in (only, without))
    seen = set()
    for gold, documents in zip(folders[::2], folders[1::2], strict=True):
        for path in sorted(gold.glob("*.gold.json")):
            name = path.name.removesuffix(".gold.json")
            paper = documents / name
            if paper in seen or (asked is not None and name not in asked) or name in (left or ()) or not paper.exists():
                continue
            seen.add(paper)
            yield paper, json.loads(path.read_text(encoding="utf-8"))


def _read(paths: list[Path]) -> Iterator[tuple[Path, dict[str, Any]]]:
    command = [sys.executable, "-m", "data_loaders", "extract", "--all", *map(str, paths)]
    for line in subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\n"):
        if line.strip():
            record = json.loads(line)
            yield Path(record["source"]), record


def _scorer(path: Path) -> Any:
    spec = spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer: {path}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _counted(facts: Sequence[Judged]) -> Table:
    n, right = (Counter((f.kind, f.band) for f in facts if f.right or every) for every in (True, False))
    return {key: Counted(right[key], n[key]) for key in sorted(n)}


def _tell(counted: Table, facts: Sequence[Judged]) -> None:
    say(f"{'kind':12} {'sign':22} {'n':>5} {'right':>5} {'share':>6}  {'95 %':13} {'said':>6} {'would say':>9}")
    for (kind, band), (right, n) in counted.items():
        said = sum(f.said for f in facts if (f.kind, f.band) == (kind, band)) / n
        now = probability(kind, band, counted)
        kept = "" if now >= THRESHOLD else "  held back"
        say(f"{kind:12} {band:22} {n:5} {right:5} {right / n:6.3f}  {_interval(right, n)} {said:6.3f} {now:9.3f}{kept}")
    say(f"\n{'said':13} {'n':>5} {'right':>5} {'share':>6}  {'95 %':13} {'mean said':>9}")
    for low, high in pairwise(_BINS):
        inside = [f for f in facts if low <= f.said < high]
        if inside:
            n, right = len(inside), sum(f.right for f in inside)
            mean = sum(f.said for f in inside) / n
            say(f"{low:5.3f}-{high:5.3f}   {n:5} {right:5} {right / n:6.3f}  {_interval(right, n)} {mean:9.3f}")


def _interval(right: int, n: int) -> str:
    return "{:.3f}-{:.3f}  ".format(*wilson(right, n))


def _write(counted: Table, add: bool, source: str) -> None:
    lines = [f"# {source}"]
    if add:
        before = table()
        both = sorted(counted.keys() | before.keys())
        none = Counted(0, 0)
        counted = {key: Counted(*map(sum, zip(counted.get(key, none), before.get(key, none), strict=True))) for key in both}
        lines = [*(line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")), *lines]
    with FILE.open("w", encoding="utf-8", newline="") as file:
        file.write("\n".join([*lines, ""]))
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("kind", "band", "right", "n"))
        rows.writerows((*key, *count) for key, count in counted.items())
    say(f"\nwritten: {FILE.name}: {source}")


if __name__ == "__main__":
    main()
