"""The chair and the secretary told below those away were there: they end that list, and nobody of it bears their office."""

import pytest

from tests.documents.readings.papers import SAT, lines, read

HEAD = "COMMUNE DE VALBOURG\nCONSEIL MUNICIPAL\nSéance du 12 mai 2022 à 18 h 30\n"
HERE = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n"
FOOT = "\n\n1 - Tarifs\nLe conseil approuve à l'unanimité.\n"


@pytest.mark.parametrize(
    "officers",
    [
        "\nPrésident : M. Jean DUPONT   Secrétaire : Mme Anne PETIT",
        "\nPrésident de séance – M. Jean DUPONT\nSecrétaire de séance – Mme Anne PETIT",
        "\nPrésident\tM. Jean DUPONT\nSecrétaire\tMme Anne PETIT",
        "\nPrésident de séance\nJean DUPONT\nSecrétaire de séance\nAnne PETIT",
        "\nPrésidence : M. Jean DUPONT\nMme Anne PETIT, secrétaire de séance",
        "\nLa présidence est assurée par M. Jean DUPONT.\nLe secrétariat est assuré par Mme Anne PETIT.",
    ],
)
def test_officers_below_those_away(officers: str) -> None:
    record = read(f"{HEAD}{HERE}Absents : M. Paul GRIS, Mme Léa ROUX{officers}{FOOT}")
    assert lines(record) == [*SAT, "Paul GRIS absent", "Léa ROUX absent"]
    assert (record.session.president, record.session.secretary) == ("Jean DUPONT", "Anne PETIT")


def test_a_list_of_those_away_told_by_offices_goes_on() -> None:
    roll = (
        "Présents :\nAdjoints : Mme Anne PETIT, M. Luc MERLE\nConseillers : Mme Rose NOIR\nAbsents :\nMaire : M. Paul GRIS\nConseillers : "
    )
    assert lines(read(f"{HEAD}{roll}Mme Léa ROUX{FOOT}")) == [*SAT[1:], "Paul GRIS absent", "Léa ROUX absent"]


def test_a_word_that_ends_as_a_civility_does_ends_its_sentence() -> None:
    roll = "Étaient présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR. Le programme est joint, avec la note nouvelle. "
    assert lines(read(f"{HEAD}{roll}Mme Léa ROUX et M. Paul GRIS étaient absents.{FOOT}")) == [*SAT, "Léa ROUX absent", "Paul GRIS absent"]


def test_surnames_with_their_given_names_in_brackets() -> None:
    roll = "Présents : MM. DUPONT (Jean), MERLE (Luc), Mmes PETIT (Anne), MERLE (Rose)\nPouvoir : M. GRIS (Paul) à Mme PETIT (Anne)"
    assert lines(read(f"{HEAD}{roll}{FOOT}")) == [
        *("DUPONT (Jean) present", "MERLE (Luc) present", "PETIT (Anne) present", "MERLE (Rose) present"),
        "GRIS (Paul) represented -> PETIT (Anne)",
    ]


def test_a_proxy_withdrawn_in_a_sentence_behind_the_list_is_not_stated() -> None:
    roll = f"{HERE}Absents : M. Paul GRIS (pouvoir à Mme PETIT), Mme Léa ROUX.\n"
    for told in ("M. GRIS a révoqué son pouvoir.", "La procuration de M. Paul GRIS n'a pas pu être acceptée."):
        assert lines(read(f"{HEAD}{roll}{told}{FOOT}")) == [*SAT, "Léa ROUX absent"]
