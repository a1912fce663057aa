"""Words as a file, loaded."""

from pathlib import Path

from sqlalchemy import Engine

from data_loaders.open_data import files
from database.incoming import Provenance


def load(engine: Engine, path: Path, words: str, encoding: str = "utf-8") -> files.Report:
    """Writes `words` to `path` and loads it under its own name."""
    path.write_text(words, encoding=encoding)
    return load_file(engine, path)


def load_file(engine: Engine, path: Path) -> files.Report:
    """Loads a file that is there, under its own name."""
    return files.load(engine, path, files.Told(path.name, Provenance(), 1))
