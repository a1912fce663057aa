"""The readers themselves: pages, tables, what Word prints and does not; all alike."""

import io
from importlib import import_module

import docx
import pytest
from docx.oxml import parse_xml

from data_loaders import tables
from data_loaders.documents import formats, reading
from data_loaders.open_data.table_files import zipped
from tests.documents import bad_files as bad

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _word(paper: docx.document.Document) -> str:
    out = io.BytesIO()
    paper.save(out)
    return reading.of_bytes(out.getvalue(), "a.docx").text


@pytest.mark.parametrize("name", ["pdf", "docx", "txt"])
def test_all_alike(name: str) -> None:
    reader = import_module(f"data_loaders.documents.pages.{name}")
    assert set(reader.EXTENSIONS) <= set(formats.BY_EXTENSION)
    assert reader.NAME
    assert "/" in reader.MEDIA_TYPE
    assert not reader.matches(b"MZ\x90\x00")


def test_pages_begin_where_they_begin() -> None:
    paper = reading.of_bytes(bad.pdf("Page une du conseil municipal", "", "Page trois"), "a.pdf")
    assert [paper.text[start : start + 4] for start in paper.page_starts] == ["Page", "\nPag", "Page"]
    assert paper.page_of(paper.text.index("trois")) == 3


def test_word_tables_stand_where_they_are_printed() -> None:
    paper = docx.Document()
    paper.add_paragraph("Présents")
    table = paper.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Mme Aubrac", "pouvoir à M. Bellac"), ("M. Bellac", "présent")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    paper.add_paragraph("Fin")
    paper.sections[0].header.paragraphs[0].text = "Ville de Valombre"
    paper.sections[0].footer.paragraphs[0].text = "Pied"
    assert _word(paper) == "Ville de Valombre\nPrésents\nMme Aubrac\tpouvoir à M. Bellac\nM. Bellac\tprésent\nFin\nPied"


def test_word_revisions_read_as_printed() -> None:
    paper = docx.Document()
    paper.element.body.insert(
        0,
        parse_xml(
            f"<w:p {W}><w:r><w:t>Adopté à </w:t></w:r><w:ins><w:r><w:t>l'unanimité</w:t></w:r></w:ins>"
            f"<w:del><w:r><w:delText>la majorité</w:delText></w:r></w:del><w:r><w:noBreakHyphen/><w:t>fin</w:t></w:r></w:p>"
        ),
    )
    paper.element.body.insert(1, parse_xml(f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Date</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
    assert _word(paper) == "Adopté à l'unanimité-fin\nDate"


def test_utf16_without_a_mark_and_rare_encodings() -> None:
    assert reading.of_bytes("Séance levée".encode("utf-16-le"), "a.txt").text == "Séance levée"
    assert reading.of_bytes("Séance levée".encode("utf-16-be"), "a.txt").text == "Séance levée"


def test_the_reader_follows_the_content_where_the_name_says_nothing() -> None:
    assert reading.of_bytes(bad.pdf("Le conseil municipal s'est réuni"), "acte").media_type == "application/pdf"


def test_a_table_that_is_loaded_is_no_paper() -> None:
    assert set(tables.EXTENSIONS) - {zipped.SUFFIX} == formats.TABLES
