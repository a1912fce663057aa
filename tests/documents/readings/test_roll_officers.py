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


@pytest.mark.parametrize(
    "given",
    [
        "Délégations de vote : M. Paul GRIS à Mme Anne PETIT, Mme Léa ROUX à M. Luc MERLE",
        "Absents ayant donné délégation de vote : M. Paul GRIS à Mme Anne PETIT, Mme Léa ROUX à M. Luc MERLE",
        "Excusés : M. Paul GRIS, Mme Léa ROUX\nM. Paul GRIS a donné délégation de vote à Mme Anne PETIT et Mme Léa ROUX à M. Luc MERLE.",
        "Représentés : M. Paul GRIS (Mme PETIT), Mme Léa ROUX (M. MERLE)",
        "Pouvoirs : M. Paul GRIS et Mme Léa ROUX à Mme Anne PETIT et M. Luc MERLE, respectivement",
    ],
)
def test_proxies_in_other_words(given: str) -> None:
    expected = [*SAT, "Paul GRIS represented -> Anne PETIT", "Léa ROUX represented -> Luc MERLE"]
    assert lines(read(f"{HEAD}{HERE}{given}{FOOT}")) == expected


@pytest.mark.parametrize(
    ("told", "away"),
    [
        ("Absents : M. Paul GRIS, retenu à Lyon, Mme Léa ROUX", ["Paul GRIS absent", "Léa ROUX absent"]),
        ("Absents : M. Paul GRIS\nEn l'absence de Mme PETIT, M. Luc MERLE préside.", ["Paul GRIS absent"]),
        ("Membres associés : M. Guy BRUN (chambre d'agriculture)\nAbsents : M. Paul GRIS", ["Paul GRIS absent"]),
        ("ABSENTE\nMme Léa ROUX\n", ["Léa ROUX absent"]),
        ("Manquait à l'appel : M. Paul GRIS", ["Paul GRIS absent"]),
    ],
)
def test_words_round_those_away(told: str, away: list[str]) -> None:
    assert lines(read(f"{HEAD}{HERE}{told}{FOOT}")) == [*SAT, *away]


def test_a_power_to_sign_is_no_proxy() -> None:
    told = "M. Luc MERLE donne pouvoir à Mme Anne PETIT de signer l'acte.\nMme Rose NOIR part et remet un pouvoir à M. Luc MERLE."
    record = read(f"{HEAD}{HERE}Absents : M. Paul GRIS{FOOT}{told}")
    assert (lines(record), record.session.stated_represented) == ([*SAT, "Paul GRIS absent"], None)
