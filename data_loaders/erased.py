"""Files whose bytes were erased on request: a load leaves them where they are, unless it is told to take them again."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import Engine

from data_loaders.found_files import found_files
from data_loaders.tally import Tally
from data_loaders.waiting import named
from database.incoming import Saved
from database.removals import kept
from locales import text

_Found = tuple[Path, Path]


def left_out(engine: Engine, found: Iterable[_Found], tally: Tally) -> Iterator[_Found]:
    """What was found but for what was erased, which is counted as refused; nothing of it is stored, its name neither."""
    with engine.connect() as connection:
        gone = kept.erased(connection)
    for path, root in found:
        if gone and _digest(path) in gone:
            tally.count(Saved(0, "refused", text("removal.erased", "fr", source=named(path, root))))
        else:
            yield path, root


def allow(engine: Engine, paths: Iterable[Path]) -> None:
    """Lifts the erasure of whatever lies under these paths."""
    if found := {digest for path, _ in found_files(paths, Tally()) if (digest := _digest(path))}:
        kept.allow_again(engine, found)


def _digest(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
