"""Whoever a paper calls in a roll or shows in office stays readable, in whatever layout; whoever stands beside them does not."""

import pytest

from database.privacy import mask

ROLLS = (
    "Etaient présents les conseillers municipaux suivants : Irma MORILLON Paul LETORT Léa RIVOAL - Yves RICHER - Odile PERRIN",
    "Présents Irma MORILLON, Paul LETORT, Léa RIVOAL, Yves RICHER.",
    "Étaient présents (4)\n\nVALMONT : Irma MORILLON, Léa LE GUERN\nLA FERTÉ : Paul LETORT, Josiane RIVARC'HE\nORMES : Yves RICHER",
    "Etaient présents : VALMONT M. MORILLON\nORMES sur AIZE Mme LETORT et M. RIVOAL\nLA FERTÉ aux BOIS MM. RICHER et PERRIN / LUZE",
    "Présents : Les délégués des communes de VALMONT (MORILLON Irma) ; ORMES D'AIZE (LETORT Paul, RIVOAL Léa)",
    "ABSENTS EXCUSES : Irma MORILLON et Paul LETORT qui avaient respectivement donné procuration à Léa RIVOAL et Yves RICHER",
    "Sont excusés Irma MORILLON (pouvoir donné à Léa RIVOAL) et Paul LETORT.",
    "Etaient Suppléés : Irma MORILLON par Paul LETORT, Léa RIVOAL par Yves RICHER",
    "Etaient porteurs d'un pouvoir : Mme MORILLON pour M. LETORT\nMme RIVOAL pour M. RICHER",
    "Absent(s) excusé(es) sans pouvoir de vote : - Monsieur LETORT pour la seule séance ; - Madame RIVOAL.",
    "1 VALMONT MORILLON Irma Présente 2 ORMES LETORT Paul Absent 3 LUZE RIVOAL Léa Excusée",
    "Tous les membres du conseil, à l'exception de : MM. MORILLON – LETORT – RIVOAL",
    "Etaient absents M. DE LA FERTÉ Yves Mme MORILLON Irma",
    "Démissionnaire : Irma MORILLON, Paul LETORT et Léa RIVOAL",
    "M. Paul LETORT, Délégué suppléant de la Communauté de communes des Ormes - Mme Irma MORILLON, Déléguée de Luze",
    "assisté de Messieurs Yves RICHER et Paul LETORT, Vice-Présidents",
    "Mesdames MORILLON, RICHER et RIVOAL, Monsieur LETORT, membres suppléants",
    "20 puis 21 à l'arrivée de Monsieur LETORT à 20h26",
    "Est désignée secrétaire de séance, à l'unanimité, Irma MORILLON",
    "Le Maire propose le secrétariat de séance à Irma MORILLON qui l'accepte",
    "la démission de Mme Irma MORILLON de sa fonction de Conseillère municipale",
    "L'installation de conseillers suit les démissions de Monsieur Paul LETORT et Madame Irma MORILLON.",
    "le Maire de Luze, M. LETORT, demande un arrêt de car",
    "Paul LETORT, délégué au développement durable",
    "Irma MORILLON Présidente de Valmont Agglomération",
    "Signé électroniquement par : Irma MORILLON #Date : 15/06/2023 #Qualité : Maire",
    "6- Budget des ports Irma MORILLON 7- Avis sur les halles Paul LETORT 8- Vote des tarifs Irma MORILLON 9- Avis",
)
OTHERS = (
    ("Présents : Irma MORILLON, Paul LETORT. Assistait : M. Yves RIVOAL, secrétaire de mairie", "RIVOAL"),
    ("Présents Irma MORILLON, Paul LETORT, Léa RICHER. M. RIVOAL, riverain, demande un miroir", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nJurés d'assises : RIVOAL Léa, PERRIN Yves", "RIVOAL"),
    ("A été élue secrétaire de séance : Mme Léa RIVOAL (secrétaire de mairie)", "RIVOAL"),
    ("M. Yves RIVOAL, délégué du personnel", "RIVOAL"),
    ("Mme Léa RIVOAL, déléguée syndicale", "RIVOAL"),
    ("à l'arrivée de Monsieur RIVOAL dans la commune", "RIVOAL"),
    ("la démission de Mme Léa RIVOAL, agent d'entretien", "RIVOAL"),
    ("la démission de Léa RIVOAL du Conseil municipal des jeunes", "RIVOAL"),
    ("Signé par : Léa RIVOAL, riveraine", "RIVOAL"),
    ("1- Léa RIVOAL 2- Yves PERRIN 3- Paul RICHER 4- Irma LETORT", "RIVOAL"),
)


@pytest.mark.parametrize("text", ROLLS)
def test_members_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "covered"), OTHERS)
def test_who_stands_beside_members_is_covered(text: str, covered: str) -> None:
    assert covered not in mask(text, [])


def test_a_row_of_names_is_of_members_where_two_in_three_are() -> None:
    row = "Commission Voirie : Julie MORILLON, Paul LETORT, Léa RIVOAL, Yves RICHER"
    assert mask(row, ["Julie MORILLON", "Paul LETORT", "Yves RICHER"]) == row
    assert "RIVOAL" not in mask(row, ["Julie MORILLON"])


def test_a_whole_name_with_one_letter_misread_is_the_member_s_and_a_surname_alone_is_not() -> None:
    assert mask("Absente : Mme Irma MORILLLON ; elle revient", ["Irma MORILLON"]).count("█") == 0
    assert "MORILLOT" not in mask("demande de Mme MORILLOT", ["Irma MORILLON"])
    assert "MORILLOT" not in mask("demande de Mme Julie MORILLOT", ["Irma MORILLON"])


def test_a_name_ends_where_the_next_line_begins_another_matter() -> None:
    assert mask("Abstentions : Mme MORILLON, M. LETORT\nCoopérative scolaire 2 000 €", []).count("█") == 0
    assert (
        mask("Bénéficiaire : M. RIVOAL\nCaractéristiques de l'opération", []) == "Bénéficiaire : M. ██████\nCaractéristiques de l'opération"
    )


PLACES = (
    "SIVOM « LES ORMES » 12, RUE JEAN DE LUZE 44320 VALMONT",
    "immeuble situé 7 rue des Ormes, cadastré KR 359",
    "Immeuble 18 rue du Puits - Vente à la Société des Ormes",
    "Sainte Odile 80, rue du Puits - 44320 Valmont",
    "SDC 18 rue des Ormes (parties communes) 4.000,00 €",
    "SCI DES ORMES, 7 rue du Puits 4.000,00 €",
    "14 rue du Puits – Chapelle des Pénitents",
    "28 - 270 rue du Puits - ex propriété de la SCI",
    "Maître d'ouvrage : ORMES Promotion 12 avenue du Puits",
    "Maison de la Justice et du Droit, 34 cours du Puits",
    "Case commerciale n°2 – 8 rue du Puits : remise de loyer",
    "1 368 enfants domiciliés à Valmont",
    "9 PAUL LETORT (44680 ORMES) 3 335,75 € : marché, titulaires".join(("Marchés : montant H.T. des lots\n", "")),
    "Marchés : lots et montant H.T.\nLot 3 – Couverture\nLETORT PAUL\n12 911,62",
    "Marchés : montant H.T.\n15/03/10 STUDIO DES ORMES (PAUL LETORT) (44580 ORMES)",
    "SOLIDARITE DES ORMES MARIE ROSE 1 500 €",
    "résidences Paul MORILLON et Irma LETORT",
    "L'extension du pôle Raymond MORILLON",
    "12h00 : Repas de Noël à la cantine",
    "1921-2013\nAncien combattant et athlète\nAlain MORILLON, né le 1er janvier 1921 à Luze et mort le 3 mai 2013",
    "plaques de plâtre 2 BA 13",
    "usine de transformation située à LUZE, 3 rue des Chevaliers",
    "un droit de passage sur la parcelle A 1257 lieudit le Puits",
    "Monsieur le Maire expose : la commune a acquis le garage situé au 17 rue du Puits",
    "le notaire du vendeur, dont l'étude est domiciliée à Luze",
    "Convocation le 28-02 25-03 03-06 08-07 02-09",
    "B Guérin, E Taverne, P Viton, M Letort, F Macart",
)


@pytest.mark.parametrize("text", PLACES)
def test_public_places_firms_and_the_dead_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("propriété de M. RIVOAL, immeuble situé 12 rue des Ormes", "12 rue"),
        ("vente de la maison d'habitation sise 12 rue des Ormes", "12 rue"),
        ("M. RIVOAL, domicilié à Valmont", "Valmont"),
        ("RIVOAL Léa (44680 ORMES) 335,75 €", "RIVOAL"),
        ("M. RIVOAL demeurant au 613 rue du Puits a noté dans le registre", "613"),
        ("Alain RIVOAL, né le 1er janvier 1951 à Luze", "RIVOAL"),
        ("vente à M Letort, riverain", "Letort"),
        ("Monsieur le Maire lit la lettre de M. RIVOAL, qui habite au 17 rue du Puits", "17"),
        ("le branchement situé à LUZE (44680) 2 rue du Puits (N° de compteur : 73)", "2 rue"),
    ],
)
def test_private_people_of_the_same_shape_are_covered(text: str, covered: str) -> None:
    assert covered not in mask(text, [])
