"""Amendments: the new total where it is printed, the change beside it, never the old total."""

import pytest

from data_loaders.documents.choice import contracts
from tests.documents.readings.items import item

HEAD = "Ecole : avenant n° 1\nLe marché a été attribué à l'entreprise LOUP TP. "


def said(text: str) -> list[tuple[str | None, float | None, float | None, str | None, str]]:
    """Supplier, new total, change, tax basis and stage."""
    return [(c.supplier, c.amount, c.change, c.tax, c.stage) for c in contracts.extract(*item(text))]


@pytest.mark.parametrize(
    "words",
    [
        "L'avenant d'un montant de 5 000 € HT porte le montant du marché de 100 000 € HT à 105 000 € HT.",
        "Montant initial du marché : 100 000 € HT. Montant de l'avenant : 5 000 € HT. Nouveau montant du marché : 105 000 € HT.",
        "Le montant, initialement de 100 000 € HT, s'établira après cet avenant à 105 000 € HT (126 000 € TTC). Montant de "
        "l'avenant : 5 000 € HT.",
        "\n Montant HT Montant TVA Montant TTC\nMarché initial 100 000,00 € 20 000,00 € 120 000,00 €\nAvenant n°1 5 000,00 € 1 000,00 € "
        "6 000,00 €\nNouveau montant du marché 105 000,00 € 21 000,00 € 126 000,00 €\n",
    ],
)
def test_new_total_and_change(words: str) -> None:
    assert said(f"{HEAD}{words} Le conseil approuve l'avenant.") == [("LOUP TP", 105000, 5000, "HT", "amended")]


def test_a_decrease_is_negative() -> None:
    text = f"{HEAD}Montant de l'avenant : - 1 250,00 € HT, soit un nouveau montant de 98 750,00 € HT. Le conseil approuve l'avenant."
    assert said(text) == [("LOUP TP", 98750, -1250, "HT", "amended")]


@pytest.mark.parametrize(("total", "change"), [("110 000", 3000.0), ("108 000", None)])
def test_of_two_amendments_the_last_is_this_one_where_they_make_up_the_total(total: str, change: float | None) -> None:
    text = (
        "Exploitation du parking - Avenant n° 2\nLe conseil a décidé de retenir l'entreprise LOUP TP pour l'exploitation en son nom du "
        "parking, pour une rémunération sur cinq ans de 100 000 € HT. Il a autorisé la signature d'un avenant n° 1 "
        "pour un montant de 7 000 € HT. "
        "Ces modifications entraînent une augmentation du montant du marché de 3 000 € HT. "
        f"Le nouveau montant du marché serait ainsi de {total} € HT. Le conseil approuve l'avenant n° 2."
    )
    assert [one[1:3] for one in said(text)] == [(float(total.replace(" ", "")), change)]


def test_where_a_part_moves_as_the_contract_does_the_contract_s_price_is_told() -> None:
    text = (
        f"{HEAD}L'avenant consiste en un complément de la mission 1, pour un montant de 15 000 € HT, le montant de la mission 1 passant "
        "de 100 000 € HT à 115 000 € HT. Le marché global, toutes missions confondues, serait ainsi porté de 800 000 € HT à "
        "815 000 € HT. Le conseil l'approuve."
    )
    assert [one[1:3] for one in said(text)] == [(815000, 15000)]
    assert [one[1:3] for one in said(text.replace("815 000", "820 000"))] == [(None, None)]


def test_without_a_new_total_the_amount_is_open() -> None:
    assert said(f"{HEAD}Un avenant d'un montant de 5 000 € HT doit être établi. Le conseil approuve l'avenant.") == [
        ("LOUP TP", None, 5000, "HT", "amended")
    ]


def test_without_a_supplier_there_is_none() -> None:
    assert said("Ecole : avenant n° 1\nNouveau montant du marché : 105 000 € HT. Le conseil approuve l'avenant.") == []


def test_a_table_of_amendments_is_proved_by_its_sum() -> None:
    text = (
        "Ascenseurs : signature de l'avenant\nEntreprise Titulaire\nMontant de\nl'avenant\nen Euros H.T.\nMontant initial\ndu Marché\n"
        "en Euros H.T.\nNouveau\nMontant du\nMarché\nen Euros H.T.\nLIFTVAL 5640,00 33995,00 39635,00 16,6 %\nLe conseil "
        "approuve l'avenant."
    )
    assert said(text) == [("LIFTVAL", 39635, 5640, "HT", "amended")]
    assert said(text.replace("39635,00", "49635,00")) == []


def test_two_contracts_closed_by_one_item() -> None:
    text = (
        "Quartier : avenants de clôture des marchés\nLe décompte est arrêté à la somme de 55 680 €HT ; l'autre est arrêté à la "
        "somme de 12 529 €HT. "
        "Le conseil approuve l'avenant avec l'entreprise LOUP décidant l'arrêt à un montant de 55 680 €HT et l'avenant avec "
        "l'entreprise LOUP "
        "décidant l'arrêt à un montant de 12 529 €HT."
    )
    assert [(s, a) for s, a, *_ in said(text)] == [("LOUP", 55680), ("LOUP", 12529)]


def test_a_lesser_value_is_negative_without_a_sign() -> None:
    text = "Salle\nLe conseil autorise la signature de l'avenant n° 2 au lot 3 avec la société LOUP TP, en moins-value de 1 500 € HT."
    assert said(text) == [("LOUP TP", None, -1500, "HT", "amended")]


def test_an_amendment_signed_by_the_proposal_that_is_approved_is_no_new_contract() -> None:
    text = (
        "Forages du Val\nIl est proposé de faire réaliser ces travaux par l'entreprise EAUX VIVES et de signer l'avenant n° 2 pour "
        "sujétions techniques particulières et imprévisibles, pour les travaux du lot 1, pour un montant de 30 407,70 € HT.\nLe conseil "
        "approuve la proposition, à l'unanimité."
    )
    assert said(text) == [("EAUX VIVES", None, 30407.7, "HT", "amended")]
