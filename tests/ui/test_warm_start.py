"""The server starts whether or not its database answers, and prepares what the first visitor needs."""

import gc
import inspect
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.runtime.scriptrunner import get_script_run_ctx, script_runner

from database import engine
from database.snapshot.frames import TooMany
from ui import data
from ui.filters import council_first
from ui.rows import coverage_frames
from ui.server import warm_start

SCRIPT_THREAD = "ScriptRunner.scriptThread"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a quiet second, nor looks for garbage in truth: among what thousands of tests left it takes seconds each time."""
    monkeypatch.setattr(warm_start, "_QUIET", 0.0)
    monkeypatch.setattr(warm_start, "_EACH", 0.01)
    monkeypatch.setattr(gc, "collect", int)


@pytest.fixture
def _thawed() -> Iterator[None]:
    """Nothing is frozen before the test; after it is what the tests' own conftest froze."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.mark.usefixtures("_thawed")
def test_what_is_loaded_at_the_start_is_never_looked_through_for_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []

    def fails() -> None:
        held.append(gc.get_freeze_count())
        raise OSError("no such host")

    looked: list[int] = []  # once, before it is frozen
    monkeypatch.setattr(gc, "collect", lambda: looked.append(gc.get_freeze_count()))
    monkeypatch.setattr(data, "frames", fails)
    assert gc.get_freeze_count() == 0
    warm_start._warm()
    assert held[0] > 10_000, "what was loaded before the first page is looked through while that is drawn"
    assert looked == [0]
    assert gc.get_freeze_count() > 10_000


def test_everything_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for name in ("frames", "people", "meetings", "votes", "contracts"):
        monkeypatch.setattr(data, name, lambda name=name: done.append(name))
    monkeypatch.setattr(council_first, "prepare", lambda: done.append("councils"))
    monkeypatch.setattr(coverage_frames, "prepare", lambda: done.append("coverage"))
    warm_start._warm()
    assert done == ["frames", "people", "meetings", "votes", "contracts", "councils", "coverage"]


def test_what_a_large_database_does_not_give_whole_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses() -> None:
        raise TooMany("attendance", 3)

    done: list[str] = []
    monkeypatch.setattr(data, "frames", lambda: None)
    for name in ("people", "meetings", "votes", "contracts"):
        monkeypatch.setattr(data, name, refuses)
    monkeypatch.setattr(council_first, "prepare", lambda: done.append("councils"))
    warm_start._warm()
    assert done == ["councils"]


def test_a_database_that_does_not_answer_stops_nothing(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> None:
        raise OSError("no such host")

    monkeypatch.setattr(data, "frames", fails)
    warm_start._warm()
    assert "no such host" in caplog.text


def test_what_no_first_page_needs_waits_until_none_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    done, drawn = list[str](), threading.Event()
    for name in ("frames", "people", "meetings", "votes", "contracts"):
        monkeypatch.setattr(data, name, lambda: done.append("first"))
    for rows in (council_first, coverage_frames):
        monkeypatch.setattr(rows, "prepare", lambda: done.append("later"))
    monkeypatch.setattr(warm_start, "_QUIET", 0.001)
    page = threading.Thread(target=drawn.wait, name=SCRIPT_THREAD)
    waits: list[list[str]] = []

    def wait(_seconds: float) -> None:
        waits.append(list(done))
        if len(waits) == 3:
            drawn.set()
            page.join()

    monkeypatch.setattr("ui.server.warm_start.time.sleep", wait)
    page.start()
    warm_start._warm()
    assert waits[:3] == [["first"] * 5] * 3
    assert done == ["first"] * 5 + ["later"] * 2


def test_the_threads_of_pages_are_called_as_we_believe() -> None:
    assert f'name="{SCRIPT_THREAD}"' in inspect.getsource(script_runner)


def test_a_page_that_is_missing_is_warned_of_but_not_where_the_server_prepares(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(warm_start._WARNS, "callHandlers", lambda record: told.append(record.threadName))

    def asks(name: str) -> None:
        thread = threading.Thread(target=get_script_run_ctx, name=name)
        thread.start()
        thread.join()

    asks(warm_start._OWN)
    assert told == [warm_start._OWN], "what is quieted is no longer warned of"
    warm_start._WARNS.addFilter(warm_start._of_a_page)
    try:
        asks(warm_start._OWN)
        asks("another")
    finally:
        warm_start._WARNS.removeFilter(warm_start._of_a_page)
    assert told == [warm_start._OWN, "another"]


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_a_folder_of_the_database_that_others_may_enter_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "shared"
    made = engine.open_engine(f"sqlite:///{folder / 'council.db'}")
    monkeypatch.setattr(engine, "shared_engine", lambda: made)
    with caplog.at_level(logging.WARNING):
        warm_start._tell_permissions()
        assert caplog.messages == []
        folder.chmod(0o755)
        warm_start._tell_permissions()
    made.dispose()
    (told,) = caplog.messages
    assert f"{folder} " in told
    assert "0755" in told
    assert " -R" not in told, "what else lies there is not the program's"
