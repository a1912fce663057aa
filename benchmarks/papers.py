"""The papers that a benchmark runs on: those named on the command line, else the sample."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sample_data import write


@contextmanager
def papers() -> Iterator[list[Path]]:
    """The files or folders to read, for as long as the context lasts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("papers", nargs="*", type=Path, metavar="PATH")
    if named := parser.parse_args().papers:
        yield named
        return
    with TemporaryDirectory() as folder:
        write(Path(folder))
        yield [Path(folder)]


def say(line: str) -> None:
    """One line of result."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
