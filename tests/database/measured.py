"""The frames of real papers that `tests/papers` names, where the corpus is beside this checkout."""

from collections.abc import Iterator
from pathlib import Path

from data_loaders import loading
from database.engine import open_engine
from database.snapshot.frames import Frames, frames
from tests.papers import document, named


def loaded(papers: str, folder: Path) -> Iterator[Frames]:
    """The frames of a new database in `folder` that holds these papers alone."""
    paths = [document(name) for name in named(papers)]
    engine = open_engine(f"sqlite:///{folder}/test.db")
    loading.load_into(engine, paths)
    yield frames(engine)
    engine.dispose()
