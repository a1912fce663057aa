"""Children: warm, limited, replaced when they die, equal to reading in one's own process."""

import os
import pickle
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from data_loaders.documents import reading, worker
from data_loaders.documents.record import PaperRecord
from tests.documents import bad_files as bad

WORDS = "Le conseil municipal de Valombre, légalement convoqué, s'est réuni sous la présidence de Mme Odile Marchand."


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"{number} {WORDS}")
    (tmp_path / "12.pdf").write_bytes(bad.pdf(WORDS, WORDS))
    (tmp_path / "13.docx").write_bytes(bad.word(WORDS))
    return sorted(tmp_path.iterdir())


# Read one after the other in one process of its own: the limits that reading sets are none of the tests' process.
_ONE_BY_ONE = """
import pickle, sys
from data_loaders.documents import worker, worker_process
said = [worker_process.answer(worker.Task(path, path, None)) for path in sys.argv[1:]]
sys.stdout.buffer.write(pickle.dumps(said))
"""


def test_in_order_and_equal_to_reading_here(papers: list[Path]) -> None:
    answers = list(worker.read_all(papers, jobs=2))
    read = subprocess.run([sys.executable, "-c", _ONE_BY_ONE, *map(str, papers)], check=True, capture_output=True)
    here = pickle.loads(read.stdout)
    assert [answer.path for answer in answers] == papers
    assert [(answer.paper, answer.record) for answer in answers] == here


def test_children_stay_warm(papers: list[Path]) -> None:
    first = worker.read_upload("a.txt", WORDS.encode())
    children = {child.process.pid for child in worker._idle}
    assert first.paper is not None
    list(worker.read_all(papers, jobs=1))
    assert children <= {child.process.pid for child in worker._idle}


def test_a_dead_child_is_replaced_unseen() -> None:
    worker.read_upload("a.txt", WORDS.encode())
    worker.read_upload("a.txt", WORDS.encode())
    for child in worker._idle:
        os.kill(child.process.pid, signal.SIGKILL)
        child.process.wait()
    assert worker.read_upload("a.txt", WORDS.encode()).paper is not None


def test_a_child_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    worker.close()
    worker.read_upload("a.txt", WORDS.encode())
    monkeypatch.setattr(worker, "_LOOK", 0.1)
    monkeypatch.setattr(worker, "_IDLE_SECONDS", 0.3)
    for child in worker._idle:
        os.kill(child.process.pid, signal.SIGSTOP)
    answer = worker.read_upload("slow.txt", WORDS.encode())
    assert answer.paper is None
    assert answer.record.refused is not None
    assert "ne répondait plus" in answer.record.refused.message
    assert len(answer.record.sha256) == 64
    monkeypatch.undo()
    assert worker.read_upload("next.txt", WORDS.encode()).paper is not None


def test_leaving_early_ends_the_reading(papers: list[Path]) -> None:
    readings = worker.read_all(papers * 20, jobs=1)
    next(readings)
    readings.close()  # type: ignore[attr-defined]
    assert worker.read_upload("a.txt", WORDS.encode()).paper is not None


def test_a_child_that_dies_before_it_is_ready_is_started_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fails_once.py").write_text(
        "import pathlib, sys\n"
        "mark = pathlib.Path(__file__).with_name('tried')\n"
        "if not mark.exists():\n"
        "    mark.touch()\n"
        "    sys.exit(3)\n"
        "from data_loaders.documents.worker_process import main\n"
        "main()\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(worker, "_PROGRAM", "fails_once")
    worker.close()
    assert worker.read_upload("a.txt", WORDS.encode()).paper is not None
    assert (tmp_path / "tried").exists()
    worker.close()


def test_a_reader_that_does_not_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_PROGRAM", "data_loaders.documents.no_such_program")
    worker.close()
    with pytest.raises(worker.NoReader, match=r"ne démarre pas \(code 1\).*no_such_program"):
        worker.read_upload("a.txt", WORDS.encode())


def test_a_file_gone_while_its_reader_died_is_one_refusal(tmp_path: Path) -> None:
    gone = worker._refused(worker.Task(str(tmp_path / "gone.pdf"), "gone.pdf", None), "crashed")
    assert gone.paper is None
    assert gone.record.refused is not None


@pytest.mark.parametrize(("headway", "waited_for"), [(0.5, True), (0.0, False)])
def test_a_child_that_starts_late_is_waited_for_while_it_works(headway: float, waited_for: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look is an hour later; the child speaks at the tenth."""
    looks, hours = count(), count(step=3600)
    used = (headway * number for number in count())
    child = object.__new__(worker._Child)
    monkeypatch.setattr(worker, "time", SimpleNamespace(monotonic=lambda: float(next(hours))))
    monkeypatch.setattr(worker, "worker_cpu", SimpleNamespace(seconds=lambda _: next(used)))
    child.process = SimpleNamespace(pid=1)  # type: ignore[assignment]
    child.line = SimpleNamespace(poll=lambda _: next(looks) == 9)  # type: ignore[assignment]
    assert child._says(60) is waited_for


class _ChildOnce:
    """The first of them runs out of time, by its own word or by being ended for it; the next one reads."""

    started = 0

    def __init__(self, own_word: bool) -> None:
        type(self).started += 1
        self.first, self.own_word, self.served = self.started == 1, own_word, 1
        self.process = SimpleNamespace(wait=lambda _: 0, returncode=-signal.SIGXCPU)

    def ask(self, task: worker.Task) -> tuple[None, PaperRecord]:
        if self.first and not self.own_word:
            raise EOFError
        refused = [reading.refusal("too_slow", task.source, cpu=5)] * self.first
        return None, reading.refused_record(task.source, None, refused[0]) if refused else PaperRecord(task.source, "")

    def end(self) -> None:
        pass


@pytest.mark.parametrize("own_word", [True, False])
@pytest.mark.parametrize(("data", "children"), [(None, 2), (b"a visitor's", 1)])
def test_a_paper_that_ran_out_of_time_is_read_once_more(
    own_word: bool, data: bytes | None, children: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_ChildOnce, "started", 0)
    monkeypatch.setattr(worker, "_Child", SimpleNamespace(start=lambda: _ChildOnce(own_word)))
    monkeypatch.setattr(worker, "_idle", [])
    record = worker._asked(worker.Task("", "a.txt", data), again=True).record
    assert _ChildOnce.started == children
    assert [warning.code for warning in record.warnings] == ["refused"] * (children == 1)
