"""A holder is marked as a natural person where its printed name surely tells; trade names, firms and bare capitals tell nothing."""

import pytest

from database.privacy.natural_persons import natural_person, of_all


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("M. Noirval", "civility"),
        ("Mme Noirval, architecte", "civility"),
        ("Monsieur Julien NOIRVAL", "civility"),
        ("Maître Julie Noirval", "civility"),
        ("Julie NOIRVAL, entrepreneur individuel", "status"),
        ("NOIRVAL Zélinda (auto-entrepreneur)", "status"),
        ("EI NOIRVAL JULIE", "status"),
        ("JULIE NOIRVAL EI", "status"),
        ("NOIRVAL Julie, profession libérale", "status"),
        ("EIRL Noirval", "status"),
        ("[Données personnelles non-diffusibles] ([ND])", "status"),
        ("NOIRVAL Jean-Pierre", "written_so"),
        ("Julie DE NOIRVAL", "written_so"),
        ("Julie Noirval", "written_so"),
        ("Noirval Julie", "written_so"),
    ],
)
def test_what_surely_tells(name: str, reason: str) -> None:
    assert natural_person(name) == reason


@pytest.mark.parametrize(
    "name",
    [
        "JULIE NOIRVAL",
        "NOIRVAL JULIE (MENUISERIES NOIRVAL)",
        "SARL Julie NOIRVAL",
        "Julie NOIRVAL et Fils",
        "Julie Fleurs",
        "Julien BOIS",
        "Mr BRICOLAGE",
        "MONSIEUR STORE",
        "Madame Plomberie",
        "M. Store",
        "M.C. MENUISERIE",
        "M. P. BATIMENT",
        "VAL EI NORD",
        "MAITRE CUBE",
        "SELARL Maître Julie Noirval",
        "Cabinet Julie NOIRVAL",
        "Julie NOIRVAL / Brume SARL",
        "Groupement d'auto-entrepreneurs du Val",
        "Zélinda NOIRVAL",
        "Systèmes NOIRVAL",
        "Saint Julien",
        "",
    ],
)
def test_what_tells_nothing_surely(name: str) -> None:
    assert natural_person(name) is None


def test_one_print_with_a_company_s_form_speaks_for_all() -> None:
    assert of_all(["NOIRVAL Julie", "JULIE NOIRVAL"]) == "written_so"
    assert of_all(["NOIRVAL Julie", "EI NOIRVAL JULIE"]) == "status"
    assert of_all(["NOIRVAL Julie", "SARL NOIRVAL Julie"]) is None
    assert of_all(["NOIRVAL Julie", "NOIRVAL Julie Menuiserie"]) is None
    assert of_all([]) is None


@pytest.mark.parametrize("quote", ["attribué à SARL NOIRVAL Julie … 900 €", "Julie NOIRVAL SAS … 900 €", "la société ████ ███ … 900 €"])
def test_a_form_beside_the_name_in_a_paper_speaks_for_a_company(quote: str) -> None:
    assert of_all(["NOIRVAL Julie"], [quote]) is None
    assert of_all(["NOIRVAL Julie"], ["SARL Brume … NOIRVAL Julie … 900 €"]) == "written_so"
