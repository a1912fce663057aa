"""A cache's folder written under another name first: no reader meets half of it, and two builders do no harm."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder that bears the target's name once the block is done; where the target is there by then, that one stays."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(mkdtemp(prefix=".partial-", dir=target.parent))
    try:
        yield partial
        partial.chmod(0o755)
        with suppress(OSError):  # another builder was first
            partial.rename(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
