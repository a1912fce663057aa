"""Pages that are pictures: drawn here from invented papers, read by tesseract, kept by what they show."""

import io
import shutil
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PIL import Image

from data_loaders.documents import pipeline, reading, scanned, worker
from data_loaders.documents.pages import scan
from data_loaders.documents.paper import Paper, Refused
from tests.documents import bad_files as bad
from tests.documents.drawn import pictures

STAMP = "Envoyé en préfecture le 02/05/2024\nReçu en préfecture le 02/05/2024\nID : 999-210000000-20240502-D12-DE"
WORDS = (
    "Commune de Valombre\nPROCES-VERBAL DU CONSEIL MUNICIPAL\nSéance du 12 mai 2022\n\n"
    "L'an deux mille vingt-deux, le douze mai à vingt heures trente, le conseil municipal, dûment convoqué, s'est réuni sous la "
    "présidence de Mme Odile AUBRAC, maire.\n\nPrésents : Odile AUBRAC, Paul BELLAC, Juliette CAZENAVE, Lucien DORMOY.\n"
    "Absent excusé : Victor SABATIER.\n"
)
needs_ocr = pytest.mark.skipif(not scan.available(), reason="no tesseract with French: apt-get install tesseract-ocr tesseract-ocr-fra")


class Read(NamedTuple):
    """A file, what was read of it, and the folder that keeps what its pages show."""

    data: bytes
    paper: Paper
    kept: Path


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """A picture that was read once for all: tesseract takes a second or two for a page."""
    data, folder = pictures(WORDS), tmp_path_factory.mktemp("read")
    return Read(data, reading.of_bytes(data, "a.pdf", scanned.Ocr(cache=folder)), folder)


def _mixed(*parts: bytes) -> bytes:
    paper, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    for part in parts:
        paper.import_pages(pypdfium2.PdfDocument(part))
    paper.save(out)
    return out.getvalue()


@needs_ocr
def test_a_picture_is_read_and_said_to_be_one(read: Read) -> None:
    paper = read.paper
    record = pipeline.extract(paper)
    assert paper.scanned_pages == (1,)
    assert [(line.name, line.status) for line in record.attendance] == [
        ("Odile AUBRAC", "present"),
        ("Paul BELLAC", "present"),
        ("Juliette CAZENAVE", "present"),
        ("Lucien DORMOY", "present"),
        ("Victor SABATIER", "excused"),
    ]
    assert all(0.9 <= line.confidence <= 1 for line in record.attendance)
    assert all(paper.text[a:b].strip() == paper.text[a:b] != "" for a, b, _ in paper.word_confidence)
    assert "read_from_scan" in [warning.code for warning in reading.notices(paper)]


@needs_ocr
def test_a_page_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Read) -> None:
    shutil.copytree(read.kept, tmp_path, dirs_exist_ok=True)

    def _never(picture: Image.Image, seconds: int) -> None:
        raise AssertionError

    monkeypatch.setattr(scan, "seen", _never)
    assert reading.of_bytes(read.data, "a.pdf", scanned.Ocr(cache=tmp_path)) == read.paper
    for kept in tmp_path.rglob("*.guarded"):
        kept.write_bytes(b"damaged")
    monkeypatch.setattr(scan, "seen", lambda picture, seconds: scan.Seen([]))
    with pytest.raises(Refused):
        reading.of_bytes(read.data, "a.pdf", scanned.Ocr(cache=tmp_path))


@needs_ocr
def test_only_pages_without_a_text_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    data = _mixed(bad.pdf(WORDS), pictures("La séance est levée à vingt-deux heures."), bad.pdf("Fait le 3 mai"))
    paper = reading.of_bytes(data, "a.pdf", scanned.Ocr(told.append))
    assert told == [1]
    assert paper.scanned_pages == (2,)
    assert "levée à vingt-deux heures" in paper.text[paper.page_starts[1] : paper.page_starts[2]]
    assert paper.text[paper.page_starts[2] :].startswith("Fait le 3 mai")
    assert paper.word_confidence[0][0] >= paper.page_starts[1]


@needs_ocr
def test_a_stamp_laid_over_a_picture_is_no_text() -> None:
    stamp, picture = bad.pdf(STAMP), pypdfium2.PdfDocument(pictures("\n\n\n\n\n\n" + WORDS))
    paper = pypdfium2.PdfDocument(stamp)
    page = paper[0]
    drawn = pypdfium2.PdfImage.new(paper)
    drawn.set_bitmap(picture[0].render(scale=2))
    drawn.set_matrix(pypdfium2.PdfMatrix().scale(*page.get_size()))
    page.insert_obj(drawn)
    page.gen_content()
    out = io.BytesIO()
    paper.save(out)
    found = reading.of_bytes(out.getvalue(), "a.pdf")
    assert found.scanned_pages == (1,)
    assert "Odile AUBRAC" in found.text


@needs_ocr
def test_children_read_pictures_and_the_next_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker.close()
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path))
    upload = worker.read_upload("a.pdf", pictures(WORDS))
    assert upload.paper is not None
    assert upload.paper.scanned_pages == (1,)
    assert not list(tmp_path.rglob("*.guarded"))  # of an upload nothing is kept
    assert worker.read_upload("b.txt", WORDS.encode()).paper is not None
    (tmp_path / "a.pdf").write_bytes(pictures(WORDS))
    assert [answer.paper is not None for answer in worker.read_all([tmp_path / "a.pdf"])] == [True]
    assert len(list(tmp_path.rglob("*.guarded"))) == 1
    worker.close()


def test_without_tesseract_the_refusal_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "available", lambda: False)
    with pytest.raises(Refused) as refused:
        reading.of_bytes(pictures(WORDS), "a.pdf")
    assert "sans texte : numérisé ?" in refused.value.message
    assert "tesseract-ocr-fra" in refused.value.message
    paper = reading.of_bytes(_mixed(bad.pdf(WORDS), pictures(WORDS)), "a.pdf")
    assert [warning.code for warning in reading.notices(paper)] == ["pages_without_ocr"]


def test_a_page_that_ocr_cannot_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def _fails(picture: Image.Image, seconds: int) -> None:
        tried.append(seconds)
        raise scan.OcrFailed("slow")

    tried: list[int] = []
    monkeypatch.setattr(scan, "available", lambda: True)
    monkeypatch.setattr(scan, "seen", _fails)
    monkeypatch.setattr(scan, "edition", lambda: "test")
    paper = reading.of_bytes(_mixed(bad.pdf(WORDS), pictures(WORDS)), "a.pdf")
    assert paper.scanned_pages == ()
    assert tried == sorted(tried)
    assert len(tried) == 2  # the second time alone, with more time
    assert [warning.code for warning in reading.notices(paper)] == ["pages_ocr_failed"]
    assert "pages_ocr_failed" in reading.incomplete()


def test_a_page_whose_size_is_not_told_is_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    def _none(_self: object, number: int) -> None:
        raise pypdfium2.PdfiumError(str(number))

    monkeypatch.setattr(scan, "available", lambda: True)
    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page_size", _none)
    paper = Paper("a.pdf", "", "application/pdf", "", (0,))
    assert scanned.filled(paper, bad.pdf(""), scanned.Ocr()).text == ""


def test_a_paper_with_a_text_is_left_as_it_is() -> None:
    data = bad.pdf(WORDS, WORDS)
    plain = Paper("a.pdf", "", "application/pdf", WORDS * 2, (0,))
    assert scanned.filled(plain, data, scanned.Ocr()) is plain


@needs_ocr
@pytest.mark.parametrize("degrees", [90, 180])
def test_a_page_fed_in_sideways_is_read_and_its_words_stand_where_they_do(degrees: int) -> None:
    upright = pypdfium2.PdfDocument(pictures(WORDS))[0].render(scale=200 / 72, grayscale=True).to_pil()
    out = io.BytesIO()
    upright.rotate(degrees, expand=True).save(out, "PDF", resolution=200)
    paper = reading.of_bytes(out.getvalue(), "a.pdf")
    assert "Odile AUBRAC" in paper.text
    (page,) = paper.pictures
    with Image.open(io.BytesIO(page.picture)) as kept:
        assert kept.height > kept.width  # the right way up
        box = next(box for box in page.boxes if paper.text[box[0] : box[1]].startswith("AUBRAC"))
        assert sum(kept.convert("L").crop(box[2:]).histogram()[:100]) > 20


@needs_ocr
def test_each_word_of_a_scan_has_its_box(read: Read) -> None:
    paper = reading.of_bytes(_mixed(bad.pdf(WORDS), pictures(WORDS)), "a.pdf", scanned.Ocr(cache=read.kept))
    (page,) = paper.pictures
    assert page.page == 2
    assert [(a, b) for a, b, *_ in page.boxes] == [(a, b) for a, b, _ in paper.word_confidence]
    assert all(left < right and top < bottom for _, _, left, top, right, bottom in page.boxes)
