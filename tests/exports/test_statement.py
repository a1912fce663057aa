"""The statement: every letter of a French council stands in it, no text of a paper is ever read as markup or formula, and it is tagged."""

import io
import re
from dataclasses import replace
from datetime import date

import openpyxl
import polars as pl
import pypdfium2
import pytest

from exports import statement_pdf, statement_xlsx
from exports.about import About, Source
from exports.statement import LINES, SPANS, Statement
from locales import LANGUAGES, Language
from locales.days import hour

LONG = "Marie-Œdipe Anne-Sophie DE LA TOUR-D’ÉPINAY-FONTENÉE – VAN DEN BRŒCKE-ÇAĞLAYAN"
HOSTILE = '#let x = 1 $ a_1 $ [x] *gras* _it_ `raw` \\ "q" <tag> =1+1 // rien /* */ @ref'


def _line(**more: object) -> dict[str, object]:
    line = {"date": date(2023, 6, 12), "state": "présent une partie de la séance", "left_at": "20:30", "counted": "présence possible"}
    line |= {"why": "Départ à 20 h 30.", "quote": "quitte la séance à 20 h 30 – 12 € œuvre", "source": "pv.pdf", "page": 3}
    return {**dict.fromkeys(LINES), **line, **more}


def _statement(*lines: dict[str, object], language: Language = "fr", person: str = LONG) -> Statement:
    rows = pl.DataFrame(list(lines) or [_line()], schema=LINES)
    spans = pl.DataFrame({"span": ["2023"], "k": [5], "n": [7], "unknown": [1], "certain": [0.5], "possible": [0.75]}, schema=SPANS)
    about = About("Relevé", "releve-x", "v-42", "https://example.org/councillor?id=7", language, ("Mandature : 2020-2026",),
                  (("Taux de présence", "k sur n"),), date(2026, 1, 1), (Source("Ville", "Licence Ouverte 2.0"),))  # fmt: skip
    summary = (("Séances", "5 sur 7 (71,4 %), 1 inconnu"), ("Absences", "0"))
    return Statement(
        about, person, "Saint-Œuf", "du 1 au 2", date(2026, 1, 2), summary, rows, spans, spans, ("1 séance. Doute. (12 juin)",)
    )


def _said(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    said = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return re.sub(r"\s+", " ", said.replace("\ufffe", "-").replace("\u00ad", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_all_of_it_in_its_language(language: Language) -> None:
    statement = _statement(language=language)
    said = _said(statement_pdf.write(statement))
    for part in ("DE LA TOUR-D’ÉPINAY-FONTENÉE", "VAN DEN BRŒCKE", "5 sur 7 (71,4 %), 1 inconnu", "12/06/2023", "12 € œuvre", "Saint-Œuf"):
        assert part in said
    for key in ("title", "warning", "part.lines", "part.left_out"):
        assert re.sub(r"\s+", " ", statement.word(key)) in said
    for part in ("v-42", "https://example.org/councillor?id=7", "Licence Ouverte 2.0", "k sur n", "pv.pdf", "02/01/2026"):
        assert part in said
    assert f"{statement.word('left_at', hour=hour('20:30', statement.language))}" in said


def test_the_pdf_is_tagged_titled_and_in_its_language_with_its_fonts_inside() -> None:
    pdf = statement_pdf.write(_statement())
    assert pypdfium2.PdfDocument(pdf).get_metadata_dict()["Title"].endswith(LONG)
    for sign in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang", b"pdfuaid:part"):
        assert sign in pdf
    assert b"/FontFile" in pdf


def test_no_text_of_a_paper_is_read_as_markup_or_formula() -> None:
    lines = [_line(quote=HOSTILE, why=HOSTILE, source=HOSTILE), _line(quote="=1+1", corrected="+cmd|' /C calc'!A0")]
    said = _said(statement_pdf.write(_statement(*lines, person=HOSTILE)))
    assert said.count(re.sub(r"\s+", " ", HOSTILE)) >= 3
    book = openpyxl.load_workbook(io.BytesIO(statement_xlsx.write(_statement(*lines))))
    assert {cell.data_type for row in book["Séances"].iter_rows(min_row=2) for cell in row} <= {"s", "d", "n"}


@pytest.mark.parametrize("odd", ["\ue123 \ufffd", "漢字 😀", "a\x00b\x07", "\u202egrec", "✓ ▶ ☺", "e\u0301 ﬁ ﬀ"])
def test_what_no_font_shows_never_stops_the_pdf(odd: str) -> None:
    said = _said(statement_pdf.write(_statement(_line(quote=f"avant {odd} après"), person=f"Zoé {odd}")))
    assert "avant" in said
    assert "après" in said


def test_an_empty_statement_and_a_long_one() -> None:
    empty = _statement()
    empty = replace(empty, lines=pl.DataFrame(schema=LINES), years=pl.DataFrame(schema=SPANS), mandates=pl.DataFrame(schema=SPANS))
    assert statement_pdf.write(empty).startswith(b"%PDF")
    assert len(pypdfium2.PdfDocument(statement_pdf.write(_statement(*[_line()] * 140)))) > 5


def test_the_workbook_holds_dates_as_dates_and_the_same_lines() -> None:
    book = openpyxl.load_workbook(io.BytesIO(statement_xlsx.write(_statement(_line(), _line(state="absent")))))
    assert book.sheetnames == ["Relevé", "Séances", "Années", "Mandats", "À propos"]
    rows = list(book["Séances"].iter_rows(values_only=True))
    assert rows[0][:4] == ("Séance du", "Situation", "Arrivée", "Départ")
    assert [(row[0].date(), row[1]) for row in rows[1:]] == [
        (date(2023, 6, 12), "présent une partie de la séance"), (date(2023, 6, 12), "absent"),
    ]  # fmt: skip
    why = book["Séances"].cell(2, 7)
    assert why.alignment.wrap_text
    assert book["Séances"].column_dimensions["G"].width > 50
    head = [value for row in book["Relevé"].iter_rows(values_only=True) for value in row]
    assert {LONG, "5 sur 7 (71,4 %), 1 inconnu", "1 séance. Doute. (12 juin)"} <= set(head)
