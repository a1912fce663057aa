"""Lots in lists and tables: one entry a lot, unsuccessful lots and options aside."""

from data_loaders.documents.choice import contracts
from tests.documents.readings.items import item, prices, quoted, ranges
from tests.documents.readings.papers import read

TABLE = """Vestiaires : attribution des lots
La commission propose d'attribuer les lots aux entreprises comme suit :
Lot Dénomination Entreprise retenue Montant H.T. Estimation
cabinet ZED
montant H.T.
1 Gros œuvre LOUP (Valbourg – 44680) 58 911,23 € 94 000,00 €
2 Charpente bois RENARD (Sainte-Valbourg –
44680)
9 214,22 € 10 000,00 €
3 Peinture Lot déclaré infructueux
4 Carrelage PETIT Rodolphe (Montval – 44470) 14 358,22 € 13 600,00 €
Montant total du marché 82 483,67 €
Le conseil, après en avoir délibéré, décide d'attribuer les lots aux entreprises mentionnées ci-dessus."""


def test_a_table_of_lots_takes_offers_not_estimates() -> None:
    said = contracts.extract(*item(TABLE))
    assert prices(said) == [("1", "LOUP", 58911.23, "HT"), ("2", "RENARD", 9214.22, "HT"), ("4", "PETIT Rodolphe", 14358.22, "HT")]
    assert {c.confidence for c in said} == {1.0}


def test_each_row_is_proved_by_its_own_words() -> None:
    assert "RENARD" in quoted(TABLE, contracts.extract(*item(TABLE))[1])
    assert "9 214,22 €" in quoted(TABLE, contracts.extract(*item(TABLE))[1])


def test_rows_that_do_not_make_up_the_total_are_less_sure() -> None:
    said = contracts.extract(*item(TABLE.replace("82 483,67", "90 000,00")))
    assert {c.confidence for c in said} == {0.9}


def test_a_table_on_one_line() -> None:
    assert prices(contracts.extract(*item(TABLE.split("\n", 1)[0] + "\n" + " ".join(TABLE.split("\n", 1)[1].split()))))[0] == (
        "1",
        "LOUP",
        58911.23,
        "HT",
    )


def test_net_and_gross_columns() -> None:
    said = contracts.extract(
        *item(
            "Ecole : attribution des lots\nLe conseil décide d'attribuer les lots aux entreprises suivantes :\n"
            "Lot Désignation Entreprise Montant HT Montant TTC\n1 VRD LOUP TP 10 000,00 € 12 000,00 €\n"
            "2 Charpente bois RENARD CHARPENTE 20 000,00 € 24 000,00 €\nTotal 30 000,00 € 36 000,00 €"
        )
    )
    assert prices(said) == [("1", "LOUP TP", 10000, "HT"), ("2", "RENARD CHARPENTE", 20000, "HT")]


def test_tranches_and_their_total() -> None:
    said = contracts.extract(
        *item(
            "Magasin : attribution des lots\nIl est proposé d'attribuer les lots comme suit :\nLot Dénomination Entreprise "
            "Tranche 1 H.T. "
            "Tranche 2 H.T. Montant total H.T.\n1 Maçonnerie LOUP (44320 VALBOURG) 2 575,00 € 15 371,90 € 17 946,90 €\n"
            "Le conseil décide d'attribuer les lots."
        )
    )
    assert prices(said) == [("1", "LOUP", 17946.9, "HT")]


def test_lots_without_prices_take_the_range_of_each() -> None:
    said = contracts.extract(
        *item(
            "Voirie : signature du marché\nChacun des lots comprend un montant annuel compris entre un minimum de 50.000,00 € H.T. et un "
            "maximum de 1.500.000,00 € H.T.\nLa commission a retenu les offres des entreprises suivantes :\n- lot 1 – Nord LOUP\n"
            "- lot 2 – Sud Groupement RENARD/PETIT.\nLe conseil autorise le maire à signer."
        )
    )
    assert ranges(said) == [("LOUP", 50000, 1500000, "HT", "year"), ("RENARD/PETIT", 50000, 1500000, "HT", "year")]


def test_a_name_before_its_lot_and_the_lots_own_range() -> None:
    said = contracts.extract(
        *item(
            "Journal : signature du marché\nLes lots :\n• Lot 1 : mise en pages : 60 000 à 200 000 euros HT.\n• Lot 2 : "
            "impression : 400 000 à "
            "650 000 euros HT\nLa commission a retenu les offres des sociétés :\n• Atelier Loup, pour le lot n°1\n• Renard "
            "Presse, pour le lot n°2\n"
            "Le conseil autorise le maire à signer le marché."
        )
    )
    assert ranges(said) == [("Atelier Loup", 60000, 200000, "HT", "total"), ("Renard Presse", 400000, 650000, "HT", "total")]


def test_one_firm_for_two_lots_is_two_contracts() -> None:
    said = contracts.extract(
        *item(
            "Feux : signature des marchés\nChacun des lots comprend un montant annuel compris entre 55 000 € HT et 220 000 € HT.\n"
            "La commission a retenu l'offre de l'entreprise LOUP pour le lot n° 1 (nord) et le lot n° 2 (sud).\nLe conseil approuve."
        )
    )
    assert [(c.lot, c.max_amount) for c in said] == [("1", 220000), ("2", 220000)]


def test_the_decision_may_keep_some_lots_only() -> None:
    kept = TABLE.replace("d'attribuer les lots aux entreprises mentionnées", "d'attribuer les lots 1 et 4 aux entreprises mentionnées")
    assert [c.lot for c in contracts.extract(*item(kept))] == ["1", "4"]


def test_a_list_without_the_word_firm() -> None:
    said = contracts.extract(
        *item(
            "Assurances : attribution des marchés\nLe conseil attribue : Lot 1 dommages aux biens : MUTUVAL pour une prime annuelle de "
            "12 540,30 € TTC ; Lot 2 responsabilité civile : ASSURVAL pour une prime annuelle de 3 200 € TTC."
        )
    )
    assert prices(said) == [("1", "MUTUVAL", 12540.3, "TTC"), ("2", "ASSURVAL", 3200, "TTC")]


def test_the_head_of_a_table_of_lots_with_an_option_is_no_act() -> None:
    table = (
        "LOT   DESIGNATION                    ENTREPRISE RETENUE         OFFRE DE BASE     OPTION\n"
        " 1    Gros oeuvre                    SAS LOUP Frères                121 480,50          -\n"
        " 2    Peinture                       SARL RENARD                     12 270,00          -\n"
    )
    body = "Le conseil, après en avoir délibéré,\n- ATTRIBUE les marchés tels que présentés au tableau.\nPour 15  Contre 0  Abstention 1\n"
    acts = f"Objet 1 : RENOVATION DE L'ECOLE – CHOIX DES ENTREPRISES\n\nLa commission a classé les plis.\n\n{table}\n{body}"
    acts += "\nObjet 2 : VENTE DU FOUR\n\nLe conseil, après en avoir délibéré, accepte la vente.\nPour 16  Contre 0  Abstention 0\n"
    found = read(f"COMMUNE DE VALBOURG\nSéance du 12 mai 2022\n\nPrésents : M. Luc MERLE, Mme Anne PETIT\n\n{acts}").deliberations
    assert [(d.vote.outcome, d.vote.for_) for d in found] == [("adopted", 15), ("adopted", 16)]
    # Where a sentence in capitals decides, a line in capitals above it could be its title.
    refused = f"M. le Maire rappelle la délibération du 12 décembre 2018.\n\n{table}LE CONSEIL NE SOUHAITE PAS VENDRE LE HANGAR.\n"
    assert [d.title for d in read(refused).deliberations if (d.title or "").startswith("LOT")] == []
