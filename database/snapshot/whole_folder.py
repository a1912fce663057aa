"""A cache's folder written under another name first: no reader meets half of it, and two builders do no harm."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from database import owner_only

PARTIAL = ".partial-"


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder that bears the target's name once the block is done; where another builder's is there by then, that one stays."""
    owner_only.folder(target.parent)
    partial = Path(mkdtemp(prefix=PARTIAL, dir=target.parent))
    try:
        yield partial
        partial.rename(target)
    except OSError:
        if not target.is_dir():
            raise
    finally:
        shutil.rmtree(partial, ignore_errors=True)
