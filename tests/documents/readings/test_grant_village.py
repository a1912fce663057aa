"""Grants in the short words of minutes: two to one name, one in the title, changed, put off in a list, and given to each of several."""

import pytest

from data_loaders.documents.choice import grants
from tests.documents.readings.items import given, item

GIVEN = [
    ("Tourisme : subvention\nLe conseil attribue à l'Office de tourisme du Val une subvention de fonctionnement de 900 € et une subvention "
     "exceptionnelle de 95 €.", [("Office de tourisme du Val", 900), ("Office de tourisme du Val", 95)]),
    ("Subvention de 500 € à l'association Judo du Val\nAdopté à l'unanimité.", [("Judo du Val", 500)]),
    ("Subvention exceptionnelle\nUne aide de 1 000 € est proposée pour l'association Orme Vert.\n"
     "Le conseil ramène ce montant à 750 €. Adopté.",
     [("Orme Vert", 750)]),
    ("Subventions aux associations\n• Foyer rural : 300 €\n  Pour : 12\n• Judo du Val : 200 €\n• Tir du Val : demande de 100 €\n"
     "  Contre : 9\n• Chorale : 28 €", [("Foyer rural", 300), ("Judo du Val", 200), ("Chorale", 28)]),
    ("Subventions\nLe conseil vote :\n- Foyer rural : 300 €\n- Coopérative scolaire : 18 € par élève, soit 1 566 €",
     [("Foyer rural", 300), ("Coopérative scolaire", 1566)]),
    ("Subventions aux universités\nIl est proposé d'accorder à l'Université du Val 2, une subvention d'un montant de 1 500 €.\n"
     "Il est proposé d'accorder à l'Université du Val 3, une subvention d'un montant de 1 000 €.",
     [("Université du Val 2", 1500), ("Université du Val 3", 1000)]),
    ("Subventions\nLe conseil accorde 1 500 € au comité des fêtes (7 voix pour).", [("comité des fêtes", 1500)]),
    ("Subventions : habitat\nLes subventions suivantes sont attribuables :\nCabinet du Val, 8 rue Haute\t2.932,37 €\n"
     "Mme Rose Corbin, 2 rue Basse\t4.000,00 €\nIl est demandé d'autoriser le paiement des subventions et de déposer un permis.",
     [("Cabinet du Val", 2932.37), ("Rose Corbin", 4000)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given"), GIVEN)
def test_grants_are_read(text: str, given: list[tuple[str, float]]) -> None:
    assert grants.example(text) == given


def test_a_sum_ahead_of_whom_it_goes_to_is_not_that_of_the_name_before() -> None:
    text = "SUBVENTIONS\nIl est alloué 150 € à l'Amicale du Val, 100 € au Judo du Val et 200 € aux Pompiers du Val.\nUnanimité."
    read = grants.extract(*item(text), adopted=True)
    assert given(read) == [("Amicale du Val", 150), ("Judo du Val", 100), ("Pompiers du Val", 200)]


@pytest.mark.parametrize("end", ["Dossier reporté.", "Refusé par 8 voix contre 2."])
def test_what_is_put_off_or_refused_is_none(end: str) -> None:
    assert grants.example(f"Subvention de 500 € à l'association Judo du Val\n{end}") == []


def test_names_are_whole() -> None:
    """A number before the address, a point of the compass, a cause behind the one it is against, a second trade: all are of the name;
    so is a number before the column of the type."""
    said = {
        "Les subventions suivantes sont attribuées :\nA.B.L., 8 rue Saint Luc 2.932,37 €\nMAISON 21, 1 rue des Lis 4.000,00 €": "MAISON 21",
        "Le conseil attribue à Initiative Brume Est une subvention d’un montant de 1 315 €.": "Initiative Brume Est",
        "Il est proposé d’attribuer à l’association Collectif contre l'Oubli et pour la Joie une subvention de 30 €.": (
            "Collectif contre l'Oubli et pour la Joie"
        ),
        "Le conseil décide d’attribuer à la Chambre de Commerce et d'Industrie du Val une subvention de 20 € et d’autoriser le maire.": (
            "Chambre de Commerce et d'Industrie du Val"
        ),
        "Code Structure Type Montant\n1024 CHEMINS DU VAL F 300 €\n1956 COMITE BRUME 34 F 1 500 €\n2776 ORME FAMILLES F 5 000 €\n"
        "Total 6 800 €\nLe conseil décide d'attribuer ces subventions.": "COMITE BRUME 34",
    }
    for words, name in said.items():
        assert name in [beneficiary for beneficiary, _ in given(grants.extract(*item(f"Attribution de subventions\n{words}")))]
