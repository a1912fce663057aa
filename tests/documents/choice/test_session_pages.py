"""Numbers in the margin of each scanned page: what OCR made letters of on the first page is read on another."""

import pytest

from data_loaders.documents.choice.sessions import session_pages
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord

MARGIN = "Nombre de membres\nen exercice : {}\nLe conseil délibère.\n"


def _read(*numbers: str, first: int | None = None, scanned: bool = True) -> tuple[int | None, list[str]]:
    pages = [MARGIN.format(number) for number in numbers]
    starts = tuple(sum(map(len, pages[:n])) for n in range(len(pages)))
    paper = Paper("a.pdf", "", "application/pdf", "".join(pages), starts, tuple(range(1, len(pages) + 1)) if scanned else ())
    record = PaperRecord("a.pdf", "")
    record.session.members_in_office = first
    session_pages.fill(record, paper)
    return record.session.members_in_office, [paper.text[a:b] for a, b in record.session.evidence.get("members_in_office", [])]


@pytest.mark.parametrize(
    ("numbers", "first", "meant"),
    [
        (("il", "11", "li"), None, 11),
        (("il", "li"), None, None),
        (("il", "11", "17"), None, None),
        (("1", "11", "11"), 1, None),
        (("11", "11", "17"), 11, 11),
    ],
)
def test_the_number_is_figures_on_some_page(numbers: tuple[str, ...], first: int | None, meant: int | None) -> None:
    assert _read(*numbers, first=first)[0] == meant


def test_the_evidence_is_the_page_that_tells_it() -> None:
    assert _read("il", "11") == (11, ["Nombre de membres\nen exercice : 11"])
    assert _read("il", "11", scanned=False) == (None, [])
