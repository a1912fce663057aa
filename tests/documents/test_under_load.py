"""A busy machine reads what an idle one reads: judged by the records, never by time."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from data_loaders.documents import worker
from data_loaders.documents.pages import scan
from tests.documents import bad_files as bad
from tests.documents.drawn import pictures
from tests.documents.test_scanned import WORDS

_OTHERS = 10


@contextmanager
def _busy() -> Iterator[None]:
    """Ten processes that only count, on the one core that is left to the reader: as twenty on two, and the other tests keep theirs."""
    ours = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(ours)})
    children = []
    for _ in range(_OTHERS):
        child = os.fork()
        if child == 0:  # pragma: no cover
            while True:
                pass
        children.append(child)
    try:
        yield
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        os.sched_setaffinity(0, ours)


def _records(paths: list[Path]) -> list[dict[str, Any]]:
    return [asdict(answer.record) for answer in worker.read_all(paths)]


@pytest.mark.skipif(not scan.available(), reason="no tesseract with French: apt-get install tesseract-ocr tesseract-ocr-fra")
def test_the_same_records_beside_ten_busy_processes_a_core(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
    with _busy():
        busy = _records(paths)
    worker.close()
    assert [len(record["attendance"]) for record in idle] == [5, 5, 5]
    assert busy == idle
