"""Over a bar stands what a contract buys; the words of procedure and award before and behind it are left to the whole title."""

import pytest

from ui.rows.bought import bought, of_lot


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Marché à procédure adaptée (MAPA) « Halle du Val » : Attribution et autorisation de signature des marchés", "Halle du Val"),
        ("MAPA (Marché à procédure adaptée) : Bancs de la place", "Bancs de la place"),
        ("Marché « Rue du Lavoir – voirie » : Autorisation de signature du marché", "Rue du Lavoir – voirie"),
        ("Travaux « Rue du Lavoir » : Autorisation de signature des marchés", "Travaux « Rue du Lavoir »"),
        ("Marché « Salle « Ormeau » » : Attribution du marché", "Salle « Ormeau »"),
        ("Marché « Salle « Ormeau »» : Attribution du marché", "Salle « Ormeau »"),
        ("Marché « Salle » et « Préau » : Attribution du marché", "« Salle » et « Préau »"),
        ("Marché « Halle » : Attribution du lot 1", "Halle, lot 1"),
        ("Marché « Halle » : Attribution et autorisation de signature du lot 6 « Sols » déclaré infructueux", "Halle, lot 6 « Sols »"),
        ("Marché « Halle » : lot 6 déclaré infructueux", "« Halle » : lot 6 déclaré infructueux"),
        ("Marché couvert : réfection du toit", "Marché couvert : réfection du toit"),
        ("Marché : Attribution du marché", "Attribution du marché"),
        (None, None),
    ],
)
def test_a_title_without_its_procedure_is_what_is_bought(title: str | None, said: str | None) -> None:
    assert bought(title) == said


@pytest.mark.parametrize(
    ("title", "lot", "said"),
    [
        ("Marché « Halle » : Attribution des marchés", "2", "Halle, lot 2"),
        ("Marché « Halle » : Attribution du lot 2", "2", "Halle, lot 2"),
        ("Marché « Halle » : Attribution du marché", None, "Halle"),
        (None, "2", None),
    ],
)
def test_a_lot_is_said_to_be_one(title: str | None, lot: str | None, said: str | None) -> None:
    assert of_lot(title, lot) == said
