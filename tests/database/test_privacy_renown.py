"""People whom a paper honours or who are known by their work, and words behind a name that are none of it."""

import pytest

from database.privacy import mask

READABLE = (
    # Known by their work, honoured, in an office of the State.
    "accueillir l'artiste valmontaise Rosa MERLEAU",
    "un recueil de poèmes de Victor NOIRET",
    "informe du décès de Mme Lucienne NOIRET. Il propose de rendre hommage à Lucienne NOIRET",
    "accueillais le Préfet de l'Orne arrivé dans notre département cet été, Bertrand NOIRET, afin",
    # A table's firms, an administration's post box, a house of the town's.
    "attribue le marché. Lots Sociétés 1 NOIRET BOIS JULIEN, Valmont",
    "1 rue de l'Hôtel de Ville — B.P. 90073 — 34121 VALMONT cedex",
    "Parcours communal 10, rue des Ormes — Déclassement du domaine public",
)
COVERED = (
    ("Accueil de Mme Rosa MERLEAU, artiste", "MERLEAU"),
    ("atelier de Rosa MERLEAU, demeurant 2 rue du Four", "MERLEAU"),
    ("hommage à Lucienne NOIRET. Vente à Mme NOIRET", "à Mme NOIRET"),
    ("le préfet de l'Orne demande à la commune, M. NOIRET", "NOIRET"),
    ("présidée par le chef d'entreprise Raoul NOIRET", "NOIRET"),
    ("vente à M. NOIRET Bernard, 75 rue du Puits", "75 rue"),
    ("vente à Mme NOIRET, épouse de Charles 75 rue du Puits", "75 rue"),
    ("bâtiment.\nLots n° titulaires. 05/01/2010 NOIRET Bernard 75 rue du Puits G 178", "75 rue"),
    ("vente à Mmc NOIRET", "NOIRET"),
    # An office is a word, and no word's end.
    ("la directrice de l'école primaire, Mme NOIRET, demande un mur", "NOIRET"),
    ("la société qui administre M. NOIRET", "NOIRET"),
)
ENDS = (
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
    assert private not in mask(text, [])


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
