"""A page read from a picture has its words' boxes in points; the pages beside it keep how they are set, wherever they begin now."""

import pytest

from data_loaders.documents import reading, scanned
from data_loaders.documents.pages import scan, scan_layout
from data_loaders.documents.pages.layout import Layout, Place, Stretch
from data_loaders.documents.pages.scan_set import of_page, refilled
from data_loaders.documents.pages.scan_words import Word
from tests.documents import bad_files as bad
from tests.documents.drawn import pictures
from tests.documents.test_scanned import WORDS, _mixed


def _word(text: str, left: int, top: int, line: int) -> Word:
    return Word(text, left, top, left + 20 * len(text), top + 40, 0.9, (1, 1, line))


def test_words_of_a_line_are_one_stretch_up_to_a_wide_gap() -> None:
    words = [_word("Le", 100, 100, 0), _word("maire", 160, 104, 0), _word("absent", 900, 100, 0), _word("Fin", 100, 160, 1)]
    text, placed = scan_layout.printed(words)
    found = of_page(3, 50, placed, 4.0)
    assert [text[s.start - 50 : s.end - 50] for s in found] == ["Le maire", "absent", "Fin"]
    assert found[0].place == Place(3, 25, 25, 65, 36)
    assert found[0].bold is None


def test_other_pages_are_moved() -> None:
    layout = Layout((Stretch(0, 5, bold=True), Stretch(6, 9), Stretch(10, 20)))
    found = refilled(layout, (0, 6, 10), (0, 6, 40), {1: [Stretch(6, 39)]})
    assert found.stretches == (Stretch(0, 5, bold=True), Stretch(6, 39), Stretch(40, 50))


@pytest.mark.skipif(not scan.available(), reason="no tesseract with French: apt-get install tesseract-ocr tesseract-ocr-fra")
def test_a_picture_between_pages_of_text() -> None:
    data = _mixed(bad.pdf(WORDS), pictures("La séance est levée à vingt-deux heures."), bad.pdf("Fait le 3 mai"))
    paper = reading.of_bytes(data, "a.pdf", scanned.Ocr())
    assert paper.scanned_pages == (2,)
    found = [paper.layout.at(paper.text.index(words)) for words in ("Commune", "levée", "Fait")]
    places = [stretch.place for stretch in found if stretch and stretch.place]
    assert [place.page for place in places] == [1, 2, 3]
    assert [stretch.bold for stretch in found if stretch] == [False, None, False]
    assert places[1].left == pytest.approx(places[2].left, abs=4)  # either in points, under one margin
    assert places[1].top == pytest.approx(places[2].top, abs=6)
