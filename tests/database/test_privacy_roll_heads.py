"""Rolls whose head is a table's first row or an appeal, or that two columns cut: members stay readable, who is there besides does not."""

import pytest

from database.privacy import mask

ROLLS = (
    # A table's first row, and marks between its cells.
    "Présents Absents/Excusés ont donné procuration à Votants M. Paul LETORT 1\n\nMme Irma MORILLON Mme Léa RIVOAL 1 M. Yves RICHER 0",
    "CONSEILLERS P A POUVOIR A P A Paul LETORT X Irma MORILLON X Léa RIVOAL X TOTAL 15 12",
    "Communes Délégués titulaires Présents Excusés Délégués suppléants Votants\n\nORMES et LUZE M. Paul LETORT x Mme Irma MORILLON",
    # Other words that lead a roll.
    "en présence de 4 Vice-Présidents : Paul LETORT, Irma MORILLON, Léa RIVOAL, Yves RICHER et des délégués",
    "La présidente fait l'appel nominal de chaque nouveau membre :\n\n–   LETORT Paul (Ormes)\n\n–   MORILLON Irma (Luze)",
    "Assistaient également : Membres suppléants : MM. Paul LETORT, Yves RICHER. Mmes Irma MORILLON, Léa RIVOAL",
    "Présents : 24 (liste ci-après) à l'exception de : MM. Paul LETORT – Yves RICHER",
    "Présents en visioconférence : LETORT Paul, MORILLON Irma",
    "Présents, en tant que suppléants mais sans droit de vote :\nPaul LETORT\nIrma MORILLON",
    # A place or a group beside the names, somebody in another's stead.
    "Étaient présents : Paul LETORT (Saint-Luze-sous-Orme). CAVO : Irma MORILLON et Léa RIVOAL (Les Ormes), Yves RICHER (Luze)",
    "Présents : Mmes MORILLON, RIVOAL, LETORT remplaçant de Monsieur RICHER, PERRIN et BRUNEL.",
    "Étaient absentes Mme MORILLON Irma Mme RIVOAL Léa\n\nConseil Départemental de l'Aize\n\nPar M. LETORT Paul Par Mme PERRIN Odile",
    "Mme MORILLON Irma : présente Mme RIVOAL Léa : absente, représentée par M. LETORT Paul M. RICHER Yves : présent",
    # The margin's words amid the names.
    "Présents : DATE D'AFFICHAGE : M. Paul LETORT, Mme Irma MORILLON, M. En exercice : 19 Léa RIVOAL",
    "Présents : LETORT Paul, Certifiée exécutoire le 24/09/2020 MORILLON Irma, RIVOAL Léa, Affichée le 24/09/2020 RICHER Yves",
    # Offices as they are printed.
    "Mme Irma MORILLON a été élu(e) secrétaire de séance",
    "susdits. Pour extrait conforme Irma MORILLON Le Maire",
    "une réunion présidée par Madame Irma MORILLON , Vice-Présidente",
    "La séance est ouverte par M. Paul LETORT, Président sortant de la Communauté d'agglomération",
    "Le comité, sous la présidence d'Anne-Marie MORILLON, procède au vote.\nAnne-Marie MORILLON propose un prêt",
    "décédé le 5 mars : Paul LETORT, ancien premier adjoint au maire",
    "Le quorum est atteint avec Mme Irma MORILLON, arrivée à 20h45",
)
OTHERS = (
    ("Présents : Irma MORILLON, Paul LETORT.\nAssistait : M. Yves RIVOAL", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nInvités : Mme Léa RIVOAL, M. Yves PERRIN", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nPersonnel : Mme Léa RIVOAL", "RIVOAL"),
    ("Étaient présents : MM. MORILLON, LETORT et Madame RICHER\nSalariée : Madame RIVOAL", "RIVOAL"),
    ("Entendus : M. Paul PERRIN, RIVOAL et Mme Léa RICHER", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT, Mme RIVOAL (riveraine)", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT, Mme RIVOAL, propriétaire", "RIVOAL"),
    # What the paper tells next is none of the roll, whatever heads it.
    ("Présents : Irma MORILLON, Paul LETORT\nLocataires : M. RIVOAL", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nDIA : M. RIVOAL, 3 rue des Merles", "RIVOAL"),
    ("Présents : Irma MORILLON, Yves RICHER, Léa PERRIN, Paul LETORT\nMme RIVOAL expose les travaux", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\n1. Recrutement de Mme RIVOAL Julie", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT.\nUrbanisme : M. RIVOAL Yves", "RIVOAL"),
    ("Présents : Irma MORILLON (Luze), Paul LETORT (Orme). Votants : 12\nNon-valeurs : M. RIVOAL 20 €", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT (pouvoir de Mme RICHER). CAF : Mme RIVOAL", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nDate d'affichage : 3 mars 2020\nM. Yves RIVOAL est recruté", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nDate d'affichage : 3 mars 2020\nMme RIVOAL Julie 120 €", "RIVOAL"),
    ("Représentants du personnel : Membres titulaires : Mme Léa RIVOAL, M. Yves PERRIN", "RIVOAL"),
    ("CST, collège des agents. Membres suppléants : Mme Léa RIVOAL", "RIVOAL"),
    ("Nom Prénom Montant Adresse M. Yves RIVOAL 120 €", "RIVOAL"),
    ("l'ancien premier commis, M. RIVOAL", "RIVOAL"),
    ("M. RIVOAL, arrivé à 20 ans dans la commune", "RIVOAL"),
    ("Mme RIVOAL, ancienne secrétaire de mairie", "RIVOAL"),
    ("M. Yves X. RIVOAL demande un miroir", "RIVOAL"),
    ("la propriété indivise, absente, représentée par M. RIVOAL", "RIVOAL"),
)
PLACES = (
    "3 Rue du Clos Pascal\nBP N° 3\n44320 VALMONT",
    "A 2068 30/10/2009 SCI du Vingt-Quatre 23 bis rue du Vigneau G 2527",
    "Service d'Accompagnement à Domicile 1 rue des Merles 44320 Valmont Tél : 01.56.00.06.60 Service autorisé",
    "La Ville est propriétaire de l'immeuble situé 2 rue des Merles.\nVente à la société des Ormes de l'immeuble situé 2 rue des Merles",
)


@pytest.mark.parametrize("text", ROLLS)
def test_members_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "covered"), OTHERS)
def test_who_stands_besides_is_covered_at_the_same_length(text: str, covered: str) -> None:
    assert covered not in mask(text, [])
    assert len(mask(text, [])) == len(text)


@pytest.mark.parametrize("text", PLACES)
def test_places_stay_readable(text: str) -> None:
    assert mask(text, []) == text


def test_a_name_ends_before_a_table_s_mark_and_a_heading() -> None:
    assert mask("lettre de M. Yves RIVOAL X Pour", []) == "lettre de M. ████ ██████ X Pour"
    assert mask("lettre de M. RIVOAL AFFAIRES GENERALES", []) == "lettre de M. ██████ AFFAIRES GENERALES"
    invited = mask("Invités : M. Paul LETORT, ORMES EAU - Mme Léa RIVOAL, AIZEDIAG - M. Yves PERRIN", [])
    assert invited == "Invités : M. ████ ██████, ORMES EAU - Mme ███ ██████, AIZEDIAG - M. ████ ██████"
    assert mask("02/07/09 RIVOAL Léa\nORMES EN AIZE (44320)", []) == "02/07/09 ██████ ███\nORMES EN AIZE (44320)"
    assert mask("soutien à Madame RIVOAL, EVS à l'école", []) == "soutien à Madame ██████, EVS à l'école"
    assert mask("vente du 20 rue des Merles • Marché de travaux", []) == "vente du ██ ███ ███ ██████ • Marché de travaux"


def test_a_building_that_a_matter_s_title_names_is_nobody_s_home() -> None:
    assert "18 rue du Puits" in mask("M. Richer \r\nPaul \r\nLETORT \r\n43 Immeuble 18 rue du Puits Vente à la Société des Ormes", [])
