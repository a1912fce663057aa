"""A small database for the pages' tests: a few sample papers of two councils, loaded by the command as a visitor would."""

import os
import pickle
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sample_data import KnownPaper, write

ROOT = Path(__file__).parents[2]
PAPERS = ["clairvoncourt/2020-06-16", "clairvoncourt/2020-12-15_proces-verbal.txt", "clairvoncourt/2021-09-21",
          "port-sauvelle/2018-02-22_proces-verbal.md"]  # fmt: skip
BESIDE = ["clairvoncourt/source.toml", "clairvoncourt/conseillers.csv"]
_LONGEST = 600  # seconds: a second of work takes many on a machine that others keep busy


def sample_database(factory: pytest.TempPathFactory) -> Path:
    """A copy of its own of the sample database, which is made once for all the processes of a test run."""
    return Path(shutil.copy(_folder(factory) / "site.db", factory.mktemp("site") / "site.db"))


def sample_papers(factory: pytest.TempPathFactory) -> Path:
    """The folder of all sample papers, written once for all the processes of a test run; not to be changed."""
    return _folder(factory) / "all"


def known_papers(factory: pytest.TempPathFactory) -> list[KnownPaper]:
    """All sample papers with what each says, written once for all the processes of a test run; the files are not to be changed."""
    known: list[KnownPaper] = pickle.loads((_folder(factory) / "known").read_bytes())
    return known


def _folder(factory: pytest.TempPathFactory) -> Path:
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sample"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(folder / "made")
    else:
        _make(folder)
        (folder / "made").touch()
    return folder


def _wait_for(mark: Path) -> None:
    for _ in range(_LONGEST * 5):
        if mark.exists():
            return
        time.sleep(0.2)
    raise TimeoutError(mark)


def _make(folder: Path) -> None:
    (folder / "known").write_bytes(pickle.dumps(write(folder / "all")))
    for name in [*PAPERS, *BESIDE]:
        source, target = folder / "all" / name, folder / "papers" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    command = [sys.executable, "-m", "data_loaders", "load", str(folder / "papers")]
    subprocess.run(
        command,
        check=True,
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{folder / 'site.db'}"},
        capture_output=True,
        timeout=_LONGEST,
    )
