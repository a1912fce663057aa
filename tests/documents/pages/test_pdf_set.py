"""How a PDF is set: bold by name, program or trick, slanted, underlined, on grey; boxes, ruled lines; odd files lose nothing."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from fpdf import FPDF
from fpdf.enums import TextMode

from data_loaders.documents.pages import Content, pdf
from data_loaders.documents.pages.layout import Stretch
from tests.papers import document

REAL = ("pierrefonds__20241210-PV.pdf", "chemere__CM_18_mai_2010.pdf", "couthenans__CR_reunion_20210129.pdf")


def _paper(draw: Callable[[FPDF], object]) -> Content:
    paper = FPDF(unit="pt")
    paper.set_font("Helvetica", size=11)
    paper.add_page()
    draw(paper)
    return pdf.read(bytes(paper.output()))


def _at(paper: Content, words: str) -> Stretch:
    found = paper.layout.at(paper.text.index(words))
    assert found is not None
    return found


def _in_style(style: str) -> Callable[[FPDF], object]:
    def draw(paper: FPDF) -> None:
        paper.set_font("Times", style, 14)
        paper.text(50, 60, "Budget de la commune")

    return draw


@pytest.mark.parametrize(
    ("style", "bold", "italic", "underlined"),
    [("", False, False, False), ("B", True, False, False), ("I", False, True, False), ("BI", True, True, False), ("U", False, False, True)],
)
def test_style_and_size(style: str, bold: bool, italic: bool, underlined: bool) -> None:
    found = _at(_paper(_in_style(style)), "Budget")
    assert (found.bold, found.italic, found.underlined, found.size) == (bold, italic, underlined, 14)


def test_a_stretch_ends_where_the_type_changes_and_at_a_wide_gap() -> None:
    def draw(paper: FPDF) -> None:
        paper.set_font("Helvetica", "B", 11)
        paper.write(14, "Objet :")
        paper.set_font("Helvetica", "", 11)
        paper.write(14, " Tarifs de la cantine            12 euros")

    paper = _paper(draw)
    assert [(paper.text[s.start : s.end], s.bold) for s in paper.layout.stretches] == [
        ("Objet :", True),
        ("Tarifs de la cantine", False),
        ("12 euros", False),
    ]


def _stroked(paper: FPDF) -> None:
    paper.text_mode = TextMode.FILL_STROKE
    paper.text(50, 60, "Voirie")


def _twice(paper: FPDF) -> None:
    paper.text(50, 60, "Voirie")
    paper.text(50.4, 60, "Voirie")


def _elsewhere(paper: FPDF) -> None:
    paper.text(50, 60, "Voirie")
    paper.text(50, 90, "Voirie")


@pytest.mark.parametrize(("draw", "bold"), [(_stroked, True), (_twice, True), (_elsewhere, False)])
def test_bold_made_of_a_font_that_has_none(draw: Callable[[FPDF], object], bold: bool) -> None:
    assert _at(_paper(draw), "Voirie").bold is bold


def test_grey_behind_words() -> None:
    def draw(paper: FPDF) -> None:
        paper.set_fill_color(255, 255, 240)
        paper.rect(0, 0, 595, 842, "F")  # the paper's own colour
        paper.set_fill_color(128)
        paper.rect(40, 45, 300, 20, "F")
        paper.text(50, 60, "Voirie")
        paper.text(50, 90, "Le conseil")
        paper.rect(40, 105, 300, 20, "F")
        paper.set_fill_color(255)
        paper.rect(40, 105, 300, 20, "F")
        paper.text(50, 120, "Le maire")

    paper = _paper(draw)
    assert _at(paper, "Voirie").grey == pytest.approx(0.5, abs=0.02)
    assert _at(paper, "Le conseil").grey == 0
    assert _at(paper, "Le maire").grey == 0


def test_the_border_of_a_cell_is_a_rule_and_no_underline() -> None:
    def draw(paper: FPDF) -> None:
        paper.set_xy(50, 50)
        for row in (("Lot", "Titulaire"), ("1", "Merle TP")):
            for words in row:
                paper.cell(150, 13, words, border=1)
            paper.ln()
            paper.set_x(50)

    paper = _paper(draw)
    assert not any(s.underlined for s in paper.layout.stretches)
    level = [rule for rule in paper.layout.rules if rule.right - rule.left > rule.bottom - rule.top]
    upright = [rule for rule in paper.layout.rules if rule not in level]
    assert [round(rule.top + rule.bottom) / 2 for rule in level] == [50, 63, 76]
    assert all((round(rule.left), round(rule.right)) == (50, 350) for rule in level)
    assert [round(rule.left + rule.right) / 2 for rule in upright] == [50, 200, 350]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_are_told_as_the_page_is_seen(turn: int) -> None:
    paper = FPDF(unit="pt", format=(400, 600))
    paper.set_font("Helvetica", size=10)
    paper.add_page()
    with paper.rotation(turn, 200, 300):  # so that it reads upright once the page is turned back
        paper.text(180, 310, "Voirie")
    document = pypdfium2.PdfDocument(bytes(paper.output()))
    document[0].set_rotation(turn)
    out = io.BytesIO()
    document.save(out)
    place = _at(pdf.read(out.getvalue()), "Voirie").place
    assert place is not None
    wide, high = (400, 600) if turn % 180 == 0 else (600, 400)
    assert place.left == pytest.approx(wide / 2 - 20, abs=2)
    assert place.bottom == pytest.approx(high / 2 + 12, abs=3)
    assert place.right - place.left > place.bottom - place.top


def test_columns_have_their_places() -> None:
    def draw(paper: FPDF) -> None:
        for n in range(3):
            paper.text(50, 60 + 14 * n, f"gauche {n}")
            paper.text(300, 60 + 14 * n, f"droite {n}")

    paper = _paper(draw)
    lefts = {paper.text[s.start : s.end]: round(s.place.left) for s in paper.layout.stretches if s.place}
    assert lefts == {f"{side} {n}": left for side, left in (("gauche", 50), ("droite", 300)) for n in range(3)}


@pytest.mark.parametrize("name", REAL)
def test_real_papers_keep_their_text_and_every_word_is_set(name: str) -> None:
    data = document(name).read_bytes()
    found = pdf.read(data)
    assert found.text == "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))
    told = "".join(found.text[s.start : s.end] for s in found.layout.stretches)
    assert "".join(told.split()) == "".join(found.text.split())
    assert all(one.end <= other.start for one, other in zip(found.layout.stretches, found.layout.stretches[1:], strict=False))
    assert any(s.bold for s in found.layout.stretches)
    assert any(s.bold is False for s in found.layout.stretches)
