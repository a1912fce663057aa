"""The frames of real papers that `tests/papers` names, where the corpus is beside this checkout."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data_loaders import loading
from database.engine import open_engine
from database.snapshot.frames import Frames, frames
from tests.papers import named

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
ABSENT = "the corpus of real papers is not beside this checkout"


def loaded(papers: str, folder: Path) -> Iterator[Frames]:
    """The frames of a new database in `folder` that holds these papers alone."""
    paths = [CORPUS / "documents" / name for name in named(papers)]
    if not all(path.exists() for path in paths):
        pytest.skip(ABSENT)
    engine = open_engine(f"sqlite:///{folder}/test.db")
    loading.load_into(engine, paths)
    yield frames(engine)
    engine.dispose()
