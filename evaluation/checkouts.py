"""Other states of the program to run beside this one: a revision of the repository, or this tree with other tables."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.extraction import ROOT

HERE = "."  # the tree as it stands, with what is not committed
_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "data", "tests", "__pycache__", ".*_cache")


@contextmanager
def checkout(revision: str) -> Iterator[Path]:
    """The repository at this revision, in a temporary folder for as long as the context lasts; `HERE` is the tree itself."""
    if revision == HERE:
        yield ROOT
        return
    with TemporaryDirectory(prefix="revision-") as folder:
        place = Path(folder) / "tree"
        _git("worktree", "add", "--quiet", "--detach", str(place), revision)
        try:
            yield place
        finally:
            _git("worktree", "remove", "--force", str(place))


@contextmanager
def with_files(files: Mapping[Path, str]) -> Iterator[Path]:
    """This tree with some files written anew (paths from its root), in a temporary folder for as long as the context lasts."""
    with TemporaryDirectory(prefix="tables-") as folder:
        place = Path(folder) / "tree"
        shutil.copytree(ROOT, place, ignore=_LEFT_OUT)
        for path, text in files.items():
            (place / path).write_text(text, encoding="utf-8")
        yield place


def _git(*words: str) -> None:
    run = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"git {' '.join(words)}: {run.stderr.strip()}")
