"""Rolls in odd layouts (blocks a commune, marks, margins, spaced capitals): members stay readable, who is told of besides does not."""

import pytest

from database.privacy import mask

ROLLS = (
    # Each commune heads its own members.
    "PRESENTS :\n\nCOMMUNE D' LETORT Paul COMMUNE DE MORILLON Irma RIVOAL Léa COMMUNE D' RICHER Yves",
    "Étaient présents, par ordre alphabétique des communes :\nLuze : M. Paul LETORT.\nOrmes : Mmes Irma MORILLON et Léa RIVOAL",
    f"TABLEAU DE PRÉSENCE\nCommune{' ' * 24}Titulaire{' ' * 24}Suppléant{' ' * 24}Signature\nLUZE      Mme Irma MORILLON   – Mme MORILLON",
    # Marks, and a margin's words.
    "Etaient présents au cours de la séance :\n\nTitulaire Pouvoir à LETORT Pr MORILLON Po RIVOAL Su Paul Irma Léa RICHER Ab Yves",
    "Étaient présents : Mme Irma MORILLON, Monsieur Yves Contre : 00 RICHER, Madame Léa RIVOAL, Abstention : 00 M. Paul LETORT",
    "PRESENTS\n\nNombre de membres Mesdames MORILLON, RIVOAL représentée par M LETORT. En Présents votants exercice Messieurs RICHER",
    "NOMS              PRESENTS    ABSENTS    POUVOIR A\nMORILLON Irma     P\nLETORT Paul          A     MORILLON Irma\nRIVOAL Léa  P",
    "P R É S E N T S  : Irma MORILLON, Paul LETORT\n\nA B S E N T S  : Léa RIVOAL (excusée, procu-\nration à Paul LETORT), Yves RICHER",
    # Other words that lead a roll.
    "réunis sous la présidence de Léa RIVOAL, maire : Irma MORILLON, Paul LETORT. S'étaient fait excuser Yves RICHER, Odile PERRIN",
    "N'était pas là : Yves RICHER. On note l'absence de Paul LETORT.",
    "Membres nommés présents : Mme Irma MORILLON (UDAF), M. Paul LETORT",
    "Suppléant présent avec voix délibérative :\nLuze : Madame Irma MORILLON, en remplacement de Monsieur Yves RICHER, empêché",
    "Ont délégué leur droit de vote conformément à l'article L du Code : Mme MORILLON I. procuration à Mme RIVOAL L.",
    # What only a member does.
    "Paul LETORT n'a pu se libérer et a remis à Irma MORILLON un pouvoir",
    "Madame Irma MORILLON, a informé Monsieur le Maire de sa volonté de démissionner du Conseil Municipal",
    "Messieurs Paul LETORT et Monsieur Yves RICHER sont annoncés avec un peu de retard",
    "Il convient de désigner un secrétaire de séance. Le conseil désigne à l'unanimité Paul LETORT en cette qualité.",
    "son suivant de liste, M. Paul LETORT, le remplace",
    # Places, a seat, a matter.
    "les délégués des communes d'ORMES, LE BERNARD, LUZE",
    "12 Impasse du Luthier – ZI du Pâtis – BP 20 – 44320 VALMONT",
    "Finances :\nadmissions en non valeur n°1\nBudget Eau et assainissement",
)
OTHERS = (
    ("Présents : Irma MORILLON, Paul LETORT. Mme Léa RIVOAL, née le 3 mai 1970 à Luze", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nM. Yves RIVOAL, domicilié 3 rue du Puits", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\n\nMme Léa RIVOAL, adjointe administrative, est mise à disposition", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT. M. Yves RIVOAL, conseiller en insertion, intervient", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT. M. RIVOAL, président de l'association, remercie", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT. Mme RIVOAL et M. Yves PERRIN, riverains", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nM. RIVOAL – 12 rue du Puits", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT\nRIVOAL Léa – cantine – 88,50 €", "RIVOAL"),
    ("Présents : Irma MORILLON, Paul LETORT. Le locataire, M. RIVOAL, quitte les lieux", "RIVOAL"),
    ("On déplore l'absence de Mme RIVOAL, agente technique", "RIVOAL"),
    ("M. RIVOAL a laissé à son fils une maison", "RIVOAL"),
    ("Paul LETORT a donné à Mme Irma RIVOAL un logement", "RIVOAL"),
    ("Mme RIVOAL a informé le maire de sa démission du poste d'agent", "RIVOAL"),
    # Surnames that are offices' words, and one that a line's end parts.
    ("vente à M. MARÉCHAL, riverain", "MARÉCHAL"),
    ("vente à M. Maréchal, riverain", "Maréchal"),
    ("Sylvain MARÉCHAL, né le 3 mai 1970", "MARÉCHAL"),
    ("baux de Monsieur Yves RIVO-\nALDIN sur la commune", "ALDIN"),
)
OFFICES = ("M. le Maréchal", "Madame la Juge", "Madame Juge de paix", "Monsieur le DOYEN")


@pytest.mark.parametrize("text", ROLLS)
def test_members_places_and_matters_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "covered"), OTHERS)
def test_who_is_told_of_besides_is_covered(text: str, covered: str) -> None:
    assert covered not in mask(text, [])


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_is_no_name(text: str) -> None:
    assert mask(text, []) == text
