"""Purchases in the short words of village minutes: an estimate accepted, a firm retained, a name with a trade or a civility."""

import pytest

from data_loaders.documents.choice import contracts

BOUGHT = [
    ("Voirie\nLe devis de l'entreprise LOUP d'un montant de 3 450 € TTC est accepté.", "LOUP", 3450),
    ("Travaux\nLe devis de M. Petit, artisan, pour un montant de 1 250,00 € TTC, est retenu à l'unanimité.", "Petit", 1250),
    ("Porte de l'église\nLe devis de la menuiserie Orme s'élevant à 2 300 € TTC est validé.", "Orme", 2300),
    ("Four\nLe conseil approuve à l'unanimité le devis de M. Loup, maçon à Valbourg, de 4 315 euros HT.", "Loup", 4315),
    ("Plaques\nLa société SIGNA-VAL est retenue : 3 986,40 € TTC.", "SIGNA-VAL", 3986.4),
    ("Camion\nLe conseil décide de retenir les Ets POIDS DU\nVAL pour la somme de 131 400 € HT.", "Ets POIDS DU VAL", 131400),
    ("Tracteur\nLe conseil décide l'achat du tracteur proposé par la société AGRI-VAL pour 48 900 € TTC.", "AGRI-VAL", 48900),
    ("Columbarium\nLe conseil retient la marbrerie GRANIT-VAL pour un montant de 5 740 € TTC.", "GRANIT-VAL", 5740),
    ("Éclairage du terrain de rugby\nTrois devis :\n- ELEC VAL : 12 480 € HT\n- BRUME : 11 935,20 € HT\n"
     "Le conseil retient la proposition de BRUME.", "BRUME", 11935.2),
    ("Lavoir\nLe maire présente deux devis :\n* Orme frères : 988 € TTC\n* Brume : 990 € TTC\nL'entreprise Orme frères est retenue.",
     "Orme frères", 988),
    ("Église\nMme Orme présente le devis de l'entreprise LOUP pour le chéneau : 6 118 € HT. Accord unanime.", "LOUP", 6118),
    ("Stade\nMme Orme présente l'avenant n° 1 au marché de l'entreprise LIN : + 340 € HT, ce qui porte le marché à 29 715 € HT. Adopté.",
     "LIN", 29715),
    ("Plage\nIl est proposé de retenir la société COTE TP moyennant 712 340 HT. Le conseil approuve.", "COTE TP", 712340),
    ("Maîtrise d'œuvre\nLauréat : Atelier Orme-Lin. Forfait provisoire de rémunération : 318 600 € TTC.\nLe conseil autorise la signature.",
     "Atelier Orme-Lin", 318600),
]  # fmt: skip
NOT_BOUGHT = [
    "Église\nMme Orme présente le devis de l'entreprise LOUP pour le chéneau : 6 118 € HT. Décision reportée.",
    "Église\nMme Orme présente le devis de l'entreprise LOUP : 6 118 € HT et celui de l'entreprise BRUME : 5 000 € HT. Accord.",
    "Voirie\nLe devis de l'entreprise LOUP d'un montant de 3 450 € TTC est refusé.",
    "Voirie\nLe devis de l'entreprise LOUP d'un montant de 3 450 € TTC est présenté.",
    "Lavoir\nL'entreprise Orme frères n'est pas retenue : 988 € TTC.",
]


@pytest.mark.parametrize(("text", "name", "amount"), BOUGHT)
def test_firm_and_price_are_read(text: str, name: str, amount: float) -> None:
    assert [(c[0], c[1]) for c in contracts.example(text)] == [(name, amount)]


@pytest.mark.parametrize("text", NOT_BOUGHT)
def test_what_is_not_accepted_is_no_contract(text: str) -> None:
    assert contracts.example(text) == []


def test_unit_price_is_no_amount() -> None:
    said = contracts.example("Repas : marché\nLe marché est attribué à REPAS-VAL pour un an (prix unitaire du repas : 3,12 € HT).")
    assert said == [("REPAS-VAL", None, None, None, None, None)]


def test_termination_told_in_the_title_alone() -> None:
    said = contracts.example(
        "Fouilles - RÉSILIATION\nLe conseil prononce la résiliation du marché conclu avec le bureau d'études STRATA-VAL."
    )
    assert [(c[0], c[1]) for c in said] == [("STRATA-VAL", None)]


def test_second_in_rank_holds_nothing() -> None:
    said = contracts.example(
        "Déchèteries : attribution des marchés\nLa commission a attribué :\n  le lot n° 1 à l'association d'insertion VAL SERVICES, "
        "pour 1 020 500 euros HT ;\n  le lot n° 2 à CHIMIVAL, pour un montant maximum de 300 000 euros HT, sans minimum.\n"
        "L'offre de la société BRUME (811 000 euros HT) a été classée deuxième pour le lot n° 2.\nLe conseil autorise à signer les marchés."
    )
    assert [(c[0], c[1], c[3], c[5]) for c in said] == [("VAL SERVICES", 1020500, None, "1"), ("CHIMIVAL", None, 300000, "2")]


def test_amendments_of_several_lots() -> None:
    said = contracts.example(
        "École : avenants\nSont approuvés les avenants suivants :\nLot 2 – CHARPENTE DU VAL : + 4 812,00 € HT (nouveau montant : "
        "318 412,00 € HT)\nLot 7 – ELEC DU VAL : - 1 250,00 € HT (nouveau montant : 146 300,00 € HT)\nAdopté"
    )
    assert [(c[0], c[1], c[5]) for c in said] == [("CHARPENTE DU VAL", 318412, "2"), ("ELEC DU VAL", 146300, "7")]


def test_amendment_told_in_the_title() -> None:
    said = contracts.example(
        "Marché - Avenant n° 3 avec la société VENT-VAL, d'un montant de 84 300 € HT, portant le montant total du marché à 1 284 300 € HT"
    )
    assert [(c[0], c[1]) for c in said] == [("VENT-VAL", 1284300)]
