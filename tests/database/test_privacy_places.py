"""Places, bodies and members that masks once took for private people stay readable; the private words beside them stay covered."""

import pytest

from database.privacy import mask
from database.privacy.shown.public_places import KINDS

PUBLIC = (
    # Addresses of what serves everybody, alone, in a row, and wherever the paper prints them again.
    "Avis sur la création d'une chambre funéraire sise 19 rue de Valmont",
    "Devis de la Sté Merleau – 19 rue des Ormes – 44320 Valmont",
    "Lot 2 : MERLEAU TP, 19 rue des Ormes, 44320 VALMONT",
    "occuper 5 m² en façade dudit commerce 17, Place de l'Horloge",
    "la commune de VALMONT a acquis le 11 mai 2009 le garage situé au 17 rue du Puits",
    "immeubles situés 759 rue de la Croix, 6 rue des Ormes et 2 rue des Merles, cadastrés IS 11",
    "la crèche, 6 rue des Ormes. Loyer\n6 rue des Ormes\n192 €",
    "Comité Permanent des Fêtes de la Charité, 15 rue du Lavoir",
    "Préau communal 10, rue des Ormes — Déclassement du domaine public",
    "publicité ZZV Communication - 400 avenue des Ormes - 73000 Valmont",
    "Longueur des voies : 2012 19 36 rue du Lavoir F 670",
    "49 Chemin de la Source 1620 120\n50 Rue du Moulin 240 12\n51 Impasse du Four 80",
    "propriété cadastrée TN 162,  lieudit le Coteau",
    # A form's blanks, and ways of living that are no address.
    "Et M. « X », demeurant à ………………, d'autre part",
    "à la charge de M. XXXX, propriétaire",
    "Les populations résidant dans les zones urbaines et rurales",
    "les jours d'absence des enfants pour maladie justifiés",
    # Initials, sayings and streets that look like names.
    "suivi social, Bernard CLSPD (partie sociale)",
    "U.F.O.L.E.P Louis Letort 2 classes",
    "aller rue sœur Agathe , rue du bois",
    "la position du MODEM de François Letort",
    "aménagement de la ZAD Vincent Letort",
    "pendant les vacances de printemps et Toussaint ESCALADE",
    "Adages espace famille Projet jeunes",
    "4748 CHEMIN DES CIMES F 2 900 €",
    "5254 VENTS D'OUEST DE MARIE VAGABONDE Fonctionnement 2 000",
    "Du Bureau d'études structures LETORT Robert\n",
    # Firms under their owner's name in lists of offers.
    "Marchés, lots, montant H.T.\nLot 2 « Charpente \r\nbois » \r\nLETORT RENE \r\nET BERNARD \r\n44115 Lot 3",
    "Observations\r\nLETORT LAURENT \r\n(85306 VALMONT)\r\n8,931 % 24 560,00€ H.T. Proposition",
    # Elected people, told by the paper.
    "lors des mandats municipaux exercés par M. Didier LETORT.",
    "remplacement de Madame Laure Letort par Monsieur Yves Rivoal en qualité de suppléant au conseil",
    "RICHER Claire-Héloïse PASQUIEZ Isabelle Démissionnaire Démissionnaire RIVOAL Philippe Maire",
)
PRIVATE = (
    ("la crèche, 6 rue des Ormes. Permis accordé à Mme LETORT, 6 rue des Ormes", "Mme ██████, █ ███ ███ █████"),
    ("immeubles situés 759 rue de la Croix, chez Mme LETORT, 6 rue des Ormes", "6 rue des Ormes"),
    ("permis à M. LETORT, 50 rue du Moulin et à Mme RIVOAL, 12 rue du Four", "50 rue du Moulin"),
    ("Mme LETORT, absente pour maladie", "maladie"),
    ("le père LETORT vend sa parcelle", "LETORT"),
    ("la famille LETORT reçoit le courrier", "LETORT"),
    ("5902 LETORT Raphael P 5 000 €", "LETORT"),
    ("Cession d'un terrain à la commune par Madame Christine LETORT Rapporteur : Monsieur Paul RIVOAL", "LETORT"),
    ("M. J.P.R. LETORT demande un permis", "LETORT"),
    ("M. Paul VLK, riverain", "VLK"),
    ("remplacement de M. Yves LETORT par Mme Laure RIVOAL en qualité de suppléante du régisseur", "LETORT"),
    ("Mme LETORT, 10 rue du Puits ; Mme RIVOAL, 11 rue du Puits ; M. RICHER, 12 rue du Puits", "11 rue du Puits"),
    ("A 1 02/03/2011 LETORT Paul 10 Rue du Puits A 2 RIVOAL Anne 11 Rue du Puits A 3 RICHER Léo 12 Rue du Puits", "11 Rue"),
    ("demeurant rue des lilas à valmont", "rue des lilas"),
    # A letter behind the number in capitals, and homes for sale behind the year and the number of their declaration.
    ("N° Date dépôt Demandeur Adresse A 2 02/03/2011 LETORT Anne 7 Bis rue du Puits F 11", "7 Bis rue"),
    ("N° Date dépôt Demandeur Adresse A 2 02/03/2011 LETORT Anne 87Ter rue du Puits F 11", "87Ter rue"),
    ("Droit de préemption urbain. Année N° Adresse du bien\n2012 19 36 rue du Lavoir F 670 et 674 564 m² Non", "36 rue"),
    ("Droit de préemp\ntion : Année N° Adresse du bien\n2012 24 7 Chemin de la \nSource G 66 730 Non", "Chemin"),
    ("Droit de préemption urbain\n2012 5 3A rue de la Bride \nà Grains G 3028 411 m² Non", "3A rue"),
    ("Droit de préemption urbain\n2013 3 8 rue Léonard \r\nde Valmont F 15 98 m² Non", "Valmont"),
    ("déclarations d'intention d'aliéner\n2012 46 rue du Four (lot B) F 1496 526 m² Non", "46 rue"),
)


@pytest.mark.parametrize("text", PUBLIC)
def test_places_bodies_and_members_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "words"), PRIVATE)
def test_private_people_beside_them_stay_covered(text: str, words: str) -> None:
    shown = mask(text, [])
    assert words in shown if "█" in words else words not in shown


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("M. ROBEIRO ajoute que le choix est fait", True),
        ("M. MADJOUL : C'est vrai", True),
        ("M. LEBANC demande que le vote soit à bulletin secret", True),
        ("M. ROBEIRO demande un permis", False),  # not the floor: anybody asks for that
        ("M. ROBEIRO, riverain, écrit au maire", False),
        ("M. Yves ROBEIRO ajoute que le bruit dure", False),  # another given name
        ("Mme MARTAN précise sa demande", False),  # too short to be sure of
    ],
)
def test_a_member_s_misprinted_surname_is_readable_where_it_has_the_floor(text: str, readable: bool) -> None:
    members = ["Paul RIBEIRO", "Jean MAJDOUL", "Luc LEBLANC", "Anne MARTIN"]
    assert (mask(text, members) == text) is readable


@pytest.mark.parametrize(
    "text",
    [
        "Dont (3) présent(e)s avec droit de vote formant le quorum\nZZVA : Philippe LETORT (Ambray), Joëlle RIVOAL (Valmont).",
        "Présents : 028 LETORT André , 029 RICHER Henri (depuis 18h05) , 030 RIVOAL Claudine , 031 MORILLON Olivier",
        "CHAMBRAY Sophie LETORT, DELEGUEE SUPPLEANTE, Michel RIVOAL, DELEGUE TITULAIRE",
        "Présents : M. Yves LETORT (Ambray), Monsieur Pierre RIVOAL (Valmont), Mesdames Odile RICHER (Ambray)",
        "Mr Xavier LETORT a donné procuration à Mr Alain RIVOAL et Mr Luc RICHER à Mr Éric MORILLON. Adoption",
        "Vu l'article L.270 du code électoral, considérant le décès de Monsieur Norbert LETORT en date du 31 août",
        "Monsieur Jacques LETORT, Président du SIDEP des Ormes",
        "Mmes et MM. les Maires EXTRAIT DU REGISTRE",
        "Syndicat mixte des Ormes, bureau, 05 62 59 79 70 www.ormes.example",
    ],
)
def test_members_and_offices_in_other_layouts_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(
    ("text", "covered", "shown"),
    [
        ("Madame Siham Letort, RIVODIAG ENVIRONNEMENT, remercie", "Letort", "RIVODIAG"),
        ("MM. LETORT, RIVOAL et RICHER, riverains", "RIVOAL", "riverains"),
        ("a donné procuration à Mme RIVOAL et M. LETORT, riverain, sort", "LETORT", "riverain"),
        ("M. LETORT, joignable au 06 12 34 56 78 www.letort.example", "06 12 34 56 78", "joignable"),
    ],
)
def test_who_stands_beside_members_and_firms_stays_covered(text: str, covered: str, shown: str) -> None:
    masked = mask(text, [])
    assert covered not in masked
    assert shown in masked


def test_a_member_before_the_next_commune_is_the_row_s() -> None:
    row = "VALMONT : Roseline RICHER – Pascal LETORT LA BAROTIERE : Nicolas RIVOAL AMBRAY : Odile MORILLON"
    members = ["Roseline RICHER", "Nicolas RIVOAL", "Odile MORILLON"]
    assert mask(row, members) == row


def test_who_has_the_floor_in_small_letters_keeps_the_name() -> None:
    assert mask("monsieur RIVOAL n'a pas voté", ["Paul RIVOAL"]) == "monsieur RIVOAL n'a pas voté"


def test_each_kind_of_public_place_is_told_apart() -> None:
    assert len({kind for kind, _ in KINDS}) == len(KINDS)
