"""Contracts in the layouts that councils use: drawn tables, lists without a word for the firm, both tax bases in either order."""

import pytest

from data_loaders.documents.choice import contracts
from tests.documents.readings.items import item

DECIDES = "Le conseil municipal, après en avoir délibéré, à l'unanimité,\n"
Said = tuple[str | None, float | None, float | None, float | None, str | None]


def said(title: str, words: str) -> list[Said]:
    """Supplier, amount, minimum, maximum and tax of the contracts of an item."""
    return [(c.supplier, c.amount, c.min_amount, c.max_amount, c.tax) for c in contracts.extract(*item(f"{title}\n{words}"))]


def test_a_table_with_marks_and_cells_over_two_lines() -> None:
    table = (
        "┌─────┬────────┬────────────┬─────────────┬─────────────┐\n"
        "│ Lot │ Objet  │ Titulaire  │ Montant HT  │ Montant TTC │\n"
        "├─────┼────────┼────────────┼─────────────┼─────────────┤\n"
        "│  1  │ Murs   │ MAÇONS DE  │ 10 000,00 € │ 12 000,00 € │\n│     │        │ L'ORME     │             │             │\n"
        "│  2  │ Sols   │ (relance)  │           – │           – │\n│  3  │ Toit   │ BRUME SARL │  5 000,00 € │  6 000,00 € │\n"
    )
    assert said("Salle : marchés de travaux – attribution", f"{table}{DECIDES}autorise le maire à signer les marchés.") == [
        ("MAÇONS DE L'ORME", 10000, None, None, "HT"),
        ("BRUME SARL", 5000, None, None, "HT"),
    ]


def test_minimum_and_maximum_have_columns() -> None:
    table = "| Lot | Attributaire | Minimum annuel HT | Maximum annuel HT |\n|---|---|---|---|\n| 1 | ORME | 5 000 € | 20 000 € |\n"
    (found,) = contracts.extract(*item(f"Accords-cadres : attribution\nIl est proposé d'attribuer :\n{table}Adopté."))
    assert (found.supplier, found.min_amount, found.max_amount, found.tax, found.scope) == ("ORME", 5000, 20000, "HT", "year")


def test_ranges_of_lots_that_come_to_the_years_range_are_a_years() -> None:
    words = (
        "Il s'agit d'un marché à bons de commande d'un an, reconductible, avec un montant minimum annuel de {} euros H.T. et un montant "
        "maximum annuel de 900 000 euros H.T., en deux lots :\n- Lot 1 : impression : 100 000 à 300 000 euros HT\n"
        "- Lot 2 : diffusion : 200 000 à 600 000 euros HT\nLa commission d'appel d'offres a retenu les offres des sociétés :\n"
        "- BRUME, pour le lot n°1 ;\n- ORME, pour le lot n°2\nLe conseil autorise le maire à signer les marchés.\nAdopté à l'unanimité."
    )
    for least, scope in (("300 000", "year"), ("250 000", "total")):
        found = contracts.extract(*item(f"Journal – Autorisation de signer le marché\n{words.format(least)}"))
        assert [(c.supplier, c.min_amount, c.max_amount, c.scope) for c in found] == [
            ("BRUME", 100000, 300000, scope), ("ORME", 200000, 600000, scope),
        ]  # fmt: skip


def test_a_price_whose_firm_and_optional_parts_are_listed_below_it_is_a_range() -> None:
    words = (
        "Madame le maire propose de passer un marché avec ORME TP pour un montant de 100 000,00 € HT.\nTranche ferme : 40 000.00 € HT\n"
        "- Eau potable, rue du Lac\nTranche optionnelle 1 : 35 000 € HT\n- Eaux usées\nTranche optionnelle 2 : {} € HT\n- Station\n"
        "Seule la tranche ferme est affermie. Vote : Pour à l'unanimité."
    )
    title = "Réseau d'eau - Autorisation à donner à Madame le maire pour la signature du marché"
    assert said(title, words.format("25 000")) == [("ORME TP", None, 40000, 100000, "HT")]
    assert said(title, words.format("26 000")) == [("ORME TP", 100000, None, None, "HT")]


def test_a_ceiling_of_one_part_is_none_of_the_contract() -> None:
    words = (
        "La société ORME a été retenue pour un montant de 1 850 € HT pour la création du site, de 143,40 € HT par an pour l'hébergement et "
        "de 600 € HT maximum pour la maintenance pour 3 ans."
    )
    assert said("Communication : site internet de la commune", words) == [("ORME", None, None, None, None)]


def test_a_floor_and_a_ceiling_told_for_the_lots_are_each_lots() -> None:
    words = (
        "Il s'agit de marchés à bons de commande :\n- lot n° 1 : secteur ouest ;\n- lot n° 2 : secteur est.\n"
        "Ils sont conclus pour huit mois, reconductibles par périodes successives de un an (soit une durée de quarante-quatre mois)."
        "\nLe montant total des commandes pour la durée initiale des marchés est le suivant : \n"
        "- seuil minimum pour les lots n° 1 et n° 2 : 100 000 € HT ; \n- seuil maximum pour les lots n° 1 et n° 2 : 600 000 € HT. \n"
        "La commission a retenu les entreprises suivantes : \n - le groupement d'entreprises ORME-VAL pour le lot n° 1 ; \n"
        " - le groupement d'entreprises BRUME-LAC pour le lot n° 2.\nIl est proposé d'approuver l'attribution des marchés : \n"
        " - au groupement d'entreprises ORME-VAL pour le lot n° 1 ; \n - au groupement d'entreprises BRUME-LAC pour le lot n° 2.\nAdopté."
    )
    title = "Maintenance des feux - autorisation de signer les marchés"
    assert said(title, words) == [("ORME-VAL", None, 100000, 600000, "HT"), ("BRUME-LAC", None, 100000, 600000, "HT")]
    scopes = {one.scope for one in contracts.extract(*item(f"{title}\n{words}"))}
    assert scopes == {"period"}  # of the first eight months


RECITED = "Par délibération du 22 mai 1985, la Ville a décidé de confier l'exploitation du parking à la Société BRUME, pour 15 ans. "
CHOSEN = "Après analyse, il s'avère que TraVal présente la meilleure offre. Le conseil autorise le maire à signer le contrat avec {}."


def test_whom_a_recital_names_alone_holds_nothing_now() -> None:
    title = "Délégation de service public - Parking - Contrat d'affermage"
    assert said(title, RECITED + CHOSEN.format("TraVal")) == []
    assert said(title, RECITED + CHOSEN.format("la société BRUME")) == [("BRUME", None, None, None, None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("retient l'Atelier Orme-Vert pour un montant d'honoraires de 36 000 € HT.", ("Atelier Orme-Vert", 36000, None, None, "HT")),
        ("valide le devis de GEOVAL pour un montant de 3 200,00 € HT.", ("GEOVAL", 3200, None, None, "HT")),
        ("retient l'offre de la société LES MARMITES pour 900 € HT.", ("LES MARMITES", 900, None, None, "HT")),
        (
            "attribue le marché à la société ORME pour 63 480 € TTC (52 900 € HT), dont 1 200 € HT d'option.",
            ("ORME", 52900, None, None, "HT"),
        ),
        (
            "attribue le marché à ORME TP pour 310 000 € HT en tranche ferme et 85 000 € HT en tranche conditionnelle.",
            ("ORME TP", None, 310000, 395000, "HT"),
        ),
        ("décide d'acheter un tracteur auprès de la société ORME pour 35 600 € TTC.", ("ORME", 35600, None, None, "TTC")),
        (
            "attribue le marché au groupement dont ORME TP est mandataire, pour un montant de 9 000 € HT.",
            ("ORME TP", 9000, None, None, "HT"),
        ),
    ],
)
def test_one_contract_many_ways(words: str, expected: Said) -> None:
    assert said("Choix du prestataire", DECIDES + words) == [expected]


def test_each_line_of_a_list_is_a_contract() -> None:
    words = (
        "Sont retenues les offres suivantes :\n - rue A : société ORME TP, 31 206 € HT\n"
        " - rue B : société ORME TP, 8 440 € HT\nVote : 13 pour."
    )
    assert [s[1] for s in said("Programme de voirie : choix des entreprises", words)] == [31206, 8440]


def test_sectors_are_lots_and_no_minimum_is_said_once() -> None:
    words = (
        "La commission a désigné les titulaires suivants :\n  Secteur 1 (nord) : TAXIS DE L'ORME, maximum 40 000 € HT sur quatre ans\n"
        "  Secteur 2 (sud) : BRUME SARL, maximum 9 000 € HT sur quatre ans\nLes accords-cadres sont conclus sans minimum."
    )
    assert said("Transport – accords-cadres", words) == [
        ("TAXIS DE L'ORME", None, 0, 40000, "HT"),
        ("BRUME SARL", None, 0, 9000, "HT"),
    ]


def test_a_concession_may_go_to_an_association() -> None:
    words = "Le conseil choisit comme concessionnaire l'association Les Hirondelles pour une durée de quatre ans."
    assert said("Périscolaire – concession de service", words) == [("Les Hirondelles", None, None, None, None)]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Toit", "M. LOUP présente les trois devis reçus :\n - SARL Orme : 18 642 € HT\n - SARL Brume : 9 000 € HT\nLe conseil reporte."),
        ("Convention de mise à disposition de fibres – avenant n° 4", f"{DECIDES}approuve l'avenant avec la société ORME."),
        (
            "Marché de voirie",
            "L'offre de la société ORME est la mieux disante : 9 000 € HT. Le projet de délibération est retiré par le maire.",
        ),
        ("Offres", "| Entreprise | Montant HT | Note |\n|---|---|---|\n| ORME | 9 000 € | 8 |\nLe conseil prend acte."),
    ],
)
def test_what_is_no_contract(title: str, words: str) -> None:
    assert said(title, words) == []


def test_the_decision_names_one_of_the_bids() -> None:
    words = (
        "M. LOUP présente les trois devis reçus :\n - SARL Orme : 18 642 € HT\n - Entreprise Brume & Fils : 16 985,50 € HT\n"
        "Le conseil, par 8 voix pour et 1 abstention (M. LIN), retient l'entreprise Brume & Fils pour un montant de 16 985,50 € HT."
    )
    assert said("Réfection de la toiture", words) == [("Brume & Fils", 16985.5, None, None, "HT")]
