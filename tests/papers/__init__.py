"""The corpus of real papers beside this checkout, and which of it a test judges by: a list of file names each, since the corpus grows."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.run_folder import run_folder

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
ABSENT = "the corpus of real papers is not beside this checkout"
REFERENCE = "documents/*__2007-11-26_D-20070608.txt"  # the reference deliberation
RECORDS = "SEANCE_TEST_RECORDS"  # names the folder where all processes of a run keep what they read (read.py)
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason=ABSENT)


def records_folder() -> AbstractContextManager[None]:
    """The folder of what the processes of a run keep of the papers they read."""
    return run_folder(RECORDS, "seance-records-")


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
