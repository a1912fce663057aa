"""Children: warm, limited, replaced when they die, equal to reading in one's own process."""

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from data_loaders.documents import in_part, pipeline, reading, worker, worker_process
from data_loaders.documents.pages import allowance
from data_loaders.documents.paper import Paper
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


def test_in_order_and_equal_to_reading_here(papers: list[Path]) -> None:
    answers = list(worker.read_all(papers, jobs=2))
    here = [worker_process.answer(worker.Task(str(path), str(path), None)) for path in papers]
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


def _in_a_fork(work: Callable[[], None]) -> int:
    """What the system says of a process that did this."""
    child = os.fork()
    if child == 0:  # pragma: no cover
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            work()
        except allowance.OutOfTime:
            os._exit(6)
        except MemoryError:
            os._exit(7)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def test_time_that_is_used_up_is_said_where_it_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "SECONDS", 0)

    def work() -> None:
        allowance.begin()
        while True:
            pass

    assert os.WEXITSTATUS(_in_a_fork(work)) == 6


def test_code_that_does_not_heed_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "SECONDS", 0)
    monkeypatch.setattr(allowance, "_UNHEEDED", 0)
    monkeypatch.setattr(allowance, "_used_up", signal.SIG_IGN)

    def work() -> None:
        allowance.begin()
        while True:
            pass

    status = _in_a_fork(work)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGXCPU


def test_memory_is_limited() -> None:
    def work() -> None:
        allowance.limit_memory()
        bytearray(600_000_000)

    assert os.WEXITSTATUS(_in_a_fork(work)) == 7


def test_what_a_paper_may_take_grows_with_its_pages_and_ends_somewhere() -> None:
    def work() -> None:
        allowance.begin()
        least = allowance.seconds()
        allowance.grow(255)
        more = allowance.seconds()
        for _ in range(100):
            allowance.grow(600)
        os._exit(least < more < allowance.seconds() == allowance.MOST_SECONDS)

    assert os.WEXITSTATUS(_in_a_fork(work)) == 1


def test_what_was_read_before_time_ran_out_is_kept_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "\n".join(f"Ligne {n} du compte rendu" for n in range(2_000))
    whole = reading.of_bytes((WORDS + "\n" + lines).encode(), "a.txt")
    seen: list[int] = []

    def slow(paper: Paper) -> PaperRecord:
        seen.append(len(paper.text))
        if len(paper.text) > len(whole.text) // 3:
            raise allowance.OutOfTime
        return PaperRecord(paper.source, paper.sha256, council="Valombre")

    monkeypatch.setattr(pipeline, "extract", slow)
    monkeypatch.setattr(allowance, "begin", lambda most: None)
    record = in_part.extract(whole)
    assert seen == sorted(seen, reverse=True)
    assert whole.text[: seen[-1]].endswith("\n")
    assert record.council == "Valombre"
    (told,) = record.warnings
    assert told.code == "reading_cut"
    assert told.code in reading.incomplete()
    assert told.evidence == [(seen[-1], len(whole.text))]


def test_pages_read_before_time_ran_out_are_kept_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def grow(pages: int, letters: int) -> None:
        told.append(pages)
        if len(told) == 3:
            raise allowance.OutOfTime

    told: list[int] = []
    monkeypatch.setattr(allowance, "grow", grow)
    paper = reading.of_bytes(bad.pdf(*[WORDS] * 5), "a.pdf")
    assert len(paper.page_starts) == 3
    assert paper.notes == (("reading_cut", {"page": 3, "pages": 5}),)


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
