"""A busy machine reads what an idle one reads: judged by the records, never by time."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from data_loaders.documents import worker
from data_loaders.documents.pages import scan
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord
from tests.documents import bad_files as bad
from tests.documents.drawn import pictures
from tests.documents.test_scanned import WORDS

# Seconds after a paper is asked for, and for how many of them nothing runs then: more than a paper may work (allowance.py).
_BEGINS, _NOTHING = 0.01, 7


@contextmanager
def _starved(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """What reads here is stopped for a while as soon as it has begun: as on a busy machine, which costs the other tests nothing.

    Gives the process ids of those that were stopped.
    """
    started: list[int] = []
    stopped: list[int] = []
    asked, done = Event(), Event()

    class Noted(subprocess.Popen[bytes]):
        """A process that leads a group, as every child that reads does; what it starts is in the group."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self.pid)

    class Asked(worker._Child):
        def ask(self, task: worker.Task) -> tuple[Paper | None, PaperRecord] | None:
            asked.set()
            return super().ask(task)

    def hold() -> None:
        while not done.is_set():
            if asked.wait(_BEGINS):
                asked.clear()
                done.wait(_BEGINS)
                stopped.extend(started)
                _tell(started, signal.SIGSTOP)
                done.wait(_NOTHING)
                _tell(started, signal.SIGCONT)

    thread = Thread(target=hold, daemon=True)
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", Noted)
        patch.setattr(worker, "_Child", Asked)
        thread.start()
        try:
            yield stopped
        finally:
            done.set()
            thread.join()


def _tell(leaders: list[int], what: signal.Signals) -> None:
    for one in list(leaders):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(one, what)


def _records(paths: list[Path]) -> list[dict[str, Any]]:
    return [asdict(answer.record) for answer in worker.read_all(paths)]


@pytest.mark.skipif(not scan.available(), reason="no tesseract with French: apt-get install tesseract-ocr tesseract-ocr-fra")
def test_the_same_records_where_each_paper_waits_longer_than_it_may_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "scan.pdf").write_bytes(pictures(WORDS))
    (folder / "text.txt").write_text(WORDS)
    (folder / "long.pdf").write_bytes(bad.pdf(*[WORDS] * 40))
    paths = sorted(folder.iterdir())
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "idle"))
    worker.close()
    idle = _records(paths)
    worker.close()
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "busy"))
    with _starved(monkeypatch) as stopped:
        busy = _records(paths)
    assert stopped
    worker.close()
    assert [len(record["attendance"]) for record in idle] == [5, 5, 5]
    assert busy == idle
