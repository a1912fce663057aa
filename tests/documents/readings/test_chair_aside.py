"""Who sits in the chair for the accounts alone presides no meeting, and an outgoing mayor is no member of the new council."""

import pytest

from tests.documents.readings.papers import lines, read

HEAD = (
    "COMMUNE DE VALBOURG\nConseil municipal du 15 mars 2023 à 18 h\n"
    "Présents : M. Jean DUPONT, maire, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\nSecrétaire de séance : M. Luc MERLE\n\n"
)
SAT = ["Jean DUPONT present", "Anne PETIT present", "Luc MERLE present", "Rose NOIR present"]


@pytest.mark.parametrize(
    "told",
    [
        "1 – Compte administratif\nSous la présidence de Mme Anne PETIT, première adjointe, le maire ayant quitté la salle, le conseil"
        " approuve le compte par 2 voix pour.",
        "Délibération n° 2023-4\nObjet : Compte administratif\nSous la présidence de Mme Anne PETIT, doyenne d'âge, le conseil approuve"
        " à l'unanimité.",
        "2. Compte financier unique : M. le Maire sort. Sous la présidence de Mme PETIT, vote : 3 voix pour.",
        "3) Comptes administratifs\nMonsieur le Maire se retire. Mme Anne PETIT prend la présidence. Adopté à l'unanimité.",
    ],
)
def test_the_chair_of_the_accounts_presides_no_meeting(told: str) -> None:
    record = read(f"{HEAD}{told}\n")
    assert record.session.president == "Jean DUPONT"
    assert lines(record) == SAT
    assert next(a for a in record.attendance if a.name == "Anne PETIT").presence is None


def test_a_meeting_below_the_title_of_its_one_act_has_its_chair() -> None:
    text = (
        "COMMUNE DE VALBOURG\nObjet : Compte administratif 2022\nL'an deux mille vingt-trois, le quinze mars, le conseil municipal s'est"
        " réuni sous la présidence de Mme Anne PETIT.\nPrésents : Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR, M. Jean DUPONT\n"
    )
    assert read(text).session.president == "Anne PETIT"


OPENED = (
    "COMMUNE DE VALBOURG\nCONSEIL MUNICIPAL DU 25 mai 2020\nLa séance est ouverte sous la présidence de {}, qui installe les conseillers.\n"
)
ROLL = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\nSecrétaire : Mme Rose NOIR\n"


@pytest.mark.parametrize("opened", ["Mme Léa ROUX, maire sortante", "M. Paul GRIS (maire sortant)", "M. Paul GRIS, le maire sortant"])
def test_an_outgoing_mayor_is_no_member(opened: str) -> None:
    record = read(OPENED.format(opened) + ROLL + "\n1) Élection du maire\nM. Jean DUPONT est élu maire par 4 voix.\n")
    assert record.session.president is None
    assert lines(record) == SAT


def test_the_eldest_then_presides() -> None:
    record = read(OPENED.format("Mme Léa ROUX, maire sortante") + ROLL + "M. Luc MERLE, doyen d'âge, prend la présidence.\n")
    assert record.session.president == "Luc MERLE"
    assert "Léa ROUX present" not in lines(record)


def test_an_outgoing_mayor_elected_again_sits_and_presides() -> None:
    record = read(OPENED.format("M. Jean DUPONT, maire sortant") + ROLL)
    assert record.session.president == "Jean DUPONT"
    assert lines(record) == SAT
