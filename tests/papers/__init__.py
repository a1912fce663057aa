"""The corpus of real papers beside this checkout, and which of it a test judges by: a list of file names each, since the corpus grows."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
ABSENT = "the corpus of real papers is not beside this checkout"
REFERENCE = "documents/*__2007-11-26_D-20070608.txt"  # the reference deliberation
RECORDS = "SEANCE_TEST_RECORDS"  # names the folder where all processes of a run keep what they read (read.py)
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason=ABSENT)


@contextmanager
def records_folder() -> Iterator[None]:
    """Names a folder for records to the processes that begin after this one, and clears it away after them: no run knows another's."""
    if RECORDS in os.environ:
        yield
        return
    os.environ[RECORDS] = mkdtemp(prefix="seance-records-")
    yield
    shutil.rmtree(os.environ.pop(RECORDS), ignore_errors=True)


def named(papers: str) -> list[str]:
    """The documents that `<papers>.txt` names, one a line."""
    return (Path(__file__).parent / f"{papers}.txt").read_text(encoding="utf-8").split()


def at_hand(place: str) -> Path:
    """The file of the corpus at `place`, which may have stars; skips aloud where it is not there."""
    found = next(CORPUS.glob(place), None)
    if found is None:
        pytest.skip(ABSENT)
    return found


def document(name: str) -> Path:
    """A document of the corpus by its name; skips aloud where it is not there."""
    return at_hand(f"documents/{name}")
