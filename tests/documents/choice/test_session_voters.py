"""The voters of one item are not the session's: the number stated is what the paper prints for the whole of it."""

import pytest

from tests.documents.readings.papers import read

ROLL = (
    "COMMUNE DE VALBOURG\nConseil du 15 mars 2023\nPrésents : M. Jean DUPONT, maire, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n"
    "Procurations : Mme Léa ROUX à M. Luc MERLE\nSecrétaire : Mme Rose NOIR\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "DCM 12 - Compte administratif\nVotants : 3\nPour : 3\nContre : 0\nDCM 13 - Bois\nAdopté par 5 voix pour.",
        "1. Compte administratif\nM. DUPONT sort.\nNombre de votants : 3. Adopté à l'unanimité.\n2. Bois\nAdopté.",
        "Délibération n° 2023-31\nObjet : Bois\nSur 7 votants : 5 pour ; 1 contre ; 1 abstention.\n\n"
        "Délibération n° 2023-32\nObjet : Eau\nAdopté.",
    ],
)
def test_the_voters_of_one_item(told: str) -> None:
    record = read(f"{ROLL}\n{told}\n")
    assert record.session.stated_voters is None
    assert "more_votes_than_voters" not in [w.code for w in record.warnings]


@pytest.mark.parametrize(
    "told",
    [
        "Votants : 5\n\n1. Bois\nAdopté.\n2. Eau\nAdopté.",
        "\n1. Bois\nVotants : 5. Adopté à l'unanimité.\n2. Eau\nAdopté.",
        "\nObjet : Bois\nVotants : 6\nPour : 6\n",
    ],
)
def test_the_voters_of_the_session(told: str) -> None:
    assert read(ROLL + told).session.stated_voters in (5, 6)
