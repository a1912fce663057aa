"""The ordinary business of a council has its theme by the words of its titles, and a title that tells none has none."""

import pytest

from database.acts import themes
from database.acts.act_words import ACT_WORDS


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Compte-rendu de la réunion du 12 mai 2015", "institutions"),
        ("Création de deux postes d'adjoint technique", "staff"),
        ("Vote des taux communaux 2014", "finance"),
        ("Demande de dotation « Amendes de police » : Route du Lavoir", "finance"),
        ("Révision du Plan d'occupation des sols (POS)", "planning"),
        ("Location de l'étage de la halle", "property"),
        ("Règlement du cimetière : Mise à jour", "general"),
        ("Salle des fêtes : Décision de réaliser", "culture"),
        ("Projet éolien", "environment"),
        ("Renouvellement d'un contrat", "other"),
        ("Travaux divers", "other"),
        ("Transport scolaire et cantine du collège", "education"),
    ],
)
def test_titles_of_ordinary_business_tell_their_theme(title: str, theme: str) -> None:
    assert themes.of_title(title) == theme


def test_words_of_ordinary_business_take_no_act_from_the_lines_above() -> None:
    assert themes.of_title("Marché public de restauration : compte-rendu de la séance") == "contracts"
    assert {theme for theme, _ in ACT_WORDS} <= set(themes.THEMES)
