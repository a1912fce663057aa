"""Grids of members: each mark tells the state of the head it stands under, and a substitute's column who sits for whom."""

import pytest
from fpdf import FPDF

from data_loaders.documents import pipeline
from data_loaders.documents.pages import pdf
from data_loaders.documents.paper import Paper
from tests.documents.readings.papers import lines, read, unchaired

_GRIDS = {
    "letters as heads": (
        "Nom Prénom              P    A    E    Pouvoir à\nPETIT Anne              X\nNOIR Luc                X\n"
        "ROUX Léa                     X         NOIR Luc\nVERT Guy                     X\nGRIS Paul                         X\n"
        "P : présent, A : absent, E : excusé\n"
    ),
    "no head of the names": (
        "                        Présent    Absent     Excusé    Pouvoir à\nPETIT Anne                 1\nNOIR Luc                   1\n"
        "ROUX Léa                                                NOIR Luc\nVERT Guy                              1\n"
        "GRIS Paul                                        1\n"
    ),
    "remarks": (
        "NOMS              PRESENTS    ABSENTS    POUVOIR A      OBSERVATIONS\nPETIT Anne        P\nNOIR Luc          P\n"
        "ROUX Léa                      A          NOIR Luc\nVERT Guy                      A\n"
        "GRIS Paul                     A                         excusé\n"
    ),
}


@pytest.mark.parametrize("grid", _GRIDS.values(), ids=_GRIDS)
def test_a_mark_tells_the_state_of_the_head_it_stands_under(grid: str) -> None:
    said = ["PETIT Anne present", "NOIR Luc present", "ROUX Léa represented -> NOIR Luc", "VERT Guy absent", "GRIS Paul excused"]
    assert unchaired(grid) == said


def test_letters_without_a_key_head_no_states() -> None:
    assert unchaired(_GRIDS["letters as heads"].replace("P : présent, A : absent, E : excusé\n", "")) == []


def test_a_substitute_in_his_own_column_sits_and_the_titular_is_excused() -> None:
    grid = (
        "Commune    Délégué titulaire    Présent   Suppléant présent    Procuration\n"
        "Aubin      PETIT Anne              X\nAubin      NOIR Luc                       GRIS Paul\n"
        "Bréval     VERT Guy                X\nBréval     ROUX Léa                                            VERT Guy\n"
        "Ormes      BRUN Lou                                                            excusée\n"
    )
    said = ["PETIT Anne present", "NOIR Luc excused", "GRIS Paul present", "VERT Guy present"]
    assert unchaired(grid) == [*said, "ROUX Léa represented -> VERT Guy", "BRUN Lou excused"]


def test_a_list_of_those_excused_goes_on_behind_lines_that_tell_of_a_proxy() -> None:
    left = [
        "ÉTAIENT PRÉSENTS :",
        "M. NOIR Luc, Maire",
        "Mme PETIT Anne",
        "M. VERT Guy",
        "Mme BRUN Léa",
        "M. GRIS Yves",
        "Mme BLANC Rose",
        "",
    ]
    right = [
        "ABSENTS EXCUSÉS :",
        "Mme ROUX Ève donne pouvoir à",
        "M. NOIR Luc",
        "M. LAC Jean donne pouvoir à",
        "Mme PETIT Anne",
        "Mme MERLE Lou",
    ]
    rows = "\n".join(f"{a:<40} {b}" for a, b in zip(left, [*right, "ABSENT :", "M. SAULE Marc"], strict=True))
    told = lines(
        read(f"COMMUNE DE VALBOURG\nSéance du 12 mai 2022\nMembres en exercice : 10\n\n{rows}\n\n1 - Tarifs\nAdopté à l'unanimité.\n")
    )
    assert told[6:] == ["ROUX Ève represented -> NOIR Luc", "LAC Jean represented -> PETIT Anne", "MERLE Lou excused", "SAULE Marc absent"]
    assert all(line.endswith("present") for line in told[:6])


def test_what_a_rows_first_cell_prints_ahead_of_a_member_is_nobody() -> None:
    rows = "| Vallée Verte | Mme Anne PETIT | 5 |\n| Vallée Noire | M. Luc NOIR | 5 |\n| Vallée Verte | M. Guy VERT | 5 |\n"
    given = "Sont représentés\n| Vallée Noire | Mme Ève ROUX | a donné mandat à M. NOIR | 5 |\n"
    told = lines(
        read(f"SYNDICAT DE VALBOURG\nSéance du 12 mai 2022\n\nSont présents\n| Collège | Délégué | Voix |\n{rows}\n{given}\n1 - Tarifs\n")
    )
    assert told == ["Anne PETIT present", "Luc NOIR present", "Guy VERT present", "Ève ROUX represented -> Luc NOIR"]


def test_proxies_wrapped_inside_the_columns_of_a_scan_are_read_column_by_column() -> None:
    drawn = FPDF(unit="pt")
    drawn.set_font("Helvetica", size=10)
    drawn.add_page()
    head = ("Le conseil municipal de Valbourg s'est réuni le 3 mai 2022.", "En exercice : 9 - Présents : 6 - Pouvoirs : 3 - Votants : 9")
    rows = [
        ("Étaient présents :",),
        ("Mme Anne PETIT", "M. Luc MOREAU", "M. Guy NOIR"),
        ("Mme Zoé LOUP", "M. Jean DUPONT", "M. Marc VERT"),
        ("Avaient donné pouvoir :",),
        ("M. Paul GRIS à Mme", "Mme Rose BLANC à M.", "Mme Ève ROUX à"),
        ("Anne PETIT", "Guy NOIR", "M. Marc VERT"),
        ("Secrétaire de séance : M. Luc MOREAU",),
    ]
    for n, row in enumerate([*((line,) for line in head), *rows]):
        for left, words in zip((50, 230, 410), row, strict=False):
            drawn.text(left, 60 + 13 * n, words)
    found = pdf.read(bytes(drawn.output()))
    record = pipeline.extract(Paper("scan.pdf", "0", "application/pdf", found.text, found.starts, (1,), layout=found.layout))
    given = ["Paul GRIS represented -> Anne PETIT", "Rose BLANC represented -> Guy NOIR", "Ève ROUX represented -> Marc VERT"]
    assert [line for line in lines(record) if not line.endswith("present")] == given
    assert record.closes
