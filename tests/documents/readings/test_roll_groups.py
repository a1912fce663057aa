"""The machine alone reads lists parted by office, and lists that a page's head interrupts."""

from data_loaders.documents.readings.roll_machine import machine
from data_loaders.documents.text.view import View

_GROUPED = """Présents :
M. Paul ROUX, Maire
M. Luc NOIR, Guy VERT, Jean-Marie
MERLE, Adjoints
Mme Anne PETIT, Conseillère municipale déléguée
M. MMES Loïc BRUN, Ève BLANC, Conseillers municipaux
Absents excusés :
M. Yves GRIS, Conseiller municipal, pouvoir donné à
M. Luc NOIR
A été élue secrétaire de séance : Mme Ève BLANC
"""
_TURNED = (
    "Ville de Valmerle 07/04/2023 Procès-verbal de la séance du vendredi 3 février 2023 "
    "Présents : M. Paul ROUX, Mme Anne PETIT, M. Luc 1 Ville de Valmerle Procès-verbal de la séance du vendredi 3 février 2023 "
    "NOIR, Mme Ève BLANC Absents : M. Guy VERT Votants : 5 2 Ville de Valmerle Procès-verbal de la séance du vendredi "
    "3 février 2023 Tarifs 3 Ville de Valmerle Procès-verbal de la séance du vendredi 3 février 2023 Voirie"
)


def _read(text: str) -> list[tuple[str, list[str]]]:
    return [(one.head.state, [entry.name for entry in one.readings[0].entries]) for one in machine.first(View.of(text))]


def test_an_office_closes_a_group_of_members_and_heads_none() -> None:
    present = ["Paul ROUX", "Luc NOIR", "Guy VERT", "Jean-Marie MERLE", "Anne PETIT", "Loïc BRUN", "Ève BLANC"]
    assert _read(_GROUPED) == [("present", present), ("excused", ["Yves GRIS"])]


def test_the_head_of_the_next_page_does_not_end_a_list() -> None:
    assert _read(_TURNED) == [("present", ["Paul ROUX", "Anne PETIT", "Luc NOIR", "Ève BLANC"]), ("absent", ["Guy VERT"])]
