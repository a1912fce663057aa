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
    # Addresses of public buildings, roads and landlords, whatever else the sentence is about.
    "écrire à M. le Maire, Mairie, 6 rue des Ormes, 44320 Valmont",
    "permis de démolir la propriété communale au 20 rue des Ormes et autorisation",
    "une maison médicale. Cet équipement, situé 2 rue des Tourterelles, comprend",
    "A 1037 04/08/2008 Maison COMMUNE DE VALMONT 10 rue des Ormes G 342",
    "932\r\n20 Rue des Acacias\r\nRue du Moulin\r\nRue du Puits\r\n105 105 10",
    "1 980\r\n8 Rue des Pierres \r\nRousses\r\nRue du Puits Lim. Ormes 50",
    "vente de l'immeuble « Le Voilier » sis 130 avenue des Sables, cadastré",
    "Monsieur le Maire : 11 rue de la Source, 4 PLAI, 6 rue du Lavoir, 13 PLAI",
    "un gardien ne résidant pas dans la commune, visitant l'église",
    "Commune de Valmont Tél. 05 65 00 25 00 — contact@valmont.example",
    "L'Établissement de l'Enfance et de la Famille, situé 709, avenue de la Justice à Valmont",
    "par M. Paul MORILLON, Maire\r\nTél. : 02.40.00.30.22./Fax : 0240.00.22.18",
    # Firms under their owner's name in lists of offers.
    "Marchés, montant H.T.\n28/09/10 LETORT ROGER (44320 VALMONT \r\nEN RETZ)\r\nTravaux de la bibliothèque",
    "Gros œuvre\r\nRICHER DIDIER (44320 VALMONT) N'a pas répondu à la consultation",
    "11 PEINTURE MORILLON JOEL(44320 \r\nVALMONT)\r\nMarché de base 9 609,75 €",
    "RICHER MARC \r\nET FILS (44640 VALMONT)",
    # People in office, and those who died long ago.
    "Monsieur Paul MORILLON, Président, donne lecture du rapport suivant",
    "remplacer Mme Richer-Letort en sa qualité de représentante suppléante",
    "Suite à la démission de M. Paul MORILLON de ses fonctions de Maire d'Ambray",
    "Madame Odile RICHER et Monsieur Paul LETORT sont donc appelés à siéger au conseil",
    "Mme Émilie RICHER et Mme Annaïck LETORT sont désignées comme secrétaires de séance",
    "Chorégraphe (1927-2007) Né Maurice-Jean Morillon le 1er janvier 1927 à Valmont et mort à Ambray",
    "un médecin français né le 7 mai 1876 à Valmont et mort le 21 mars 1958",
    # Rolls without a colon, with notes, of those who voted.
    "Présents RICHER Stéphane MORILLON Brigitte LETORT Dominique DA COSTA Elodie jusque 23h50 PERRIN Naïma",
    "Étaient présents : Messieurs Pierre RICHER (arrivé après la validation de la délibération 3) Maurice LETORT, Michel PERRIN",
    "Absents excusés Mesdames Odile RICHER, Rose LETORT, Messieurs Paul MORILLON et Gilles PERRIN",
    "Pour : Messieurs Paul RICHER, Jean LETORT, Mesdames Rose PERRIN, Odile MORILLON",
    "Pouvoirs : Odile RICHER pour Paul LETORT, à partir de la délibération n°1. Rose PERRIN pour Jean MORILLON",
    # Words that are no names.
    "la tournée du père Noël dans les quartiers",
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
    ("A 2036 rénovation de dépendance A 2023 02/03/2012 LETORT Albin 21 rue de la Source G 3011", "21 rue"),
    ("porte de service A 2044 08/10/2014 LETORT Albin et RICHER Rose 55 rue des Ormes", "55 rue"),
    ("A 2004 28/01/2010 LETORT Jean et Patricia 26 rue du Vigneau", "Patricia"),
    ("M. Daniel RIVOAL, titulaire actuel de l'occupation du domaine", "RIVOAL"),
    ("Agriculteurs : Christophe RIVOAL (titulaire)", "RIVOAL"),
    ("la succession de M. Jean RIVOAL, né le 3 mai 1930 à Valmont et décédé le 5 mai 2020", "1930"),
    ("son père Noël RIVOAL habite", "RIVOAL"),
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
    assert "RIVOAL" in mask(of_council, [])
    assert "LETORT" not in mask(of_council, [])  # staff, wherever they are called


@pytest.mark.parametrize(
    ("text", "shown"), [("Monsieur RIVOAL Dominique\r\nLot 6", "Lot 6"), ("Mme Rivoal\r\nConvention de 24 €", "Convention")]
)
def test_a_table_s_next_word_is_no_part_of_a_name(text: str, shown: str) -> None:
    assert mask(text, []).endswith(text[text.index(shown) :])


@pytest.mark.parametrize("printed", ["Nora RICHERLETORT", "Nora RICHER-LETORT", "Nora RICHER - LETORT"])
def test_a_member_s_name_printed_as_one_word_is_the_member_s(printed: str) -> None:
    assert mask(f"Mme {printed} et Mme Zoé RIVOAL", ["Nora RICHER-LETORT"]).startswith(f"Mme {printed} et Mme ███ ")
