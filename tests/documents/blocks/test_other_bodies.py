"""Minutes of bodies that decide nothing for a council have a roll, votes and proxies, and make nobody a councillor."""

import pytest

from tests.documents.readings.papers import read

ROLL = (
    "Présents : Lou Marchal, Ismaël Cherfa, Maëlys Trochon, Noa Da Cuna, Jade Sevestre\n"
    "Excusée : Léonie Carlier (pouvoir à Jade Sevestre)\nSecrétaire de séance : Ismaël Cherfa\n\n"
    "1. Skate-park\nVote : 4 pour, 2 contre. Adopté.\n\n2. Goûter\nAdopté à l'unanimité.\n"
)
HEADS = [
    "Ville de Valbourg\nCONSEIL MUNICIPAL DES JEUNES\nCompte rendu de la séance du mercredi 9 mars 2022\n",
    "Commune de Valbourg\nPROCÈS-VERBAL DU CONSEIL D'ÉCOLE du jeudi 21 mars 2019\n",
    "VILLE DE VALBOURG\nCOMITÉ SOCIAL TERRITORIAL\nProcès-verbal de la séance du 16 mai 2023\n",
    "Communauté de communes du Val\nCOMMISSION DES FINANCES\nRéunion du 30 juin 2020 – Compte rendu\n",
    "ASSOCIATION DU MOULIN DE VALBOURG\nPROCÈS-VERBAL DE L'ASSEMBLÉE GÉNÉRALE DU 22 JANVIER 2011\n",
    "Mairie de Valbourg – CONSEIL DE QUARTIER DES GRAVIERS – Compte rendu de la réunion plénière du 14 octobre 2016\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_nobody_sat_in_the_council(head: str) -> None:
    record = read(head + ROLL)
    assert (record.kind, record.attendance, record.deliberations) == ("other", [], [])


@pytest.mark.parametrize(
    "head",
    [
        "Ville de Valbourg\nCONSEIL MUNICIPAL\nCompte rendu de la séance du mercredi 9 mars 2022\n",
        "PROCÈS-VERBAL DU CONSEIL MUNICIPAL DU 9 MARS 2022\nOrdre du jour : conseil municipal des jeunes, commission des finances\n",
        "DÉPARTEMENT DU VAL\nCOMMISSION PERMANENTE\nProcès-verbal de la réunion du 9 mars 2022\n",
    ],
)
def test_a_council_that_speaks_of_them_is_read(head: str) -> None:
    assert len(read(head + ROLL).attendance) == 6
