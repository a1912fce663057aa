"""Texts masked on every core are masked as in one process, in order; where no process can be started they are masked all the same."""

import io
import json
import subprocess

import pytest

from database import privacy
from database.privacy import masking_cores
from database.privacy.masking_cores import masked

COUNCILLORS = ["Odile Marchand"]
TASKS = [(f"Vente n° {n} à M. Jean VERDIER, en présence de Mme MARCHAND", COUNCILLORS, ["Léa Dorval"]) for n in range(90)]
EXPECTED = [privacy.mask(*task) for task in TASKS]


def test_many_texts_come_back_in_order() -> None:
    assert "VERDIER" not in EXPECTED[0]
    assert "MARCHAND" in EXPECTED[0]
    assert list(masked(TASKS)) == EXPECTED


def test_processes_that_do_not_start_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def none(command: list[str], **_: object) -> None:
        asked.append(command)
        raise OSError

    monkeypatch.setattr(masking_cores, "_CORES", 2)
    monkeypatch.setattr(subprocess, "Popen", none)
    assert list(masked(TASKS)) == EXPECTED
    assert len(asked) == 2


def test_few_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a process for three texts"))
    assert list(masked(TASKS[:3])) == EXPECTED[:3]


def test_each_masked_text_is_told_once_wherever_it_was_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(masking_cores, "_CORES", 2)
    told: list[int] = []
    assert list(masked(TASKS, lambda: told.append(1))) == EXPECTED
    assert len(told) == len(TASKS)
    assert list(masked(TASKS[:3], lambda: told.append(1))) == EXPECTED[:3]
    assert len(told) == len(TASKS) + 3


@pytest.mark.parametrize("last", [b"", b'"cut in the mid', b"Traceback"])
def test_what_a_process_that_dies_did_not_say_is_masked_here(monkeypatch: pytest.MonkeyPatch, last: bytes) -> None:
    said = b"".join(json.dumps(words).encode() + b"\n" for words in EXPECTED[:7]) + last

    class Dying:
        def __init__(self, *_: object, **__: object) -> None:
            self.stdin, self.stdout = io.BytesIO(), io.BytesIO(said)

        def __enter__(self) -> "Dying":
            return self

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(subprocess, "Popen", Dying)
    told: list[int] = []
    assert [*masking_cores._elsewhere(TASKS, lambda: told.append(1))] == EXPECTED
    assert len(told) == len(TASKS)
