"""People whom a paper honours or who are known by their work, and words behind a name that are none of it."""

import pytest

from database.privacy import mask

READABLE = (
    # Known by their work, honoured, in an office of the State.
    "accueillir l'artiste valmontaise Rosa MERLEAU",
    "un recueil de poèmes de Victor NOIRET",
    "informe du décès de Mme Lucienne NOIRET. Il propose de rendre hommage à Lucienne NOIRET",
    "accueillais le Préfet de l'Orne arrivé dans notre département cet été, Bertrand NOIRET, afin",
    "avec le secrétaire d'État M. NOIRET",
    "La commune a confié à monsieur NOIRET, architecte, le projet",
    "estimation initiale des travaux de M. Gilles NOIRET, architecte : 162 340 €",
    "Contact presse : Cabinet du Président Tél. : 01 60 00 24 11",
    "10 Bardage NOIRET Mickaël (Valmont – 44680) Offre de base 36 095,00 €",
    "de l'usine de fonte des corps gras qu'elle exploite 3 rue des Ormes à VALMONT",
    "Le prestataire remplaçant est Romain NOIRET de Valmont",
    "M. Noiret reprend le marché de déneigement",
    "la présence de Monsieur Jean NOIRET, président de la coordination des eaux et vice- président du territoire des Ormes",
    "d'autoriser Monsieur Noiret, géomètre, à solliciter l'enregistrement",
    "L'archéologue Christian NOIRET effectue un travail",
    "Monsieur Xavier MERLEAU, né le 2 décembre 1894, a été le créateur de la fabrique",
    "Les conférenciers sont les suivants : Rosa MERLEAU, Victor NOIRET et Jean LETORT.",
    "Enfin, en 1971, Rosa MERLEAU a été reconnue « Juste parmi les Nations » par son comité",
    "Affaires scolaires : EPS Renan",
    "Syndic de copropriété MERLEAU, 17 rue des Ormes (parties communes) 4.000,00 €",
    # A table's firms, an administration's post box, a house of the town's.
    "attribue le marché. Lots Sociétés 1 NOIRET BOIS JULIEN, Valmont",
    "1 rue de l'Hôtel de Ville — B.P. 90073 — 34121 VALMONT cedex",
    "Monsieur le Maire propose : 1 rue de l'Hôtel de Ville -- B.P. 90073 — 34121 VALMONT cedex",
    "Parcours communal 10, rue des Ormes — Déclassement du domaine public",
)
COVERED = (
    ("Monsieur Xavier MERLEAU, né le 2 décembre 1994, a été recruté", "MERLEAU"),
    ("Monsieur Xavier MERLEAU, né le 2 décembre 1994", "1994"),
    ("Vente à Monsieur Xavier MERLEAU, maison de 1894", "MERLEAU"),
    ("Les conférenciers sont les suivants : Rosa MERLEAU. Bourse à Victor NOIRET", "NOIRET"),
    ("Victor NOIRET a été reconnu inapte", "NOIRET"),
    ("Mme NOIRET née MERLEAU, maison de 1894", "MERLEAU"),
    ("M. MERLEAU (syndic bénévole), 28 rue des Ormes", "28 rue"),
    ("Contact presse : Rosa NOIRET Attaché de presse", "NOIRET"),
    ("Accueil de Mme Rosa MERLEAU, artiste", "MERLEAU"),
    ("atelier de Rosa MERLEAU, demeurant 2 rue du Four", "MERLEAU"),
    ("hommage à Lucienne NOIRET. Vente à Mme NOIRET", "à Mme NOIRET"),
    ("le préfet de l'Orne demande à la commune, M. NOIRET", "NOIRET"),
    ("présidée par le chef d'entreprise Raoul NOIRET", "NOIRET"),
    ("vente à M. NOIRET Bernard, 75 rue du Puits", "75 rue"),
    ("vente à Mme NOIRET, épouse de Charles 75 rue du Puits", "75 rue"),
    ("bâtiment.\nLots n° titulaires. 05/01/2010 NOIRET Bernard 75 rue du Puits G 178", "75 rue"),
    ("vente à Mmc NOIRET", "NOIRET"),
    ("les travaux de M. NOIRET, architecte, vus par ses voisins", "NOIRET"),
    ("mission confiée. Vente à M. NOIRET, architecte", "NOIRET"),
    ("confié à M. NOIRET, architecte, demeurant 2 rue du Four", "NOIRET"),
    ("Permis : NOIRET Mickaël (Valmont – 44680) véranda", "NOIRET"),
    ("vente à M. NOIRET, 27 bd. des Merles, Valmont", "27 bd"),
    ("véranda de NOIRET Rose 3 chemin de la \r\nPichonnerie", "3 chemin"),
    # A surname that is a place's word, that a member bears, that a member's name follows.
    ("A 2036 01/07/2013 SAINT Gustave 30 rue du Puits", "Gustave"),
    ("vente à M. SAINT", "SAINT"),
    ("l'affaire Ville c/ Monsieur et Madame PONS", "PONS"),
    ("cession aux consorts PONS", "PONS"),
    ("33 rue du Puits\nNOIRET Joseph Artisan 19/07/46 24 rue du Four", "NOIRET"),
    ("Commission des impôts :\nMERLEAU Anne\nNOIRET Mireille\nPONS Odile\nRIVOAL Luc", "NOIRET"),
    ("M. Noiret reprend le bail du marché aux fleurs", "Noiret"),
    ("la maison de M. Noiret, exploitée 3 rue des Ormes", "3 rue"),
    ("Monsieur Jean NOIRET, président de la coordination des eaux", "NOIRET"),
    # An office is a word, and no word's end.
    ("la directrice de l'école primaire, Mme NOIRET, demande un mur", "NOIRET"),
    ("la société qui administre M. NOIRET", "NOIRET"),
)
ENDS = (
    ("cabinet de Maître NOIRET \r\nNathalie\r\nBail commercial", "Nathalie", "\r\nBail commercial"),
    ("Monsieur NOIRET Gaëtan de Val des Ormes Habitat", "Gaëtan", " de Val des Ormes Habitat"),
    ("vente à M. NOIRET Jean-Marie Secteur Saint-Georges", "Jean-Marie", " Secteur Saint-Georges"),
    ("Monsieur NOIRET Nous souhaitons parler", "NOIRET", " Nous souhaitons parler"),
    ("M. NOIRET 280, chemin des Ormes Parcelle EH 44", "Ormes", " Parcelle EH 44"),
)


@pytest.mark.parametrize("text", READABLE)
def test_public_people_and_words_stay_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize(("text", "private"), COVERED)
def test_private_people_of_the_same_shape_are_covered(text: str, private: str) -> None:
    assert private not in mask(text, ["Odile PONS"])


@pytest.mark.parametrize(("text", "last", "rest"), ENDS)
def test_a_name_ends_where_another_matter_begins(text: str, last: str, rest: str) -> None:
    shown = mask(text, [])
    assert shown.endswith("█" + rest)
    assert last not in shown


def test_a_whole_name_between_two_sentences_is_who_speaks_where_the_roll_prints_surnames() -> None:
    text = "C'est une obligation. Jean-Louis NOIRET Le chiffre de 60 logements est pour nous."
    assert mask(text, ["NOIRET"]) == text
    assert "NOIRET" not in mask(text, [])
    assert "NOIRET" not in mask("Elle lui vend le terrain de Jean-Louis NOIRET Le chiffre de 60 est", ["NOIRET"]).partition(" Le")[0]


def test_a_civility_that_was_misread_parts_two_members_of_a_roll() -> None:
    text = "Étaient présents : Mmes BRIQUET, PONS. A donné pouvoir : Mmc RIGAL à M. NOIRET Mmc SALOM à Mme PONS. Vente à Mme VERDIER"
    assert mask(text, []) == text.replace("VERDIER", "███████")


MOURNED = (
    "une minute de silence en mémoire de Monsieur Jean NOIRET et de M. Roux Chassin.",
    "une minute de silence en mémoire de - Paul NOIRET, médiateur, décédé le 4 octobre, - José MERLEAU, pompier, décédé le 3 mars",
    "M. NOIRET, alors président, a été entendu avec M. MERLEAU, Président Honoraire",
    "Acquisition de la parcelle F 488 rue du Puits par la commune",
)


@pytest.mark.parametrize("text", MOURNED)
def test_the_mourned_former_heads_and_parcels_stay_readable(text: str) -> None:
    assert mask(text, []) == text


def test_heads_of_associations_and_homes_of_the_same_shape_are_covered() -> None:
    assert "NOIRET" not in mask("M. NOIRET, alors président de l'association", [])
    assert "MERLEAU" not in mask("liste : - José MERLEAU, pompier, retraité le 3 mars", [])
    assert "12 rue" not in mask("la parcelle de M. NOIRET, 12 rue du Puits", [])
