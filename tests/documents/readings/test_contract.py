"""Contracts told in sentences: who won, for how much, on which terms."""

import pytest

from data_loaders.documents.choice import contracts
from tests.documents.readings.items import item, prices, quoted, ranges

FRAMEWORK = """Portail de la ville. Signature du marché. Autorisation
Un appel d'offres ouvert a été lancé.
La commission d'appel d'offres a classé en premier l'offre de la société PORTAVAL pour un montant total minimum de 200 000 € T.T.C. et
maximum de 500 000 € T.T.C. Le marché à bons de commande sera conclu pour trois ans. Il pourra être dénoncé chaque année à sa date
anniversaire. Il est proposé d'autoriser Monsieur le Maire à signer le marché."""


def test_framework_has_its_range_and_terms() -> None:
    (said,) = contracts.extract(*item(FRAMEWORK))
    assert ranges([said]) == [("PORTAVAL", 200000, 500000, "TTC", "total")]
    assert said.amount is None
    assert (said.duration_months, said.renewals, said.procedure) == (36, 0, "appel d'offres ouvert")
    assert (said.form, said.stage) == ("marché à bons de commande", "authorised")


def test_evidence_holds_supplier_and_both_ends() -> None:
    words = quoted(FRAMEWORK, contracts.extract(*item(FRAMEWORK))[0])
    assert "PORTAVAL" in words
    assert "200 000 € T.T.C." in words
    assert "500 000 € T.T.C." in words
    assert len(words) < 3000


def test_no_minimum_is_zero_and_no_maximum_is_told() -> None:
    view, segment, title = item(
        "Papier : accord-cadre\nLe conseil autorise le maire à signer avec la société PAPYR un accord-cadre sans minimum et sans maximum."
    )
    assert ranges(contracts.extract(view, segment, title)) == [("PAPYR", 0, None, None, "total")]
    assert [w.code for w in contracts.doubts(view, segment, title)] == ["contract_no_maximum"]


def test_a_yearly_maximum_is_a_years() -> None:
    said = contracts.extract(
        *item("Papier : accord-cadre\nLe conseil autorise le maire à signer avec la société PAPYR le marché, maximum 90 000 € HT par an.")
    )
    assert ranges(said) == [("PAPYR", None, 90000, "HT", "year")]


def test_the_net_price_wins_where_both_are_printed() -> None:
    said = contracts.extract(*item("Toit : marché\nLe conseil décide de retenir l'entreprise LOUP pour 4 560 € HT soit 5 472 € TTC."))
    assert prices(said) == [(None, "LOUP", 4560, "HT")]


def test_a_losing_bid_is_no_contract() -> None:
    said = contracts.extract(
        *item(
            "Toit : choix de l'entreprise\nOffres reçues : entreprise LOUP 10 000 € HT, entreprise RENARD 9 500 € HT. "
            "Le conseil, après en avoir délibéré, décide de retenir l'offre de l'entreprise RENARD pour 9 500 € HT."
        )
    )
    assert prices(said) == [(None, "RENARD", 9500, "HT")]


def test_the_winners_price_may_stand_in_the_table_of_bids_alone() -> None:
    said = contracts.extract(
        *item(
            "Caveaux\nDeux entreprises ont fait les propositions suivantes :\nMONTANT € H.T.\nMONTANT € T.T.C.\n"
            "LOUP (44680 VALBOURG) 15 542,36 18 588,66\nRENARD (44640 MONTVAL) 17 558,56 21 000,04\n"
            "Le conseil, après en avoir délibéré, décide de retenir l'offre de l'entreprise LOUP."
        )
    )
    assert prices(said) == [(None, "LOUP", 15542.36, "HT")]


def test_an_estimate_is_no_amount() -> None:
    said = contracts.extract(
        *item("Repas : marché\nLe conseil décide d'attribuer le marché à la société MIAM pour un montant estimatif annuel de 120 000 € HT.")
    )
    assert prices(said) == [(None, "MIAM", None, None)]


def test_a_joint_purchase_keeps_the_contracts_price() -> None:
    said = contracts.extract(
        *item(
            "Théâtre : marchés\nLa commission a décidé d'attribuer :\n- Lot 2 : Gros œuvre, à l'entreprise LOUP BAT, pour un "
            "montant total de "
            "2 080 470,00 € HT ; la part de la Ville s'élève à 1 867 816,85 € HT\nLe conseil autorise le maire à signer."
        )
    )
    assert prices(said) == [("2", "LOUP BAT", 2080470, "HT")]


def test_members_of_a_group_hold_one_contract() -> None:
    said = contracts.extract(
        *item(
            "Ecole : signature du marché\nIl est proposé de passer un marché avec le groupement conjoint formé par la société LOUP et la "
            "société RENARD pour un montant de 99 968.50 € HT. Le conseil autorise le maire à signer le marché."
        )
    )
    assert prices(said) == [(None, "LOUP / RENARD", 99968.5, "HT")]


def test_a_price_that_cannot_be_told_is_left_open_and_said() -> None:
    view, segment, title = item(
        "Pont : marché\nLe conseil décide d'attribuer le marché à l'entreprise LOUP. Voir annexe : 10 € HT, 20 € HT."
    )
    assert prices(contracts.extract(view, segment, title)) == [(None, "LOUP", None, None)]
    assert [w.code for w in contracts.doubts(view, segment, title)] == ["contract_no_amount"]


def test_two_purchases_in_one_sentence_leave_the_price_open() -> None:
    said = contracts.extract(
        *item(
            "Cimetière : choix\nLe conseil décide de retenir l'offre de l'entreprise « LOUP MARBRE » pour un columbarium pour "
            "un montant de 5 800,00 € T.T.C. et une stèle pour un montant de 2 819,00 € T.T.C."
        )
    )
    assert prices(said) == [(None, "LOUP MARBRE", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Décisions du maire\nMarché attribué à l'entreprise LOUP pour 10 000 € HT.",
        "Emprunt\nLe conseil décide de retenir l'offre de la société BANVAL pour 200 000 €.",
        "Bail commercial\nLe conseil autorise le maire à signer le bail avec la société LOUP pour 500 € HT par mois.",
        "Vente d'un terrain\nLe conseil décide de vendre la parcelle à la société LOUP pour 10 000 € HT.",
        "Convention de partenariat\nLe conseil approuve la convention avec l'entreprise LOUP.",
        "Délégation de service public : délibération de principe\nLa société LOUP, délégataire, arrive à échéance.",
        "Voirie : lancement de la consultation\nLe marché actuel a été attribué à l'entreprise LOUP pour 10 000 € HT.",
    ],
)
def test_what_is_no_contract(text: str) -> None:
    assert contracts.extract(*item(text)) == []


def test_a_concession_is_a_contract() -> None:
    (said,) = contracts.extract(
        *item(
            "Délégation de service public de l'eau : choix du délégataire\nLe conseil approuve le choix de la société EAUVAL, "
            "pour une durée de 12 ans."
        )
    )
    assert (said.supplier, said.duration_months, said.form) == ("EAUVAL", 144, "délégation de service public")


def test_a_phrase_may_be_cut_by_the_line() -> None:
    said = contracts.extract(
        *item("Toit : marché\nLe conseil décide d'attribuer\nle marché à l'entreprise\nLOUP pour\nun montant\nde 10 000 €\nHT.")
    )
    assert prices(said) == [(None, "LOUP", 10000, "HT")]


def test_holders_that_share_a_range_are_one_contract() -> None:
    said = contracts.extract(
        *item(
            "Voirie : accord-cadre\nLe conseil, après en avoir délibéré, décide d'attribuer l'accord-cadre aux sociétés "
            "ORME TP, BRUME et LIN SARL pour un montant minimum de 10 000 € HT et maximum de 40 000 € HT par an."
        )
    )
    assert ranges(said) == [("ORME TP / BRUME / LIN SARL", 10000, 40000, "HT", "year")]


@pytest.mark.parametrize("shared", ["pour 50 000 € HT", "pour un maximum de 50 000 € HT chacune"])
def test_what_cannot_be_attributed_is_told(shared: str) -> None:
    view, segment, title = item(f"Voirie : marché\nLe conseil décide d'attribuer le marché aux sociétés ORME TP et BRUME TP {shared}.")
    assert contracts.extract(view, segment, title) == []
    assert [w.code for w in contracts.doubts(view, segment, title)] == ["contract_no_supplier"]
