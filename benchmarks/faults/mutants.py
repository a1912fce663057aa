"""Spoilt papers by the thousand: `python -m benchmarks.faults.mutants KIND… [--count N] [--seed FILE…] [--minutes M]`.

KIND is a format of tests/documents/mutants.py, or `doc` with good files of your own as seeds. A row a format; what M minutes of a format
are too short for is left out, and the row says how many were read.
"""

import argparse
import time
from collections import Counter
from pathlib import Path

from benchmarks.faults.rows import head, row
from data_loaders.documents import worker
from tests.documents.mutants import SEEDS, mutants

_FAILED = ("crashed", "hung")
_LONG = 1.0  # seconds
_KEPT = Path("build")  # where a mutant that failed is found again


def main() -> None:
    """Hazard, how many were tried and what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="+", choices=[*SEEDS, "doc"])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", nargs="+", type=Path, default=[])
    parser.add_argument("--minutes", type=float, default=60, metavar="M", help="of a format at most (default: 60)")
    asked = parser.parse_args()
    head()
    for kind in asked.kinds:
        tried(kind, asked.count, [path.read_bytes() for path in asked.seed], minutes=asked.minutes)


def tried(kind: str, count: int, seeds: list[bytes], *, minutes: float = 60) -> None:
    """One format's row; a mutant that took the reader's process with it, or held it, has failed."""
    codes: Counter[str] = Counter()
    long, longest, until = 0, 0.0, time.monotonic() + minutes * 60
    for number, data in enumerate(mutants(kind, count, seeds)):
        before = time.monotonic()
        if before >= until:
            break
        answer = worker.read_upload(f"mutant.{kind}", data)
        took = time.monotonic() - before
        long, longest = long + (took > _LONG), max(longest, took)
        code = str(answer.record.refused.values["code"]) if answer.record.refused else "read"
        codes[code] += 1
        if code in _FAILED:
            _KEPT.mkdir(exist_ok=True)
            (_KEPT / f"mutant-{number}.{kind}").write_bytes(data)
    failed = sum(codes[code] for code in _FAILED)
    done, read = codes.total(), codes.pop("read", 0)
    refused = ", ".join(f"{code} {times}" for code, times in codes.most_common()) or "none"
    many = f"{done:,}" if done == count else f"{done:,} of {count:,}"
    told = f"{many}: {read:,} read ({read / max(1, done):.0%}), refused: {refused}; longest {longest:.1f} s, {long} over {_LONG:.0f} s"
    row(f"mutants of {kind}", told, failed)


if __name__ == "__main__":
    main()
