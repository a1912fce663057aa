"""One table for all: format, ruled lines, positions, bars, tabs, blanks, boxes of OCR; wrapped cells are one, empty ones stay."""

import io
import re
from collections.abc import Callable, Sequence

import docx
import pytest
from fpdf import FPDF

from data_loaders.documents.pages import Content, doc, pdf, scan_layout, scan_set
from data_loaders.documents.pages import docx as word
from data_loaders.documents.pages.layout import NO_LAYOUT, Layout
from data_loaders.documents.pages.scan_words import Word
from data_loaders.documents.pages.tables.find import tables
from data_loaders.documents.pages.tables.table import Table
from data_loaders.documents.readings.roll_machine import cells as member_cells
from data_loaders.documents.text import view_tables
from data_loaders.documents.text.view import View
from tests.papers import document

LOTS = [["Lot", "Titulaire", "Montant HT"], ["1", "Merle TP et fils", "12 000,00"], ["2", "", "néant"], ["3", "Roux et Blanc", "9 500,00"]]


def _words(text: str, table: Table) -> list[list[str]]:
    return [[cell.words(text) for cell in row] for row in table.rows]


def _pdf(draw: Callable[[FPDF], None]) -> Content:
    paper = FPDF(unit="pt")
    paper.set_font("Helvetica", size=10)
    paper.add_page()
    paper.text(50, 40, "Le conseil municipal attribue les lots du marché de travaux comme il suit, à l'unanimité :")
    draw(paper)
    return pdf.read(bytes(paper.output()))


def _only(found: Content) -> Table:
    (table,) = tables(found.text, found.layout)
    return table


def test_cells_of_the_format() -> None:
    paper, out = docx.Document(), io.BytesIO()
    table = paper.add_table(rows=len(LOTS), cols=3)
    for row, cells in zip(table.rows, LOTS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    paper.save(out)
    found = word.read(out.getvalue())
    table = _only(found)
    assert (table.drawn, table.head, _words(found.text, table)) == ("format", True, LOTS)


def test_ruled_lines_with_a_wrapped_and_an_empty_cell() -> None:
    def draw(paper: FPDF) -> None:
        paper.set_y(60)
        with paper.table(col_widths=(40, 60, 80), width=180, line_height=13, align="LEFT") as table:
            for row in LOTS:
                table.row(row)

    found = _pdf(draw)
    table = _only(found)
    assert (table.drawn, table.head, _words(found.text, table)) == ("ruled", True, LOTS)
    assert "\n" in found.text[slice(*table.rows[1][1].spans[0])]


def _frame(paper: FPDF, places: Sequence[tuple[float, float, str]], xs: tuple[float, ...], ys: tuple[float, ...]) -> None:
    for x in xs:
        paper.line(x, ys[0], x, ys[-1])
    for y in ys:
        paper.line(xs[0], y, xs[-1], y)
    for x, y, words in places:
        paper.text(x, y, words)


def test_rows_that_no_line_parts() -> None:
    places = [
        (60 + 100 * column, 72 + 14 * row, words)
        for row, cells in enumerate(("1 Merle 900", "2 Roux 50", "3 Blanc 7"))
        for column, words in enumerate(cells.split())
    ]
    found = _pdf(lambda paper: _frame(paper, places, (50, 150, 250, 350), (60, 110)))
    assert _words(found.text, _only(found)) == [["1", "Merle", "900"], ["2", "Roux", "50"], ["3", "Blanc", "7"]]


def test_a_line_left_out_joins_cells() -> None:
    def draw(paper: FPDF) -> None:
        _frame(
            paper, [(60, 72, "Lot"), (60, 92, "1"), (160, 92, "Merle"), (260, 72, "Prix"), (260, 92, "50")], (50, 250, 350), (60, 80, 100)
        )
        paper.line(150, 80, 150, 100)
        paper.text(170, 72, "et titulaire")

    found = _pdf(draw)
    assert _words(found.text, _only(found)) == [["Lot et titulaire", "", "Prix"], ["1", "Merle", "50"]]


def test_a_frame_is_no_table() -> None:
    found = _pdf(lambda paper: _frame(paper, [(60, 72, "Vu le code"), (60, 92, "Vu le budget")], (50, 350), (60, 100)))
    assert tables(found.text, found.layout) == ()


def test_columns_by_position_with_a_wrapped_cell() -> None:
    def draw(paper: FPDF) -> None:
        for y, cells in (
            (70, ("Association", "Objet", "Montant")),
            (90, ("Les Merles", "Fête de", "400")),
            (102, ("", "la musique", "")),
            (122, ("Roux Club", "", "50")),
        ):
            for x, words in zip((50, 200, 320), cells, strict=True):
                paper.text(x, y, words)

    found = _pdf(draw)
    table = _only(found)
    rows = [["Association", "Objet", "Montant"], ["Les Merles", "Fête de la musique", "400"], ["Roux Club", "", "50"]]
    assert (table.drawn, table.head, _words(found.text, table)) == ("aligned", True, rows)


def test_a_name_cut_by_a_hyphen_goes_on_in_the_row_below() -> None:
    def draw(paper: FPDF) -> None:
        rows = (("Nom", "Qualité", "Présence"), ("Luc MERLE-", "maire", "Présent"), ("ROUX", "", ""), ("Anne PIE-", "", "Pouvoir à Luc"))
        more = (("GRAND", "", "MERLE-ROUX"), ("Guy NOIR", "adjoint", "Absent"), ("Ève VERT", "", "Excusée"))
        for n, row in enumerate((*rows, *more)):
            for x, words in zip((50, 200, 320), row, strict=True):
                paper.text(x, 70 + 13 * n, words)

    found = _pdf(draw)
    assert [row[0] for row in _words(found.text, _only(found))] == ["Nom", "Luc MERLE- ROUX", "Anne PIE- GRAND", "Guy NOIR", "Ève VERT"]
    read = [(row.kind, row.entry.name) for row in member_cells.find(View.of(found.text, (), found.layout))]
    assert read == [("present", "Luc MERLE-ROUX"), ("represented", "Anne PIE-GRAND"), ("absent", "Guy NOIR"), ("excused", "Ève VERT")]


def test_two_columns_of_prose_are_no_table() -> None:
    def draw(paper: FPDF) -> None:
        for n in range(6):
            paper.text(50, 70 + 13 * n, "le conseil délibère longuement sur la voirie et le pont")
            paper.text(320, 70 + 13 * n, "la séance est levée et chacun rentre chez soi tranquille")

    found = _pdf(draw)
    assert tables(found.text, found.layout) == ()


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Lots :\n" + "\n".join("\t".join(row) for row in LOTS) + "\nFin", "marked"),
        ("Lots :\n" + "\n".join(f"| {' | '.join(row)} |" for row in LOTS) + "\nFin", "marked"),
        ("Lots :\r\n" + "\r\n".join(f"{a:<6}{b:<20}{c:>12}" for a, b, c in LOTS) + "\r\nFin", "blanks"),
        (
            "│ Lot │ Titulaire │ Montant HT │\n├──┼──┼──┤\n│ 1 │ Merle TP │ 12 000,00 │\n│  │ et fils │  │\n"
            "│ 2 │ │ néant │\n│ 3 │ Roux et Blanc │ 9 500,00 │",
            "marked",
        ),
    ],
    ids=["tabs", "bars", "blanks", "drawn"],
)
def test_lines_of_text(text: str, drawn: str) -> None:
    (table,) = tables(text, NO_LAYOUT)
    assert (table.drawn, _words(text, table)) == (drawn, LOTS)


def test_prose_is_no_table() -> None:
    text = "Le conseil décide :\n- de voter 12 000 €\n- de signer\n\nFait à Valombre  le 3 mai\nLe maire"
    assert tables(text, NO_LAYOUT) == ()


def test_boxes_of_ocr() -> None:
    words = []
    for n, row in enumerate(LOTS):
        for edge, cell in zip((100, 400, 900), row, strict=True):
            for found in re.finditer(r"\S+", cell):
                left, right = edge + 20 * found.start(), edge + 20 * found.end()
                words.append(Word(found[0], left, 100 + 60 * n, right, 140 + 60 * n, 0.9, (1, 1, n)))
    text, placed = scan_layout.printed(words)
    (table,) = tables(text, Layout(tuple(scan_set.of_page(1, 0, placed, 4.0))))
    assert _words(text, table) == LOTS


def test_a_reading_sees_cells_in_its_view() -> None:
    text = "Page 1 sur 9\n" + "\n".join("\t".join(row) for row in LOTS)
    view = View.of(text, [(0, 13)])
    (table,) = view_tables.of(view)
    cell = table.rows[1][1]
    assert [view.raw[start:end] for start, end in cell.spans] == ["Merle TP et fils"]
    assert [text[slice(*view.span(start, end))] for start, end in cell.spans] == ["Merle TP et fils"]


def test_a_real_pdf() -> None:
    found = pdf.read(document("pierrefonds__compte-rendu-04-04-2016.pdf").read_bytes())
    grids = [_words(found.text, table) for table in tables(found.text, found.layout) if table.drawn == "ruled" and table.head]
    rates = next(grid for grid in grids if grid[0][1] == "Taux 2015")
    assert [row[0] for row in rates[1:]] == ["Habitation", "Foncier (bâti)", "Foncier (non bâti)", "TOTAL"]
    assert rates[-1] == ["TOTAL", "", "", "", "", "661 217"]


def test_a_real_word_97_paper() -> None:
    found = doc.read(document("montpellier__CR_CM_03_10_2011.doc").read_bytes())
    assert any(len(table.rows) > 100 and len(table.rows[0]) == 3 for table in tables(found.text, found.layout))
