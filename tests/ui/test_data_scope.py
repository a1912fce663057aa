"""Frames of a version that goes while it is read, and the version that a page is on."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.snapshot import frames as tables
from ui import address, data_scope


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


def test_a_page_that_opens_is_on_the_version_of_now_were_another_asked_for_before(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/site.db")
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    versions = ["first", "second"]
    monkeypatch.setattr(tables, "data_version", lambda _engine: versions[0])
    monkeypatch.setattr(data_scope, "whole_frames", lambda: None)
    monkeypatch.setattr("streamlit.session_state", {})
    with address.held():
        data_scope.opened("votes")
        del versions[0]
        assert data_scope.version() == "first"  # the page is drawn on one version
        data_scope.opened("votes")
        assert data_scope.version() == "second"
