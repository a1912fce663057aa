"""Files of open data in the tests: written where the test says, then loaded as a person would load them."""

from pathlib import Path

from sqlalchemy import Engine

from data_loaders.open_data import files
from database.incoming import Provenance


def load(engine: Engine, path: Path, words: str) -> None:
    """The file of these words among the data."""
    path.write_text(words, encoding="utf-8")
    files.load(engine, path, files.Told(path.name, Provenance(publisher="Ville"), 1))
