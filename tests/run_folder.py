"""A folder that all processes of one test run share, and no other run knows."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import mkdtemp


@contextmanager
def run_folder(word: str, prefix: str) -> Iterator[None]:
    """Names a folder, by the word of the environment, to the processes that begin after this one, and clears it away after them."""
    if word in os.environ:
        yield
        return
    os.environ[word] = mkdtemp(prefix=prefix)
    yield
    shutil.rmtree(os.environ.pop(word), ignore_errors=True)
