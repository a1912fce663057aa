"""OpenDocument text: rows, boxes, deleted words, notes; archives that swell, lie, are locked or declare a DTD."""

import io
import random

import pytest
from odf.draw import Frame, TextBox
from odf.opendocument import OpenDocumentText
from odf.style import Footer, Header, MasterPage, PageLayout
from odf.table import Table, TableCell, TableRow
from odf.text import H, LineBreak, Note, NoteBody, NoteCitation, P, S, Span, Tab

from data_loaders.documents import reading
from data_loaders.documents.paper import Refused
from tests.documents import bad_files as bad

MIMETYPE = b"application/vnd.oasis.opendocument.text"
_NAMES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def _text(paper: OpenDocumentText) -> str:
    out = io.BytesIO()
    paper.save(out)
    return reading.of_bytes(out.getvalue(), "a.odt").text


def _archive(content: str, **others: bytes) -> bytes:
    return bad.zipped({"mimetype": MIMETYPE, "content.xml": content.encode(), **others})


def _body(inside: str) -> str:
    return f"<office:document-content {_NAMES}><office:body><office:text>{inside}</office:text></office:body></office:document-content>"


def test_words_stand_where_they_are_printed() -> None:
    paper = OpenDocumentText()
    paper.text.addElement(H(outlinelevel=1, text="Présents"))
    table = Table()
    for cells in (("Mme Aubrac", "pouvoir à M. Bellac"), ("M. Bellac", "présent")):
        row = TableRow()
        for words in cells:
            cell = TableCell()
            cell.addElement(P(text=words))
            row.addElement(cell)
        table.addElement(row)
    paper.text.addElement(table)
    line = P(text="Adopté")
    for piece in (S(c=3), Span(text="à l'unanimité"), Tab(), LineBreak()):
        line.addElement(piece)
    line.addText("fin")
    paper.text.addElement(line)
    assert _text(paper) == "Présents\nMme Aubrac\tpouvoir à M. Bellac\nM. Bellac\tprésent\nAdopté   à l'unanimité\t\nfin"


def test_boxes_and_notes_follow_their_paragraph() -> None:
    paper = OpenDocumentText()
    line = P(text="Mme Aubrac")
    frame, box = Frame(), TextBox()
    box.addElement(P(text="dans un cadre"))
    frame.addElement(box)
    line.addElement(frame)
    note, body = Note(noteclass="footnote"), NoteBody()
    body.addElement(P(text="arrivée à 19 h"))
    note.addElement(NoteCitation(text="1"))
    note.addElement(body)
    line.addElement(note)
    line.addText(", maire")
    paper.text.addElement(line)
    assert _text(paper) == "Mme Aubrac, maire\ndans un cadre\narrivée à 19 h"


def test_headers_and_footers() -> None:
    paper = OpenDocumentText()
    paper.automaticstyles.addElement(PageLayout(name="page"))
    page = MasterPage(name="Standard", pagelayoutname="page")
    for part, words in ((Header(), "Ville de Valombre"), (Footer(), "Page")):
        part.addElement(P(text=words))
        page.addElement(part)
    paper.masterstyles.addElement(page)
    paper.text.addElement(P(text="Séance"))
    assert _text(paper) == "Ville de Valombre\nSéance\nPage"


def test_deleted_words_are_not_printed() -> None:
    deleted = "<text:changed-region><text:deletion><text:p>majorité</text:p></text:deletion></text:changed-region>"
    paper = _archive(_body(f"<text:tracked-changes>{deleted}</text:tracked-changes><text:p>unanimité</text:p>"))
    assert reading.of_bytes(paper, "a.odt").text == "unanimité"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_archive(_body("<text:p>a</text:p>"), **{"META-INF/manifest.xml": b"<m><encryption-data/></m>"}), "protected"),
        (_archive("<!DOCTYPE a [<!ENTITY b 'c'>]>" + _body("<text:p>a</text:p>")), "dtd"),
        (_archive(f"<!--{'x' * 1500}--><!DOCTYPE a [<!ENTITY b 'c'>]>" + _body("<text:p>a</text:p>")), "dtd"),
        (_archive(_body("<text:p>a")[:-40]), "broken"),
        (_archive(_body("<text:p> </text:p>")), "no_text"),
        (_archive(_body("<text:span>" * 5000), padding=random.Random(1).randbytes(5_000)), "broken"),
        (_archive(_body("<text:p>" + "a" * 30_000_000 + "</text:p>")), "bomb"),
        (bad.zipped({"mimetype": MIMETYPE, "other.xml": b"<a/>"}), "broken"),
        (_archive(_body("<text:p>a</text:p>"))[:200], "broken"),
        (
            bad.zipped({"mimetype": b"application/vnd.oasis.opendocument.graphics", "content.xml": _body("<text:p>a</text:p>").encode()}),
            "not_odt",
        ),
    ],
    ids=["locked", "dtd", "late dtd", "cut xml", "blank", "deep", "bomb", "no content", "cut", "drawing"],
)
def test_what_cannot_be_read_is_said(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        reading.of_bytes(data, "a.odt")
    assert refused.value.code == code
