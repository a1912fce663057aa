"""python -m tests.sample_data [KIND …]: what the reader gets right, wrong or misses on the sample papers, with the faults of some kinds."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from data_loaders.documents import pipeline, reading
from sample_data import write
from tests.sample_data.agreement import Tally


def main() -> None:
    """A line a kind of fact, then the faults asked for."""
    tally = Tally()
    with TemporaryDirectory() as folder:
        for paper in write(Path(folder)):
            if not (paper.refused or paper.doubt):
                tally.add(f"{paper.layout} {paper.path.name}", paper.record, pipeline.extract(reading.read(paper.path)))
    for kind in tally.kinds():
        sys.stdout.write(f"{kind:28} right {tally.right[kind]:5}  wrong {tally.wrong[kind]:5}  missed {tally.missed[kind]:5}\n")
    for kind in sys.argv[1:]:
        sys.stdout.write("\n".join([f"\n{kind}", *tally.faults[kind]]) + "\n")


if __name__ == "__main__":
    main()
