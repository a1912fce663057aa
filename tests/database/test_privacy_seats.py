"""Addresses of firms, of public buildings and of what the town bought stay readable; homes beside the same words do not."""

import pytest

from database.privacy import mask

PUBLIC = (
    "le cabinet Ormes Conseil, 12 rue du Puits",
    "le bureau d'études ORMES, 12 rue du Puits",
    "ORMES EAU, 12 rue du Puits, SIRET 012 345 678 00012",
    "ORMES EAU, 12 rue du Puits, 44000 VALMONT, RCS Nantes 012 345 678",
    "la SARL ORMES, dont le siège social est 12 rue du Puits à VALMONT",
    "la Ville de Luze a exercé son droit de préemption sur la parcelle sise 33 avenue Saint-Lazare",
    "l'avenue du Mondial 98, avenue Paul Merle et d'autres restent à réaliser",
    "Adresse 949 avenue du Puits Bâtiment K Dépense subventionnable",
    "groupe scolaire Jean Merle, 12 rue du Puits",
    "l'EHPAD Les Lilas, 12 rue du Puits",
    "l'hôpital de Valmont, 12 rue du Puits",
    "Valombre Habitat : 12 logements, 12 rue du Puits",
    "la résidence autonomie Les Lilas, 12 rue du Puits",
)
PRIVATE = (
    "M. NOIRET, 12 rue du Puits, SIRET 012 345 678 00012",
    "propriété de M. NOIRET, 12 rue du Puits, bâtiment B",
    "le locataire du 12 rue du Puits bâtiment B",
    "Mme NOIRET, gérante de la SARL ORMES, demeurant 12 rue du Puits",
    "d'exercer le droit de préemption sur la propriété NOIRET située 12 rue du Puits",
)


@pytest.mark.parametrize("text", PUBLIC)
def test_where_a_firm_or_a_public_house_stands_is_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize("text", PRIVATE)
def test_a_home_is_covered_whatever_firm_is_named(text: str) -> None:
    assert "12 rue" not in mask(text, [])


@pytest.mark.parametrize(
    "text",
    [
        "Agents\nrecenseurs : Léa NOIRET",
        "Sont tirés\nau sort : Maxence NOIRET",
        "sa fille\nLéa Noiret est inscrite",
        "Créances éteintes : NOIRET ZELINDA 45,20 €",
    ],
)
def test_a_line_s_end_in_a_heading_frees_nobody(text: str) -> None:
    assert "noiret" not in mask(text, []).lower()
