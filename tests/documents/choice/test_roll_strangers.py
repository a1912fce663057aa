"""Whoever is named in a council's paper and stands in no list of its roll has no state: other bodies, officials, delegates, sentences."""

import pytest

from tests.documents.readings.papers import read

HEAD = (
    "COMMUNE DE VAUBREZEY\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL\nSéance du 12 mars 2024\nL'an deux mille vingt-quatre, le douze mars,"
    " le conseil municipal s'est réuni sous la présidence de Monsieur Gérard TULLIER, Maire.\n"
)
ROLL = (
    "Étaient présents : M. TULLIER Gérard, Mme BRIZARD Odile, M. CASTAGNEL Yves, Mme DORNIER Paule, M. ESCOFFRE Luc.\n"
    "Absents ayant donné pouvoir : Mme GUERLOT Line à Mme BRIZARD Odile.\nAbsent excusé : M. HARDOUL Marc.{beside}\n"
    "Secrétaire de séance : Mme DORNIER Paule.\n"
)
ACT = (
    "2024-0{n} Budget {n}. Monsieur le Maire présente le budget. Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve"
    " le budget.\n"
)
MEMBERS = {"TULLIER Gérard", "BRIZARD Odile", "CASTAGNEL Yves", "DORNIER Paule", "ESCOFFRE Luc", "GUERLOT Line", "HARDOUL Marc"}
IN_AN_ACT = [
    "Commission d'appel d'offres du 4 mars. Étaient présents : M. SAUVARD Paul, Mme TRINCHAN Lise. Était absent : M. URVOAS Jean.",
    "Lors de la réunion publique étaient présents M. SAUVARD Paul (DDT), Mme TRINCHAN Lise. Absents : M. VALLIN Paul (chambre).",
    "Agenda : 4 mars, commission travaux (présents : SAUVARD Paul, TRINCHAN Lise ; excusé : URVOAS Jean).",
    "Conseillers communautaires : M. SAUVARD Paul, Mme TRINCHAN Lise.",
    "M. VALLIN Paul a donné pouvoir à Mme WERLE Anne.",
    "M. VALLIN Paul est excusé.",
    "M. SAUVARD Paul préside la séance pour ce point.",
]
BESIDE_THE_ROLL = [
    " En présence de Madame Sabine PRUNELOT et de Monsieur Jean QUERVEL, agents territoriaux.",
    " Vente d'une parcelle à M. SAUVARD Paul et Mme TRINCHAN Lise.",
    "\nExcusés : M. le Préfet, Mme la Sous-Préfète Sabine PRUNELOT, M. le Sénateur Jean QUERVEL.",
]


def _names(text: str) -> set[str]:
    return {line.name for line in read(text).attendance}


@pytest.mark.parametrize("said", IN_AN_ACT)
@pytest.mark.parametrize("flat", [False, True])
def test_nobody_named_in_an_act_joins_the_roll(said: str, flat: bool) -> None:
    text = HEAD + ROLL.format(beside="") + ACT.format(n=1) + said + "\n" + ACT.format(n=2)
    assert _names(" ".join(text.split()) if flat else text) == MEMBERS


@pytest.mark.parametrize("said", IN_AN_ACT)
def test_nobody_named_in_an_act_makes_a_roll_of_its_own(said: str) -> None:
    assert _names(HEAD + ACT.format(n=1) + said + "\n" + ACT.format(n=2)) <= {"Gérard TULLIER"}


@pytest.mark.parametrize("said", BESIDE_THE_ROLL)
@pytest.mark.parametrize("flat", [False, True])
def test_a_list_of_those_away_ends_with_its_sentence(said: str, flat: bool) -> None:
    text = HEAD + ROLL.format(beside=said) + ACT.format(n=1)
    assert _names(" ".join(text.split()) if flat else text) == MEMBERS


def test_who_presides_for_one_item_does_not_preside_the_session() -> None:
    text = HEAD.replace("sous la présidence de Monsieur Gérard TULLIER, Maire", "en mairie") + ROLL.format(beside="") + ACT.format(n=1)
    said = read(text + "M. ESCOFFRE Luc préside la séance pour ce point.\n" + ACT.format(n=2))
    assert said.session.president is None
