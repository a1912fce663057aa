"""Word: styles, direct formatting, automatic numbers as Word counts them, cells; the stored text holds no label."""

import io
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Pt

from data_loaders.documents.pages import Content
from data_loaders.documents.pages import docx as reader
from data_loaders.documents.pages.layout import Cell, Stretch
from tests.documents.pages.drawn_labels import labels
from tests.papers import document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REAL = "aiglun__2015-11-04.docx"


def _read(paper: Any) -> Content:
    out = io.BytesIO()
    paper.save(out)
    return reader.read(out.getvalue())


def _at(found: Content, words: str) -> Stretch:
    stretch = found.layout.at(found.text.index(words))
    assert stretch is not None
    return stretch


def _numbering(paper: Any, levels: str, nums: str = '<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>') -> None:
    part = paper.part.numbering_part.element
    part.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    for num in parse_xml(f"<w:numbering {W}>{nums.replace('{W}', '')}</w:numbering>"):
        part.append(num)


def _level(at: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def _item(paper: Any, words: str, at: int = 0, num: int = 77) -> None:
    properties = paper.add_paragraph(words)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>'))


def test_direct_formatting_goes_over_styles() -> None:
    paper = docx.Document()
    style = paper.styles.add_style("Objet", WD_STYLE_TYPE.PARAGRAPH)
    style.font.bold, style.font.size = True, Pt(13)
    line = paper.add_paragraph(style="Objet")
    line.add_run("Tarifs")
    line.add_run(" de la cantine").bold = False
    run = line.add_run(" pour 2031")
    run.italic = run.underline = True
    found = _read(paper)
    assert [(found.text[s.start : s.end], s.bold, s.italic, s.underlined, s.size) for s in found.layout.stretches] == [
        ("Tarifs", True, False, False, 13),
        ("de la cantine", False, False, False, 13),
        ("pour 2031", True, True, True, 13),
    ]


def test_headings_capitals_and_grounds() -> None:
    paper = docx.Document()
    paper.add_heading("Finances", 2)
    paper.add_paragraph().add_run("Voirie").font.all_caps = True
    paper.add_paragraph("Le conseil")._p.get_or_add_pPr().append(parse_xml(f'<w:shd {W} w:val="clear" w:fill="808080"/>'))
    found = _read(paper)
    assert (_at(found, "Finances").level, _at(found, "Finances").bold) == (2, True)
    assert (_at(found, "Voirie").level, _at(found, "Voirie").capitals) == (None, True)
    assert _at(found, "Le conseil").grey == pytest.approx(0.5, abs=0.01)
    assert _at(found, "Voirie").grey == 0


def test_numbers_of_several_levels_begin_anew_under_the_next() -> None:
    paper = docx.Document()
    _numbering(paper, _level(0, "upperRoman", "%1 –") + _level(1, "decimal", "%1.%2", "<w:isLgl/>") + _level(2, "lowerLetter", "%3)"))
    for words, at in (("Finances", 0), ("Budget", 1), ("Emprunt", 1), ("Taux", 2), ("Durée", 2), ("Voirie", 0), ("Chemin", 1), ("Pont", 2)):
        _item(paper, words, at)
    found = _read(paper)
    assert labels(found) == ["I –", "1.1", "1.2", "a)", "b)", "II –", "2.1", "a)"]
    assert found.text == "Finances\nBudget\nEmprunt\nTaux\nDurée\nVoirie\nChemin\nPont"


def test_lists_that_share_a_numbering_go_on_unless_one_begins_anew() -> None:
    nums = (
        '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num><w:num w:numId="78"><w:abstractNumId w:val="77"/></w:num>'
        '<w:num w:numId="79"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    paper = docx.Document()
    _numbering(paper, _level(0, "decimal", "%1."), nums)
    for num in (77, 77, 78, 79, 79):
        _item(paper, f"Délibération {num}", num=num)
    paper.add_paragraph("Le conseil")
    _item(paper, "Sans numéro", num=0)
    assert labels(_read(paper)) == ["1.", "2.", "3.", "5.", "6.", None, None]


def test_numbers_of_styles_and_bullets_and_empty_paragraphs() -> None:
    paper = docx.Document()
    _numbering(paper, _level(0, "ordinal", "%1 point", '<w:pStyle w:val="Point"/>') + _level(1, "bullet", "\uf0b7"))
    style = paper.styles.add_style("Point", WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:numId w:val="77"/></w:numPr>'))
    paper.add_paragraph("Tarifs", style="Point")
    _item(paper, "Cantine", 1)
    paper.add_paragraph("", style="Point")  # Word counts it too
    paper.add_paragraph("Voirie", style="Point")
    assert labels(_read(paper))[:2] == ["1er point", "•"]
    assert labels(_read(paper))[-1] == "3e point"


def test_cells_keep_their_columns_where_some_are_joined_or_empty() -> None:
    paper = docx.Document()
    paper.add_paragraph("Votes")
    table = paper.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Lots"
    table.cell(0, 2).text = "Prix"
    for column, words in ((0, "1"), (1, "Merle TP\net fils"), (2, "12 000 €")):
        table.cell(1, column).text = words
    table.cell(2, 2).text = "néant"
    found = _read(paper)
    cells = [(s.cell, found.text[s.start : s.end]) for s in found.layout.stretches]
    assert cells == [
        (None, "Votes"),
        (Cell(0, 0, 0), "Lots"),
        (Cell(0, 0, 2), "Prix"),
        (Cell(0, 1, 0), "1"),
        (Cell(0, 1, 1), "Merle TP\net fils"),
        (Cell(0, 1, 2), "12 000 €"),
        (Cell(0, 2, 0), ""),
        (Cell(0, 2, 1), ""),
        (Cell(0, 2, 2), "néant"),
    ]


def test_a_real_paper_gives_the_numbers_of_its_items() -> None:
    found = reader.read(document(REAL).read_bytes())
    labelled = [s for s in found.layout.stretches if s.label]
    assert [s.label for s in labelled] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert all(s.bold for s in labelled)
