"""Frames of a version that goes while it is read."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.snapshot import frames as tables
from ui import data_scope


def test_a_version_that_goes_while_it_is_read_is_followed_by_the_next(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/site.db")
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    made = tables.frames
    gone: list[Path] = []

    def first_goes(of: Engine) -> tables.Frames:
        found = made(of)
        if not gone:
            gone.append(found.folder)
            shutil.rmtree(found.folder)
        return found

    monkeypatch.setattr(tables, "frames", first_goes)
    data_scope.forget()
    assert data_scope.whole_frames()["sessions"].is_empty()
    assert gone
    data_scope.forget()
