"""LibreOffice, Word 97 and pages of the web: styles, automatic numbers and cells beside a text that holds none of them."""

import shutil

import pytest

from data_loaders.documents.pages import Content, doc, html, odt
from data_loaders.documents.pages.layout import Cell
from data_loaders.documents.pages.office import numerals
from tests.documents import bad_files as bad
from tests.documents.pages.drawn_labels import labels
from tests.documents.pages.test_doc import BOOK, OLE
from tests.papers import document

REAL = "montpellier__CR_CM_03_10_2011.doc"
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("fo", "xsl-fo-compatible"))
)
_STYLES = """
<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1" style:list-style-name="L1">
 <style:paragraph-properties fo:background-color="#808080"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal" fo:font-style="italic"
 style:text-underline-style="solid" fo:text-transform="uppercase"/></style:style>
<text:list-style style:name="L1">
 <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="." text:start-value="3"/>
 <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/>
 <text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>"""
_OUTLINE = """<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>"""


def _odt(inside: str, outline: str = "") -> Content:
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{inside}</office:text></office:body></office:document-content>"
    )
    styles = f"<office:document-styles {_NAMES}><office:styles>{outline}</office:styles></office:document-styles>"
    return odt.read(bad.zipped({"mimetype": odt.MEDIA_TYPE.encode(), "content.xml": content.encode(), "styles.xml": styles.encode()}))


def _item(inside: str, more: str = "") -> str:
    return f"<text:list-item {more}>{inside}</text:list-item>"


def _list(items: str, more: str = "") -> str:
    return f"<text:list {more}>{items}</text:list>"


def _cell(words: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{_p(words)}</table:table-cell>"


def _p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def test_libreoffice_styles() -> None:
    found = _odt('<text:p text:style-name="P2">Objet : <text:span text:style-name="T1">tarifs</text:span></text:p><text:p>Fin</text:p>')
    told = [(s.bold, s.italic, s.underlined, s.capitals, s.size, s.grey) for s in found.layout.stretches]
    assert found.text == "Objet : tarifs\nFin"
    assert told == [(True, None, None, None, 14, 0.5), (False, True, True, True, 14, 0.5), (None,) * 6]


def test_libreoffice_numbers_its_lists() -> None:
    inner = _list(_item(_p("Prêt") + _p("sur dix ans")) + _item(_p("Taux") + _list(_item(_p("fixe")))))
    first = _list(_item(_p("Budget") + inner) + _item(_p("Voirie")), 'xml:id="a" text:style-name="L1"')
    again = _list(_item(_p("École")), 'text:continue-list="a" text:style-name="L1"')
    anew = _list(_item(_p("Annexe")) + _item(_p("Plan"), 'text:start-value="9"'), 'text:style-name="L1"')
    found = _odt(first + _p("Le conseil") + again + anew)
    assert labels(found) == ["III.", "III.1)", None, "III.2)", "–", "IV.", None, "V.", "III.", "IX."]
    assert found.text.startswith("Budget\nPrêt\nsur dix ans\nTaux\nfixe\nVoirie\nLe conseil\nÉcole\nAnnexe")


def test_libreoffice_numbers_its_headings() -> None:
    titles = ((1, "Finances"), (2, "Taux"), (1, "Voirie"))
    heads = "".join(f'<text:h text:outline-level="{level}">{words}</text:h>' for level, words in titles)
    found = _odt(heads + _p("Fin"), _OUTLINE)
    assert labels(found) == ["1.", "1.1", "2.", None]
    assert [s.level for s in found.layout.stretches] == [1, 2, 1, None]
    assert labels(_odt(heads)) == [None, None, None]


def test_libreoffice_cells() -> None:
    wide = _cell("Lot", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
    cells = (wide + _cell("Prix"), _cell("1") + _cell("") + _cell("12 €"))
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    found = _odt(f"<table:table>{rows}</table:table>")
    assert [(s.cell, found.text[s.start : s.end]) for s in found.layout.stretches] == [
        (Cell(0, 0, 0), "Lot"),
        (Cell(0, 0, 2), "Prix"),
        (Cell(0, 1, 0), "1"),
        (Cell(0, 1, 1), ""),
        (Cell(0, 1, 2), "12 €"),
    ]


def test_pages_of_the_web() -> None:
    inside = (
        "<h2>Finances</h2><p>Le <b>conseil <i>vote</i></b></p>"
        "<ol start='3'><li>Budget</li><li value='7'>Taux</li></ol><ul><li>Divers</li></ul>"
        "<table><tr><td rowspan=2>Lot 1</td><td>Merle</td></tr><tr><td>  </td></tr></table>"
    )
    found = html.read(f"<!DOCTYPE html><html><body>{inside}</body></html>".encode())
    told = [(found.text[s.start : s.end], s.bold, s.italic, s.level, s.label, s.cell) for s in found.layout.stretches]
    assert told == [
        ("Finances", True, False, 2, None, None),
        ("Le", False, False, None, None, None),
        ("conseil", True, False, None, None, None),
        ("vote", True, True, None, None, None),
        ("Budget", False, False, None, "3.", None),
        ("Taux", False, False, None, "7.", None),
        ("Divers", False, False, None, "•", None),
        ("Lot 1", False, False, None, None, Cell(0, 0, 0)),
        ("Merle", False, False, None, None, Cell(0, 0, 1)),
        ("", False, False, None, None, Cell(0, 1, 1)),
    ]


def test_word_97(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "_docbook", lambda data: BOOK.encode())
    found = doc.read(OLE)
    told = [(found.text[s.start : s.end], s.bold, s.label, s.cell) for s in found.layout.stretches]
    assert told == [
        ("Le", False, None, None),
        ("conseil", True, None, None),
        ("de Valombre siège & vote.", False, None, None),
        ("Mme Aubrac", False, "•", None),
        ("Nombre de membres\nen exercice : 11", False, None, Cell(0, 0, 0)),
        ("Présents :", True, None, Cell(0, 0, 1)),
        ("M. Bellac", False, None, Cell(0, 0, 1)),
    ]


@pytest.mark.skipif(shutil.which(doc.PROGRAM) is None, reason="antiword is not installed: apt-get install antiword")
def test_a_real_word_97_paper_gives_its_cells() -> None:
    found = doc.read(document(REAL).read_bytes())
    told = "".join(found.text[s.start : s.end] for s in found.layout.stretches)
    assert "".join(told.split()) == "".join(found.text.split())
    assert len({s.cell.row for s in found.layout.stretches if s.cell}) > 20


@pytest.mark.parametrize(("number", "said"), [(1, "a"), (26, "z"), (27, "aa"), (600, "600")])
def test_letters(number: int, said: str) -> None:
    assert numerals.letters(number) == said


@pytest.mark.parametrize(("number", "said"), [(4, "iv"), (9, "ix"), (49, "xlix"), (2031, "mmxxxi"), (0, "0")])
def test_roman(number: int, said: str) -> None:
    assert numerals.roman(number) == said
