"""A cache's folder written under another name first: no reader meets half of it, and two builders do no harm."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile, mkdtemp

import polars as pl

from database import owner_only

PARTIAL = ".partial-"
_OF_THE_SYSTEM = re.compile(r"\(os error \d{1,3}\)")
_ROOM = 1 << 20  # bytes, more than Polars writes at once of a table's own account (head, statistics, footer)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder that bears the target's name once the block is done; where another builder's is there by then, that one stays."""
    owner_only.folder(target.parent)
    partial = Path(mkdtemp(prefix=PARTIAL, dir=target.parent))
    try:
        with _disk_told(partial):
            yield partial
        partial.rename(target)
    except OSError:
        if not target.is_dir():
            raise
    finally:
        shutil.rmtree(partial, ignore_errors=True)


@contextmanager
def _disk_told(folder: Path) -> Iterator[None]:
    """A disk that is full or shut is told as the system tells it, whoever writes: Polars has errors of its own for it.

    Some keep the system's words, some none ("Invalid thrift: transport error", for what it writes behind the rows): the disk is asked.
    """
    try:
        yield
    except pl.exceptions.PolarsError as error:
        if _OF_THE_SYSTEM.search(str(error)):
            raise OSError(str(error).splitlines()[0]) from error
        try:
            _write_some(folder)
        except OSError as full:
            raise full from error
        raise


def _write_some(folder: Path) -> None:
    """Raises OSError where no more can be written there."""
    with TemporaryFile(dir=folder) as file:
        file.write(bytes(_ROOM))
        file.flush()
        os.fsync(file.fileno())
