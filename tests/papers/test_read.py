"""A paper is read once for all tests of a run; each has a record of its own, and other bytes are another paper."""

import os
from pathlib import Path

import pytest

from data_loaders.documents import pipeline, reading
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord
from tests.papers import RECORDS, read, records_folder

WORDS = "Commune de Valbourg\nSéance du 12 mai 2022\nPrésents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\n"


def test_read_once_and_anew_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    extract = pipeline.extract

    def counted(paper: Paper) -> PaperRecord:
        asked.append(paper.text)
        return extract(paper)

    monkeypatch.setattr(pipeline, "extract", counted)
    file = tmp_path / "mai.txt"
    file.write_text(WORDS, encoding="utf-8")
    first, again = read.record(file), read.record(file)
    assert first == again == extract(reading.read(file))
    assert (len(asked), first is again) == (1, False)
    file.write_text(WORDS.replace("12 mai", "13 mai"), encoding="utf-8")
    assert (read.record(file).session.date, first.session.date, len(asked)) == ("2022-05-13", "2022-05-12", 2)


def test_each_run_has_a_folder_of_its_own_that_goes_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(RECORDS)
    with records_folder():
        folder = Path(os.environ[RECORDS])
        assert folder.is_dir()
        with records_folder():  # of a process that begins within
            assert os.environ[RECORDS] == str(folder)
    assert not folder.exists()
    assert RECORDS not in os.environ
