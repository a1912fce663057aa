"""Over a bar stands what a contract buys; the words of procedure and award before and behind it are left to the whole title."""

import pytest

from ui.rows.bought import bought


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Marché à procédure adaptée (MAPA) « Halle du Val » : Attribution et autorisation de signature des marchés", "Halle du Val"),
        ("MAPA (Marché à procédure adaptée) : Bancs de la place", "Bancs de la place"),
        ("Marché « Rue du Lavoir – voirie » : Autorisation de signature du marché", "Rue du Lavoir – voirie"),
        ("Travaux « Rue du Lavoir » : Autorisation de signature des marchés", "Travaux « Rue du Lavoir »"),
        ("Marché « Salle « Ormeau » » : Attribution du marché", "« Salle « Ormeau » »"),
        ("Marché « Halle » : Attribution du lot 1", "« Halle » : Attribution du lot 1"),
        ("Marché couvert : réfection du toit", "Marché couvert : réfection du toit"),
        ("Marché : Attribution du marché", "Attribution du marché"),
        (None, None),
    ],
)
def test_a_title_without_its_procedure_is_what_is_bought(title: str | None, said: str | None) -> None:
    assert bought(title) == said
