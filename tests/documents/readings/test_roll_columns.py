"""Rolls beside a margin, or in columns: read column by column where the paper's own counts close, held back where they do not."""

import io

import docx
import pytest
from fpdf import FPDF

from data_loaders.documents import pipeline, reading
from data_loaders.documents.pages import pdf
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord
from tests.documents.readings.papers import FOOT, HEAD, lines, minutes

MARGIN = ("Convocation :", "05/05/2022", "", "En exercice : 7", "Présents : {}", "Absents : 2", "", "Affichage :", "14/05/2022")
ROLL = (
    "Étaient présents : M. Jean DUPONT, Mme Anne PETIT,",
    "M. Luc MOREAU, Mme Rose GRÉGOIRE-",
    "MATHIEU, M. Guy NOIR.",
    "",
    "Absents excusés : M. Paul GRIS ayant donné pouvoir à",
    "Mme PETIT",
    "",
    "Absente : Mme Eve ROUX",
    "La séance est publique.",
)
TABLE = """
Membres en exercice : {}
┌────────────┬──────────────────────┬──────────────────────┐
│ Commune    │ Présents             │ Absents              │
├────────────┼──────────────────────┼──────────────────────┤
│ Valbourg   │ M. Jean DUPONT       │ M. Paul GRIS         │
│            │ Mme Anne PETIT       │   pouvoir à M. NOIR  │
├────────────┼──────────────────────┼──────────────────────┤
│ Les Ormes  │ M. Luc MOREAU        │ Mme Eve ROUX         │
│            │ M. Guy NOIR          │   excusée            │
├────────────┼──────────────────────┼──────────────────────┤
│ Aubin      │ Mme Rose BLANC       │ M. Marc VERT         │
│            │                      │ Mme Lise MERLE       │
└────────────┴──────────────────────┴──────────────────────┘
"""
HERE = ["Jean DUPONT present", "Anne PETIT present", "Luc MOREAU present"]


def _beside(present: int) -> str:
    return "\n".join(f"{a.format(present):<26}{b}".rstrip() for a, b in zip(MARGIN, ROLL, strict=True))


def test_a_roll_beside_a_margin_is_read() -> None:
    record = minutes(_beside(5))
    away = ["Paul GRIS represented -> Anne PETIT", "Eve ROUX absent"]
    assert lines(record) == [*HERE, "Rose GRÉGOIRE-MATHIEU present", "Guy NOIR present", *away]
    assert record.closes
    assert not {"roll_columns", "roll_incomplete"} & {w.code for w in record.warnings}


def test_lists_in_the_columns_of_a_drawn_table_are_read() -> None:
    record = minutes(TABLE.format(9))
    away = ["Paul GRIS represented -> Guy NOIR", "Eve ROUX excused", "Marc VERT absent", "Lise MERLE absent"]
    assert lines(record) == [*HERE, "Guy NOIR present", "Rose BLANC present", *away]
    assert record.closes


def test_columns_whose_counts_differ_are_not_believed() -> None:
    assert [line for line in lines(minutes(TABLE.format(10))) if "absent" in line or "represented" in line] == []


def test_every_span_of_a_column_points_into_the_stored_text() -> None:
    whole = f"{HEAD}{_beside(5)}{FOOT}"
    told = [whole[slice(*line.evidence[0])] for line in minutes(_beside(5)).attendance]
    assert told[:3] == ["Jean DUPONT", "Anne PETIT", "Luc MOREAU"]
    assert told[5].startswith("Paul GRIS ayant donné pouvoir à")


def test_a_tables_states_run_into_one_line_head_no_lists() -> None:
    rows = (
        "DUPONT Jean Maire Présent PETIT Anne 1re adjointe Présente NOIR Guy Adjoint Absent DUPONT Jean ROUX Eve Conseillère Présente"
        " VERT Luc Conseiller Présent GRIS Marc Conseiller Excusé"
    )
    told = lines(minutes(f"Nom Prénom Fonction Présence Pouvoir donné à {rows}", flat=True))
    assert told == [
        "DUPONT Jean present",
        "PETIT Anne present",
        "NOIR Guy represented -> DUPONT Jean",
        "ROUX Eve present",
        "VERT Luc present",
        "GRIS Marc excused",
    ]
    assert lines(minutes(f"Membres Fonction {rows}", flat=True)) == []


SIDES = {
    "present": ("Anne PETIT", "Luc MOREAU", "Rose BLANC", "Guy NOIR", "Lise MERLE"),
    "excused": ("Paul GRIS", "Eve ROUX"),
    "absent": ("Marc VERT",),
}
SAID = {f"{name} {status}" for status, names in SIDES.items() for name in names}
STATES = {"present": "Présents", "excused": "Excusés", "absent": "Absents"}


def _rows(*order: str) -> list[list[str]]:
    columns = [[STATES[status], *SIDES[status]] for status in order]
    return [[column[i] if i < len(column) else "" for column in columns] for i in range(max(map(len, columns)))]


def _table(rows: list[list[str]]) -> PaperRecord:
    paper = docx.Document()
    for line in HEAD.splitlines():
        paper.add_paragraph(line)
    table = paper.add_table(rows=len(rows), cols=len(rows[0]))
    for row, told in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, told, strict=True):
            cell.text = words
    for line in FOOT.splitlines():
        paper.add_paragraph(line)
    stored = io.BytesIO()
    paper.save(stored)
    return pipeline.extract(reading.of_bytes(stored.getvalue(), "minutes.docx"))


@pytest.mark.parametrize("order", [("present", "excused", "absent"), ("absent", "excused", "present")])
@pytest.mark.parametrize("parted", ["tabs", "bars", "blanks", "cells", "one row"])
def test_each_column_has_the_state_of_its_head(order: tuple[str, ...], parted: str) -> None:
    rows = _rows(*order)
    if parted in ("cells", "one row"):
        whole = [["\n".join(filter(None, names)) for names in zip(*rows[1:], strict=True)]]
        record = _table(rows if parted == "cells" else [rows[0], *whole])
    else:
        bar = {"tabs": "{}\t{}\t{}", "bars": "| {} | {} | {} |", "blanks": "{:<22}{:<22}{}"}[parted]
        record = minutes("\n".join(bar.format(*row).rstrip(" ") for row in rows))
    assert set(lines(record)) - {"Jean DUPONT present"} == SAID


@pytest.mark.parametrize("cell", ["{:<24}", "{}\t"], ids=["blanks", "tabs"])
def test_under_the_heading_of_a_proxy_stand_its_holders(cell: str) -> None:
    away = [("Absents", "Pouvoir à"), ("Paul GRIS", "Luc MOREAU"), ("Eve ROUX", "Anne PETIT"), ("Marc VERT", "")]
    rows = "\n".join("".join(map(cell.format, row)).rstrip() for row in away)
    told = lines(minutes(f"Présents : Jean DUPONT, Anne PETIT, Luc MOREAU, Rose BLANC\n{rows}\n"))
    assert told[4:] == ["Paul GRIS represented -> Luc MOREAU", "Eve ROUX represented -> Anne PETIT", "Marc VERT absent"]


def test_columns_that_cannot_be_told_apart_say_nothing_of_anybody() -> None:
    mixed = "Présents Excusés Absents\nAnne PETIT Paul GRIS Marc VERT\nLuc MOREAU Eve ROUX\nRose BLANC\nGuy NOIR\n"
    assert not {line for line in lines(minutes(mixed)) if "DUPONT" not in line}
    assert not {line for line in lines(minutes(mixed.replace(" Absents", " : Absents :"))) if "DUPONT" not in line}


@pytest.mark.parametrize("late", ["", "Retard :\nM. Serge MERLE (arrivé à 19 h 10)\n"])
def test_lists_that_stand_below_each_other_beside_a_longer_one_are_read(late: str) -> None:
    right = [*late.splitlines(), "Pouvoirs :", "M. Paul GRIS à Mme PETIT", "Excusé :", "M. Yves BRUN", "Absents :", "Mme Eve ROUX"]
    here = ["Ont siégé :", "M. DUPONT Jean", "Mme PETIT Anne", "M. MOREAU Luc", "M. NOIR Guy", "Mme BLANC Rose", "M. VERT Marc"]
    here += ["Mme LOUP Léa", "M. ROCHE Noël", "M. LOUP Guy"]
    rows = [f"{a:<40}{b}".rstrip() for a, b in zip(here, right + [""] * (len(here) - len(right)), strict=True)]
    present = 10 if late else 9
    counts = f"Membres en exercice : {present + 3}\nPrésents : {present}\nPouvoirs : 1\nVotants : {present + 1}\n"
    record = minutes(counts + "\n".join(rows))
    away = [line for line in lines(record) if not line.endswith("present")]
    assert sorted(away) == ["Eve ROUX absent", "Paul GRIS represented -> PETIT Anne", "Yves BRUN excused"]
    assert len(record.attendance) - len(away) == present
    assert record.closes


def test_one_excused_in_the_second_column_is_not_said_to_be_present() -> None:
    rows = [("Mme Anne PETIT", "M. Luc MERLE"), ("M. Guy VERT", "Mme Ève BRUN"), ("M. Yves ROY", "Mme Lou FAURE"), ("M. Noé GRIS", "")]
    here = "".join(f"{a:42}{b}".rstrip() + "\n" for a, b in rows)
    away = f"Étaient absents excusés :\n{'M. Paul NOIR':42}Mme Rose BLANC\nMme Léa ROUX\n"
    gave = f"Mandants :\n{'Mme Zoé LOUP':42}M. Max HUET\nMandataires :\n{'M. Guy VERT':42}Mme Ève BRUN\n"
    said = lines(minutes(f"Étaient présents :\n{here}{away}{gave}"))
    assert not {"Rose BLANC present", "Max HUET present", "Paul NOIR present", "Zoé LOUP present"} & set(said)
    assert {"Anne PETIT present", "Lou FAURE present"} <= set(said)


def test_lists_side_by_side_on_a_scan_are_read_by_where_their_words_stand() -> None:
    drawn = FPDF(unit="pt")
    drawn.set_font("Helvetica", size=10)
    drawn.add_page()
    left = ("Étaient présents :", "Mme Anne PETIT", "M. Luc MOREAU", "M. Guy NOIR", "Mme Ève ROUX", "M. Jean DUPONT", "M. Marc VERT")
    right = (
        "Étaient excusés :",
        "M. Paul GRIS",
        "Étaient absents :",
        "Mme Rose BLANC",
        "Avait donné pouvoir :",
        "M. Noé LOUP à M. Guy NOIR",
    )
    head = ("Le conseil municipal de Valbourg s'est réuni le 3 mai 2022.", "En exercice : 9 - Présents : 6 - Pouvoir : 1 - Votants : 7")
    for n, words in enumerate((*head, *left, "Secrétaire de séance : M. Luc MOREAU")):
        drawn.text(50, 60 + 13 * n, words)
        if 0 <= n - len(head) < len(right):
            drawn.text(300, 60 + 13 * n, right[n - len(head)])
    found = pdf.read(bytes(drawn.output()))
    record = pipeline.extract(Paper("scan.pdf", "0", "application/pdf", found.text, found.starts, (1,), layout=found.layout))
    away = ["Noé LOUP represented -> Guy NOIR", "Paul GRIS excused", "Rose BLANC absent"]
    assert sorted(lines(record)) == sorted([*(f"{name.split(' ', 1)[1]} present" for name in left[1:]), *away])
