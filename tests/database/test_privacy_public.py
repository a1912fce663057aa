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
    "Absents : Irma MORILLON (jusqu’au point 6), Patricia RICHER (jusqu’au point 5), Pascal LETORT.",
    "Était absente : Mme. MORILLON",
    "Pour : 16, abstentions : 3, Monsieur MORILLON, Madame RICHER, Madame LETORT",
    "voix contre : Mme MORILLON-LETORT, M. DA COSTA",
    "Mme MORILLON-RICHER revient en séance.",
    "La Communauté de Communes des Ormes, représentée par son président, M MORILLON Bernard, habilité",
    "Pour la Communauté de Communes des Ormes M MORILLON Bernard, en sa qualité de président",
    "les réclamations du Maître d’Ouvrage et du Maître d'Œuvre",
    "Hôtel de Région 201, avenue de la Poterne 34000 Valmont",
    "La commune de VALMONT, 6 rue de Nantes - 44680 VALMONT, représentée par son maire",
    "I Particuliers résidant dans la commune",
    "Les anciens contrats demeurant à – 20 %",
    "Marchés conclus, montant H.T. 07/07/10 LETORT ROGER (44320 VALMONT) Travaux du logement",
    "Liste des marchés, titulaire. MAPA 02/2008 LETORT\nROGER\n44320\nPeinture",
    "CONSTRUCTION DE LA MAISON POUR TOUS ODILE RICHER MORILLON - Autorisation",
    "Restructuration du GS Jules RICHER, de la MPT Albert LETORT et du palais des sports René MORILLON",
    "crédits des écoles : Antoine LETORT, VALMONT, Julie RICHER",
    "donner à ces locaux le nom de : Manuel RICHER",
    "démolition de la propriété communale située au 22 rue de Verdun",
    "avoir été âgés de 25 ans au moins",
    "signature 2022 13 01 2023 13 27 (8 pages)",
    "96, ronde des Ormes - CS 331 26400 VALMONT / Tél. : 04-75-25-43-82 le plan climat",
    "6 rue du Tourniquet – BP 40405 – 85504 VALMONT Tel. 02 51 66 82 27 – info@valmont.example",
    "Réunion de la Commission Départementale d’Aménagement Commercial",
    "Abstention : 1, Mme MORILLON\nInformation\nInformation relative au budget",
    "Lots : offres, montant H.T. du marché\nLot 5 –\nElectricité LETORT Roger (44320 VALMONT)\n5 220,40 € H.T. RICHER Paul (44320 VALMONT)",
    "ACHAT DE LIVRETS DE FAMILLE ETUIS DIVERS IMPRIMES OFFICIELS",
    "ACHAT DE MOBILIER URBAIN, PRODUITS ET FOURNITURES",
    "ACHAT, LIVRAISON, INSTALLATION ET RECUPERATION DE SAPINS DE NOEL",
    "AMENAGEMENT BLD PAUL RICHER - VALMONT",
    "DESAMIANTAGE LOCAUX ECOLE RICHER PAUL",
    "REQUALIFICATION DE LA VOIE MARIE RICHER",
    "école maternelle M. Richer - école élémentaire F. Morillon",
    "Maison Médicale de Garde Jean Richer 2 rue des Tourterelles, convention d'occupation",
)
PRIVATE = (
    ("M. Jean Rivoal, habitant au 24\r\nrue des Lilas, demande", "24"),
    ("appel de Mme Rivoal, 12 rue des Lilas 44320 VALMONT Téléphone : 06 47 00 40 12 www.rivoal.example", "06 47"),
    ("vente à LETORT RENE (44115 VALMONT) pour 15 506,00 €", "LETORT"),
    ("l'association des Ormes, représentée par son Président, Monsieur Bernard MORILLON", "MORILLON"),
    ("de saisir Maître Lestrade, notaire à Valmont", "Lestrade"),
    ("projet présenté par Mme AESCHERT", "AESCHERT"),
    ("Concours. 1er prix Léa Rivoal (100 €), 2ème prix Kévin Letort (50 €)", "Letort"),
    ("Concours des maisons fleuries – catégorie jardins : Léa Rivoal", "Rivoal"),
    ("Jobs d'été : Léa Rivoal, Kévin Letort", "Letort"),
    ("Le conseil décide de recruter Léa Rivoal comme adjoint technique", "Rivoal"),
    ("Locataires : Léa Rivoal (T3), Kévin Letort (T2)", "Letort"),
    ("Logement n° 4 : Léa Rivoal", "Rivoal"),
    ("Naissances : Léa Rivoal le 3 mai, Kévin Letort le 4 juin", "Letort"),
    ("Départ à la retraite de Kévin Letort", "Letort"),
    ("Adjoint technique : Kévin Letort", "Letort"),
    ("La candidature de Léa Rivoal est retenue", "Rivoal"),
    ("Léa Rivoal, nouvelle correspondante du journal", "Rivoal"),
    ("Léa Rivoal est titularisée", "Rivoal"),
    ("Kévin Letort demande l'autorisation de stationner", "Letort"),
    ("félicitations à Kévin Letort pour sa médaille", "Letort"),
    ("Pour l'association des Ormes Mme RICHER Hélène, en sa qualité de présidente", "RICHER"),
    ("liste des marchés, titulaires. Vente 07/07/10 LETORT ROGER (44320 VALMONT) d'un terrain", "LETORT"),
    ("Mme Rivoal, âgée de 25 ans", "25 ans"),
    ("PRIX DE LA VILLE REMIS A MADAME LETORT NOEL", "LETORT"),
    ("BOURSE ACCORDEE POUR ETUDES A LETORT JEAN", "LETORT"),
    ("visite de l'école\nM. Letort explique", "Letort"),
    ("Jean Letort, 2 rue des Tourterelles", "Letort"),
    ("demande de M. Paul RIVOAL Tél. : 02.40.00.30.22 ./Fax : 0240.00.22.18", "02.40.00.30.22"),
    ("COMPTE RENDU Comité de quartier du Moulin, 10 mai 2023. Étaient présents : Mme RIVOAL, M. LETORT. Excusés : Mme PERRIN", "LETORT"),
)


def test_a_private_address_does_not_take_its_letterhead_s_telephone_along() -> None:
    shown = mask(
        "Mas des Ormes - 871 Route de Frêne - 83440 VALMONT Tél. 04 94 85 30 50 – Courrier électronique : eaux@valmont.example", []
    )
    assert "04 94 85 30 50" in shown


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
