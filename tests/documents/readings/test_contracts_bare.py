"""Contracts of acts that no verb of award tells: rows, sentences of several firms, teams, amendments."""

import pytest

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import contracts
from data_loaders.documents.readings.contracts.bare import bare_contract
from data_loaders.documents.text.view import View

TOLD = {
    "Contrôle technique de la halle\nÀ l'unanimité, le conseil retient Contrôle Loup pour le contrôle technique (4 250 € HT, soit 5 100 €"
    " TTC) et Sécur'Orme pour la mission SPS (2 890 € HT, soit 3 468 € TTC).": [("Contrôle Loup", 4250), ("Sécur'Orme", 2890)],
    "Halle – avenants aux marchés de travaux\nAPPROUVE les avenants suivants :\n- Lot 1 (Sté MURS LOUP), avenant n° 2 : plus-value de"
    " 4 000,00 € HT. Le marché passe de 84 000,00 € HT à 88 000,00 € HT ;\n- Lot 4 (BOIS ORME), avenant n° 1 : moins-value de"
    " 2 000,00 € HT, ramenant le marché à 41 000,00 € HT.": [("Sté MURS LOUP", 88000), ("BOIS ORME", 41000)],
    "Marchés d'assurances\nLes lots sont attribués ainsi :\n\n| Lot | Risque | Assureur | Prime annuelle TTC | Franchise |\n"
    "| 1 | Biens | MUTUELLE LOUP | 14 322,18 € | 1 500 € |\n| 2 | Autos | ASSUR ORME | 6 740,66 € | 300 € |\n"
    "| 3 | Protection juridique | Sans suite | | |\n\nAutorise le maire à signer les marchés.": [
        ("MUTUELLE LOUP", 14322.18),
        ("ASSUR ORME", 6740.66),
    ],
    "Feux de la gare\nLe marché est attribué à Signal'Loup pour 28 990,00 € HT. M. Brun aurait préféré l'offre de Feux Orme"
    " (27 400,00 € HT), moins complète. Adopté.": [("Signal'Loup", 28990)],
    "Toit du lavoir\nAprès lecture de deux devis, le conseil, par 7 voix pour, accepte celui de l’entreprise LOUP TOITS pour un montant"
    " de 6 410,80 € TTC.": [("LOUP TOITS", 6410.8)],
    "Médiathèque – choix du maître d'œuvre\nL'équipe menée par l'Atelier Loup (architecte mandataire), avec le BET Orme, arrive en tête."
    " Le forfait provisoire est de 76 800 € HT.\nLe conseil confie la maîtrise d'œuvre à cette équipe.": [("Atelier Loup", 76800)],
}  # fmt: skip


@pytest.mark.parametrize("text", TOLD, ids=[text.split("\n", 1)[0] for text in TOLD])
def test_the_firms_of_an_act_and_their_prices(text: str) -> None:
    assert bare_contract.example(text) == TOLD[text]


def test_one_row_of_a_table_of_offers_is_not_the_one_firm_of_the_act() -> None:
    text = (
        "Réseau d'eau : canalisations\nQuatre entreprises ont déposé une offre :\n"
        "   Entreprise              Tranche ferme HT     Tranche cond. HT      Total HT\n"
        "   Hydro-Loup                212 480,00 €          88 300,00 €      300 780,00 €\n"
        "   SA Orme                   198 765,50 €          91 240,00 €      290 005,50 €\n"
        "   Travaux Ruraux du         205 900,00 €          79 850,00 €      285 750,00 €\n   Val Brumeux\n"
        "La commission propose de retenir la proposition des Travaux Ruraux du Val Brumeux, la mieux-disante. Le comité, à l'unanimité, "
        "autorise le président à signer le marché avec cette entreprise."
    )
    assert "Orme" not in str(contracts.extract(View.of(text), Segment("item", 0, len(text)), text.split("\n", 1)[0], adopted=True))
