"""Odd PDFs: a page whose layout cannot be had, words beside the page, forms put where they are seen; the text is never less for it."""

import io

import pypdfium2
import pytest
from fpdf import FPDF

from data_loaders.documents.pages import pdf
from data_loaders.documents.pages.pdf_set import fonts, stretches
from tests.documents import bad_files as bad
from tests.documents.pages.test_pdf_set import _at, _paper


def test_a_broken_page_loses_its_layout_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bad.pdf("Le conseil municipal", "Le maire de Valombre")
    whole, find = pdf.read(data), stretches.find

    def fails(page: object, text_page: object, words: stretches.Words, faces: fonts.Fonts) -> object:
        if words.number == 1:
            raise ZeroDivisionError
        return find(page, text_page, words, faces)

    monkeypatch.setattr(stretches, "find", fails)
    found = pdf.read(data)
    assert (found.text, found.starts) == (whole.text, whole.starts)
    assert [found.text[s.start : s.end] for s in found.layout.stretches] == ["Le maire de Valombre"]


def test_words_beside_the_page_are_not_taken_for_those_on_it() -> None:
    def draw(paper: FPDF) -> None:
        paper.text(-300, 60, "Le brouillon")
        paper.text(50, 60, "Le conseil")

    paper = _paper(draw)
    assert paper.text.strip() == "Le conseil"
    place = _at(paper, "Le conseil").place
    assert place is not None
    assert round(place.left) == 50


def test_what_a_form_draws_lies_where_the_form_is_put() -> None:
    paper = FPDF(unit="pt", format=(400, 400))
    paper.set_font("Helvetica", size=20)
    paper.add_page()
    paper.set_fill_color(128)
    paper.set_xy(100, 100)
    paper.cell(200, 40, "Voirie et reseaux", border=1, fill=True)
    inside = pypdfium2.PdfDocument(bytes(paper.output()))
    outside, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    page = outside.new_page(400, 400)
    form = inside.page_as_xobject(0, outside)
    put = form.as_pageobject()
    put.set_matrix(pypdfium2.PdfMatrix().scale(0.5, 0.5).translate(150, 30))
    page.insert_obj(put)
    page.gen_content()
    outside.save(out)
    found = pdf.read(out.getvalue())
    (stretch,) = found.layout.stretches
    assert stretch.size == 10
    assert stretch.grey == pytest.approx(0.5, abs=0.02)
    assert stretch.place is not None
    level = [round(rule.top + rule.bottom) / 2 for rule in found.layout.rules if rule.right - rule.left > 50]
    assert level == [400 - 30 - 200 + 50, 400 - 30 - 200 + 70]
    assert level[0] < stretch.place.top < stretch.place.bottom < level[1]
