"""Rolls once read wrong, in the real papers that print them: two people in one name, staff among members, excused members who sat."""

import io

import pypdfium2
import pytest

from data_loaders.documents import pipeline, reading, scanned
from data_loaders.documents.record import PaperRecord
from tests.papers import document, read

PAPERS = ("aiglun__2012-03-02.doc", "aiglun__2012-07-19.doc", "aiglun__2012-09-27.doc", "aiglun__CR_28.01.15.pdf")
SCAN = "aiglun__CR_28.01.15.pdf"  # eight pages, each of them seconds of work; the roll and the staff beside it stand on the first
_WORDS = 3  # of the longest name that these papers print


def record(name: str) -> PaperRecord:
    if name == SCAN:
        return pipeline.extract(reading.of_bytes(_first_page(name), name, scanned.Ocr()))
    return read.record(document(name))


def _first_page(name: str) -> bytes:
    cut, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    cut.import_pages(pypdfium2.PdfDocument(document(name)), [0])
    cut.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", PAPERS)
def test_each_name_is_one_member(name: str) -> None:
    read = [line.name for line in record(name).attendance]
    assert len(read) >= 12
    assert [one for one in read if len(one.split()) > _WORDS or "le page" in one.casefold()] == []
    assert len({one.casefold() for one in read}) == len(read)


def test_who_is_excused_did_not_sit() -> None:
    states = {line.name.casefold(): line.status for line in record("aiglun__2012-03-02.doc").attendance}
    assert states["karine esmiol"] == "excused"
    away = ("fabienne salado", "danielle daube", "louis derumaux", "charles speth", "myriam traversa")
    assert [states[name] for name in away] == ["represented"] * len(away)
