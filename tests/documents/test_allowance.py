"""What a paper may take: the processor's seconds and memory, growing with its pages; what was read before the end is kept and told."""

import os
import resource
import signal
from collections.abc import Callable

import pytest

from data_loaders.documents import in_part, pipeline, reading
from data_loaders.documents.pages import allowance
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord
from tests.documents import bad_files as bad

WORDS = "Le conseil municipal de Valombre, légalement convoqué, s'est réuni sous la présidence de Mme Odile Marchand."


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


def test_nobody_is_ended_once_the_paper_is_read() -> None:
    def work() -> None:
        before = resource.getrlimit(resource.RLIMIT_CPU)
        allowance.begin()
        limited = resource.getrlimit(resource.RLIMIT_CPU)
        allowance.rest()
        os._exit(limited != before == resource.getrlimit(resource.RLIMIT_CPU))

    assert os.WEXITSTATUS(_in_a_fork(work)) == 1


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
