"""What a council's paper makes public stays readable, and the private words of the same shape beside it are covered."""

import pytest

from database.privacy import mask

PUBLIC = (
    "La Communauté de communes des Ormes, 6 rue du Tourniquet – BP 40405 – 85504 VALMONT CEDEX",
    "Val des Ormes Agglomération 3 avenue Arsène Lupin CS 88000 - 01008 VALMONT Cedex",
    "18\r\nRue des\r\nSables\r\n158 m 5,90 932\r\n19\r\nImpasse du\r\nCharron",
    "Place de l'Église 37800 VALMONT Téléphone : 02 47 00 40 12 www.valmont.example",
    "la Communauté de communes des Ormes, représentée par son Président, Monsieur Bernard MORILLON, agissant en cette qualité",
    "SECTEUR PRÉSENTÉ PAR Mme AESCHERT – Emploi",
    "Abstentions : 4 (Mme DEBUISSON, M. THUILLARD, M. LE BRAS)",
    "Pouvoirs : • • Pierre PERRIN pour Muriel RICHER. Yves LAURIN pour Yoann LAMARCK.",
    "LETORT RENE (44115 VALMONT) 15 506,00 € H.T.",
    "Particuliers résidant la commune et entreprises communales",
    "DROIT DE PREEMPTION URBAIN : liste des biens",
    "CONTRAT URBAIN DE COHESION SOCIALE - Attributions de subventions de fonctionnement",
    "RESEAU DE CHALEUR URBAIN : avenant n° 1 au contrat de concession",
    "présenté par M. Paul MORILLON, Maire Tél. : 02.40.00.30.22 ./Fax : 0240.00.22.18 E-mail : valmont.mairie@valmont.example",
    "écrire à assemblee@valmont.example",
    "Comité de quartier du Moulin. Étaient présents : Mme MORILLON (élue référente)",
)
PRIVATE = (
    ("M. Jean Rivoal, habitant au 24\r\nrue des Lilas, demande", "24"),
    ("appel de Mme Rivoal, 12 rue des Lilas 44320 VALMONT Téléphone : 06 47 00 40 12 www.rivoal.example", "06 47"),
    ("vente à LETORT RENE (44115 VALMONT) pour 15 506,00 €", "LETORT"),
    ("l'association des Ormes, représentée par son Président, Monsieur Bernard MORILLON", "MORILLON"),
    ("de saisir Maître Lestrade, notaire à Valmont", "Lestrade"),
    ("projet présenté par Mme AESCHERT", "AESCHERT"),
    ("demande de M. Paul RIVOAL Tél. : 02.40.00.30.22 ./Fax : 0240.00.22.18", "02.40.00.30.22"),
    ("COMPTE RENDU Comité de quartier du Moulin, 10 mai 2023. Étaient présents : Mme RIVOAL, M. LETORT. Excusés : Mme PERRIN", "LETORT"),
)


@pytest.mark.parametrize("text", PUBLIC)
def test_public_words_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "covered"), PRIVATE)
def test_private_words_of_the_same_shape_are_covered(text: str, covered: str) -> None:
    assert covered not in mask(text, [])


def test_a_meeting_of_residents_makes_nobody_public() -> None:
    roll = "Étaient présents : Mme RIVOAL, M. LETORT (agent de la ville)"
    of_residents, of_council = f"Réunion du comité de quartier du Moulin. {roll}", f"Conseil municipal, sur le comité de quartier. {roll}"
    assert "LETORT" not in mask(of_residents, ["RIVOAL", "LETORT"])
    assert "LETORT" in mask(of_council, [])
