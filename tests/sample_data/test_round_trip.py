"""Write the sample papers, read them, get their facts back; where a paper contradicts itself, be told."""

import pytest

from data_loaders.documents import reading
from data_loaders.documents.pages import scan
from data_loaders.documents.paper import Refused
from data_loaders.documents.record import PaperRecord
from sample_data import KnownPaper
from tests.papers import read
from tests.sample_data.agreement import Tally

# Never wrong about a person; little wrong or missed of the rest.
EXACT = ("attendance.status", "attendance.hours", "attendance.proxy_to", "closes", "session.date", "vote.positions")
LEAST_PRECISION = 0.99
LEAST_RECALL = 0.95


@pytest.fixture(scope="module")
def records(papers: list[KnownPaper]) -> list[tuple[KnownPaper, PaperRecord]]:
    """Each readable paper with what the reader says of it."""
    return [(paper, read.record(paper.path)) for paper in papers if not paper.refused]


@pytest.fixture(scope="module")
def tally(records: list[tuple[KnownPaper, PaperRecord]]) -> Tally:
    """All papers but those that contradict themselves."""
    counted = Tally()
    for paper, record in records:
        if not paper.doubt:
            counted.add(f"{paper.layout} {paper.path.name}", paper.record, record)
    return counted


@pytest.mark.parametrize("kind", EXACT)
def test_nothing_false_is_said_of_a_person(tally: Tally, kind: str) -> None:
    assert tally.precision(kind) == 1.0, tally.faults[kind][:10]


def test_every_kind_is_read_right(tally: Tally) -> None:
    low = {kind: tally.faults[kind][:5] for kind in tally.kinds() if tally.precision(kind) < LEAST_PRECISION}
    assert not low


def test_every_kind_is_found(tally: Tally) -> None:
    low = {kind: (tally.recall(kind), tally.faults[kind][:5]) for kind in tally.kinds() if tally.recall(kind) < LEAST_RECALL}
    assert not low


def test_every_fact_has_its_evidence(records: list[tuple[KnownPaper, PaperRecord]]) -> None:
    for paper, record in records:
        assert all(member.evidence for member in record.attendance), paper.path
        assert all(item.vote.evidence for item in record.deliberations if item.vote.outcome), paper.path
        assert all(contract.evidence for item in record.deliberations for contract in item.contracts), paper.path
        assert all(grant.evidence for item in record.deliberations for grant in item.grants), paper.path


def test_a_contradiction_is_told(records: list[tuple[KnownPaper, PaperRecord]]) -> None:
    for paper, record in records:
        if paper.doubt == "in office":
            assert record.closes is False
        if paper.doubt in {"in office", "weekday", "stated present", "votes"}:
            assert record.warnings, paper.doubt


def test_what_cannot_be_read_is_refused_for_its_reason(papers: list[KnownPaper]) -> None:
    for paper in papers:
        if paper.refused:
            with pytest.raises(Refused) as refused:
                reading.read(paper.path)
            pictures = "no_text" if scan.available() else "no_ocr"
            assert refused.value.code == (pictures if paper.refused == "no_text" else paper.refused)
