"""Texts masked on every core are masked as in one process, in order; where no process can be started they are masked all the same."""

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
    monkeypatch.setattr(subprocess, "run", none)
    assert list(masked(TASKS)) == EXPECTED
    assert len(asked) == 2


def test_few_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a process for three texts"))
    assert list(masked(TASKS[:3])) == EXPECTED[:3]
