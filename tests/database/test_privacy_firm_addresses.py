"""Addresses of firms, farms and public owners stay readable by what is told before them; those of people beside them stay covered."""

import pytest

from database.privacy import mask

READABLE = (
    # By its form, in quotation marks or with a figure; by what it owns, runs, or is domiciled as.
    'A 1033 30/07/2008 SCI "Les Deux Ormes" 11 rue du Puits Lot n° 18 Bâtiment Artisanal',
    "A 1012 17/05/2013 SCI 2M 18 Bis rue du Puits G 294p",
    "La SC 2M est propriétaire d'une parcelle bâtie située 9 avenue des Ormes, en bordure de la place",
    "exercer le droit de priorité sur la cession des parcelles appartenant à l'Etat sises 359 rue du Lavoir cadastrées HZ 243",
    "la demande de la société ORMALUX en vue de régulariser la situation administrative de l'usine de fonte et de raffinage de corps gras "
    "animaux et végétaux qu'elle exploite 3 rue du Four à VALMONT",
    "conventionne depuis des années avec l'exploitation agricole ORMALUX, demeurant Ferme de Valmont - Hameau de Valmont 60350 LUZE, afin",
    "La Ville de Valmont est propriétaire de trois immeubles de logements :\n\n- immeuble situé 759 rue du Puits, cadastré IS 11",
    # Words that are no name.
    "1 500 € Via Ormette Action de prévention et de soutien",
    "Page 1 sur 3 F: Mari de Nouvelle désignation des membres des Commissions",
)
PERMITS = (
    "Objet\nA 1011 10/03/2012 NOIRET Luc 3 rue du Puits F 12 Préau\nA 1012 14/03/2012{firm} 2 rue du Lavoir\nF 50, 1218\n"
    "A 1013 15/03/2012 MERLEAU Léa 5 rue du Four G 3 Mur"
)
COVERED = (
    ("A 1012 17/05/2013 SCI 2M A 1013 18/05/2013 NOIRET Luc 18 rue du Puits G 294p", "18 rue"),
    ("M. Luc NOIRET est propriétaire d'une parcelle bâtie située 9 avenue des Ormes", "avenue"),
    ("terrain appartenant à Mme NOIRET sis 359 rue du Lavoir", "359"),
    ("envisage l'extension de sa résidence principale, dont il est propriétaire. Ce terrain se situe 108 rue du Puits", "108"),
    ("conventionne avec Monsieur NOIRET, demeurant Ferme de Valmont 60350 LUZE", "Ferme"),
    ("A 1002 19/01/2010 ORMALUX représentée par NOIRET Luc 8 rue du Puits Lot n°8 Maison d'habitation", "8 rue"),
    ("A 1002 19/01/2010 ORMALUX représentée par NOIRET Luc 8 rue du Puits Lot n°8 Construction bureaux et atelier", "NOIRET"),
    ("vente de Via Claire d'un terrain à M. Via Noiret", "Noiret"),
    ("M. Nouvelle demande un secours", "Nouvelle"),
)


@pytest.mark.parametrize("text", READABLE)
def test_a_firm_s_and_a_public_owner_s_address_stays_readable(text: str) -> None:
    assert mask(text, ["Odile Marchand"]) == text


@pytest.mark.parametrize(("text", "hidden"), COVERED)
def test_a_person_s_beside_it_is_covered(text: str, hidden: str) -> None:
    assert hidden not in mask(text, ["Odile Marchand"])


def test_a_firm_of_one_word_among_people_of_two_keeps_its_address() -> None:
    shown = mask(PERMITS.format(firm="ORMALUX"), ["Odile Marchand"])
    assert "ORMALUX 2 rue du Lavoir" in shown
    assert not any(said in shown for said in ("NOIRET", "3 rue", "MERLEAU", "5 rue"))


def test_one_word_that_many_bear_as_a_surname_keeps_its_home_covered() -> None:
    assert "2 rue" not in mask(PERMITS.format(firm=" MARTIN"), ["Odile Marchand"])


def test_a_firm_that_builds_for_its_business_keeps_its_address_whoever_speaks_for_it() -> None:
    text = "A 1002 19/01/2010 ORMALUX représentée par \nNOIRET Luc \n8 rue du Puits Lot n°8 Construction bureaux \net atelier"
    assert "8 rue du Puits" in mask(text, ["Odile Marchand"])


def test_agencies_among_people_in_a_list_of_sums_keep_theirs() -> None:
    text = "A.M.L., 8 rue du Four 2.932,37 €\nORMES PATRIMOINE, 1 place du Puits 4.000,00 €\nMme NOIRET, 16 rue du Lavoir 2.835,29 €"
    shown = mask(text, ["Odile Marchand"])
    assert "1 place du Puits" in shown
    assert "16 rue" not in shown
