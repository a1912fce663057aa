"""The reference deliberation and the twelve years of one council, where the corpus is at hand."""

import json
from collections import Counter

import pytest

from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.names.names_match import words
from tests.papers import CORPUS, REFERENCE, at_hand, read


@pytest.fixture(scope="module")
def record() -> PaperRecord:
    return read.record(at_hand(REFERENCE))


def test_reference_closes_with_all_its_members(record: PaperRecord) -> None:
    assert Counter(line.status for line in record.attendance) == {"present": 57, "excused": 4}
    assert record.session.members_in_office == 61
    assert record.closes is True
    assert record.held_back == []


def test_reference_has_six_departures(record: PaperRecord) -> None:
    assert sorted(line.left_at for line in record.attendance if line.left_at) == ["17:30", "18:00", "18:00", "18:30", "18:30", "18:50"]


def test_reference_counts_the_chair_once(record: PaperRecord) -> None:
    president = record.session.president
    assert president is not None
    assert [line.role for line in record.attendance if words(line.name) == words(president)] == ["Maire"]
    assert (record.session.date, record.session.time) == ("2007-11-26", "15:00")


def test_sessions_agree_with_an_independent_reading() -> None:
    sessions = at_hand("reference/*_sessions.json")
    aside = set((CORPUS / "gold_aside.txt").read_text(encoding="utf-8").split("\n"))
    said = {s["date"]: s for s in json.loads(sessions.read_text(encoding="utf-8"))}
    prefix = sessions.name.split("_")[0]
    papers = [p for p in sorted(CORPUS.glob(f"documents/{prefix}__*.pdf")) if p.name not in aside][::6]
    records = [read.record(path) for path in papers]
    assert [r.source for r in records if r.session.date not in said] == []
    called = [r for r in records if r.attendance]  # a roll held back says nothing
    assert len(called) >= 0.9 * len(records)
    agree = [_presents(r) == {words(n)[-1:] for n in said[str(r.session.date)]["presents"]} for r in called]
    assert sum(agree) >= 0.8 * len(agree)
    assert sum(r.closes is True for r in records) >= 0.9 * len(records)


def _presents(record: PaperRecord) -> set[tuple[str, ...]]:
    return {words(line.name)[-1:] for line in record.attendance if line.status == "present"}
