"""Names that no word leads, in whatever print: covered where the words and what is about them weigh for a private person."""

import pytest

from council import civil_names
from council.namesakes import NAMESAKES
from database.privacy import mask
from database.privacy.weighed import weigh
from database.privacy.weighed.evidence import weighed
from database.privacy.weighed.readings import readings
from database.privacy.weighed.runs import names, runs

# (text, what must not be readable)
COVERED = (
    (
        "Recrutés pour l'été : Maïwenn Letort, Yanis Merleau et Thibaud Noiret",
        ("Maïwenn", "Letort", "Yanis", "Merleau", "Thibaud", "Noiret"),
    ),
    ("Vente de la parcelle A 12 à Gwendal Merleau au prix de 12 € le m²", ("Gwendal", "Merleau")),
    ("Gwendal et Maïwenn Merleau souhaitent acquérir le chemin devant leur maison.", ("Gwendal", "Maïwenn", "Merleau")),
    ("Dérogation scolaire : Lilou Merleau, CE1, est acceptée.", ("Lilou", "Merleau")),
    ("Créances éteintes : Merleau Joris, cantine, 45,20 €", ("Joris", "Merleau")),
    ("1er prix Josette Merleau, 2e prix Marcel Letort", ("Josette", "Marcel", "Letort")),
    ("Une plainte a été déposée par Valérien Merleau contre X.", ("Valérien", "Merleau")),
    ("Obsèques de Raymond Merleau, indigent : 1 640 €", ("Raymond", "Merleau")),
    ("Le contrat de Dragan Petrović au service technique est renouvelé.", ("Dragan", "Petrović")),
    ("Le terrain de Jean Pierre Merleau est voisin de la parcelle.", ("Pierre", "Merleau")),
    # A paper's own word at the head of a run is none of the name.
    ("Dossier Gwendal Merleau : avis favorable", ("Gwendal", "Merleau")),
    ("Remboursement Merleau Gwendal", ("Gwendal", "Merleau")),
    ("Point Locataire Gwendal Merleau", ("Gwendal", "Merleau")),
    ("Le point est abordé. Bornage Gwendal Merleau.", ("Gwendal", "Merleau")),
    ("Courriers des riverains : L. Martin et Ch. Bernard se plaignent du bruit", ("L. Martin", "Bernard")),
)
READABLE = (
    "La salle Gwendal Merleau et le gymnase Lilou Letort sont fermés.",
    "Réfection de l'école Gwendal Merleau",
    "Dossier École Gwendal Merleau",
    "Subvention Collège Gwendal Merleau",
    "Square Gwendal Merleau",
    "Exposition Gwendal Merleau",
    "Crédit Mutuel Merleau",
    "le prix Gwendal Merleau récompense un lycéen",
    "Hommage à Jacques Brel le 8 mars",
    "Spectacle de la compagnie Gwendal Merleau",
    "Menuiserie Gwendal Merleau, lot 3, 12 000 € HT",
    "le 21/11/2021 Merleau Gwendal préside",
    "Vente à Valmont SupAgro de parcelles",
    "Secours versé par Saint Vincent de Paul",
    "Alain Merleau, né le 1er janvier 1921 à Valmont et mort le 3 mai 2013",
    "Jumelage avec Val Rose et la Croix Blanche",
    "Budget annexe Assainissement, Saint Martin Basket",
)


@pytest.mark.parametrize(("text", "private"), COVERED)
def test_private_people_are_covered(text: str, private: tuple[str, ...]) -> None:
    shown = mask(text, [])
    assert [word for word in private if word in shown] == []


@pytest.mark.parametrize("text", READABLE)
def test_what_is_public_stays_readable(text: str) -> None:
    assert mask(text, []) == text


def test_a_member_stays_readable() -> None:
    text = "Recrutement : avis de Gwendal Merleau, puis de Lilou Letort"
    assert mask(text, ["Gwendal MERLEAU"]) == text.replace("Lilou Letort", "█████ ██████")


def test_a_name_called_so_elsewhere_weighs_less() -> None:
    alone = "Les travaux devant Gwendal Merleau"
    one = weigh.weight(weighed(alone)[0].signs)
    other = max(weigh.weight(signs) for name, signs in weighed(f"école Gwendal Merleau\n\n{alone}") if name.start > 22)
    assert other < one


def test_runs_end_at_civilities_saints_and_sentences() -> None:
    found = [[word.said for word in run] for run in runs("Léa Noir, Monsieur Luc Roux, Saint Jean Vert, Ève de Val. Anne D'Or")]
    assert found == [["Léa", "Noir"], ["Luc", "Roux"], ["Vert"], ["Ève", "Val"], ["Anne", "D'Or"]]


def test_each_way_to_read_a_name() -> None:
    (run,) = runs("Letort Marie Noiret")
    assert [(name.run[name.given].said, name.run[name.surname].said) for name in names(run)] == [("Marie", "Noiret"), ("Marie", "Letort")]
    assert [name for run in runs("NOIRET MARIE") for name in names(run)] == []  # other rules tell names in capitals


def test_a_papers_own_word_ends_a_run_unless_it_may_be_the_surname() -> None:
    def read(text: str) -> set[tuple[str, ...]]:
        return {tuple(word.said for word in name.run) for run in runs(text) for name in readings(run)}

    assert ("Gwendal", "Merleau") in read("Dossier Gwendal Merleau")
    assert ("Petit", "Gwendal") in read("Petit Gwendal")
    assert read("Salle Gwendal Merleau") == {("Salle", "Gwendal", "Merleau")}


def test_the_lists_of_names() -> None:
    assert (civil_names.given("maiwenn"), civil_names.given("salle"), civil_names.surname("martin"), civil_names.surname("xyz")) == (
        500,
        3,
        500,
        0,
    )
    assert (civil_names.is_word("rose"), civil_names.is_word("gwendal")) == (True, False)
    assert (civil_names.is_common("salle"), civil_names.is_common("gwendal")) == (True, False)
    assert ("victor", "hugo") in NAMESAKES
