"""Who presided, left or died in office, schools, firms, places: readable; private people in such shapes: covered."""

import pytest

from database.privacy import mask

READABLE = (
    # Who presided, who left a seat, who is mourned.
    "élue dans plusieurs municipalités successivement sous Paul NOIRET, Jean MERLEAU et François LETORT",
    "la présence du Président, M. NOIRET, et de délégués de la Communauté de Communes",
    "suite à la démission de Madame NOIRET, sur la commune de Luze ; la commune de Luze a désigné un délégué",
    "Suite au décès de M. Jean NOIRET, le Président demande aux élus de se lever afin d'observer une minute de silence",
    "Parvis du Recteur. Georges NOIRET est né en 1909 et décédé en 1993",
    # Works by their authors, schools by their classes.
    "le nouveau pont imaginé par Rudy NOIRET et le librettiste d'opéra pour Ernest MERLEAU",
    "ECOLES NOMBRE DE CLASSES Centre de Luze (Orne) Léo NOIRET 3 Base des Ormes (Orne) Julie MERLEAU / V.HUGO 2",
    # Firms, bodies, places.
    "a attribué ces marchés aux sociétés : BOIS ET FER, 44320 VALMONT, pour le lot 1 LETORT HENRI, 44320 LUZE, pour le lot 2",
    "un bail emphytéotique à Valmont SupAgro pour des parcelles, puis la faculté des lettres de Bir Merle",
    "des locaux situés à l'Hôtel de Varolles, 2 place des Ormes : mise à disposition",
    "le périmètre de la ZAC de la Restinque, 374 avenue des Ormes",
)
COVERED = (
    ("la présence du président, M. NOIRET, et de délégués du personnel", "NOIRET"),
    ("suite à la démission de Madame NOIRET, agent, la commune recrute", "NOIRET"),
    ("Suite au décès de M. Jean NOIRET, sa concession revient à ses enfants", "NOIRET"),
    ("Georges NOIRET est né en 1959", "NOIRET"),
    ("ECOLES NOMBRE DE CLASSES Centre de Luze 3\nSecours à Julie NOIRET 300 €", "NOIRET"),
    ("vente à Julie NOIRET, 44320 VALMONT, pour le prix de 100 €", "NOIRET"),
    ("lettre de Julie Noiret relative au bruit", "Noiret"),
    ("13 bd Jeu de Paume\nDont part de la ville, loué à Mme NOIRET", "NOIRET"),
)


@pytest.mark.parametrize("text", READABLE)
def test_what_is_public_stays_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "private"), COVERED)
def test_private_people_of_the_same_shape_are_covered(text: str, private: str) -> None:
    assert private not in mask(text, [])


def test_an_address_ends_before_whoever_speaks_next_and_before_a_share() -> None:
    assert mask("Planning\n48, boulevard Rabel\nFrédéric NOIRET : Par bail", ["Frédéric NOIRET"]).endswith("Frédéric NOIRET : Par bail")
    assert mask("Mme Noiret, 13 bd Jeu de Paume\nDont Part Ville", []).endswith("Dont Part Ville")


def test_a_grant_right_behind_a_vote_is_no_person_s() -> None:
    text = "Abstentions : 3, Monsieur LETORT, Madame MERLEAU\nJudo 700 €"
    assert mask(text, []) == text


# Who was readable: each shape with a public one beside it.
@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Présents : Irma MERLEAU.\nInvité : Frédéric Glorier\nSecrétaire de séance : Irma MERLEAU", "Glorier"),
        ("Assistaient à la réunion : Julie Martin, Paul Durandel", "Durandel"),
        ("en présence de Danièle Pontier, ATSEM.", "Pontier"),
        ("Julie Noiret (responsable des achats) présente le marché", "Noiret"),
        ("chef de pôle : code D Stéphanie NOIRET, coordinatrice", "NOIRET"),
        ("Services Techniques NOIRET Aurélie Responsable financière", "NOIRET"),
        ("LETORT Anne\nJulie NOIRET Paul\nMERLEAU Valérie", "NOIRET"),
        ("dans l'affaire Ville c/ Saadaoui Mohamed. Décision", "Saadaoui"),
        ("la maison d'habitation sise 12\nbis avenue des Tilleuls", "bis avenue"),
        ("M. NOIRET habite au 12 bis chemin\ndu Moulin Neuf", "Moulin"),
        ("baux de Monsieur Jaap NOIR- MANDEL sur la commune", "MANDEL"),
    ],
)
def test_private_people_in_these_shapes_are_covered(text: str, private: str) -> None:
    assert private not in mask(text, ["Valérie MERLEAU"])


@pytest.mark.parametrize(
    "text",
    [
        "Secrétaire auxiliaire : Approbation du procès-verbal",
        "Personnel : Tableau Effectifs",
        "affaire Ville c/ SCI Les Merles",
        "rue Jean Merleau, directeur",
        "Irma NOIRET, secrétaire de séance",
    ],
)
def test_public_words_of_the_same_shape_stay_readable(text: str) -> None:
    assert mask(text, []) == text


# Told by their place: a row of requests, a signature by delegation, a class, a seat for an association.
@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("N° Date dépôt Demandeur Adresse A 2060 21/11/2013 NOIRET Zélinda\net MERLE Luc 52 rue", "Zélinda"),
        ("Pour le Président et par délégation, Signé électroniquement par : Olivier Noiret Date", "Noiret"),
        ("la classe de Maitresse Elodie est fermée", "Elodie"),
        ("Marie-Thérèse NOIRET , représentante association des Anciens", "NOIRET"),
    ],
)
def test_people_told_by_their_place_are_covered(text: str, private: str) -> None:
    assert private not in mask(text, [])


@pytest.mark.parametrize(
    "text",
    [
        "N° Date dépôt Demandeur Adresse A 2060 21/11/2013 SCI Les Merles, 2 lots",
        "par délégation, Signé par : Olivier NOIRET #Qualité : Adjoint au maire",
        "le 21/11/2013 NOIRET Zélinda préside",
        "la classe de Mer en juin",
    ],
)
def test_firms_and_the_elected_in_such_places_stay_readable(text: str) -> None:
    assert mask(text, []) == text
