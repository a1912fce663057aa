"""Grants in sentences, lists and tables; never what the council asks of others."""

import pytest

from data_loaders.documents.choice import grants
from tests.documents.readings.items import given, item, quoted

TABLE = """Subventions 2023
Le conseil, après en avoir délibéré, décide d'attribuer les subventions ci-dessous :
Association Demande 2023 Proposition 2023
Chorale du Val 500 € 400 €
Judo Club 800 € 600 €
Les Amis du Four 300 € 300 €
Total 1 600 € 1 300 €"""


@pytest.mark.parametrize(
    "words",
    [
        "Le conseil décide d'accorder une subvention de 1 500 € à l'association « Les Amis du Four ».",
        "Le conseil décide d'attribuer aux Amis du Four une subvention de fonctionnement d'un montant de 1 500 €.",
        "Une subvention exceptionnelle de 1 500 € est attribuée à l'association Les Amis du Four.",
        "Le conseil FIXE à 1 500 € la subvention au profit des Amis du Four.",
        "Les Amis du Four :\nLes Amis du Four animent le quartier. La Ville propose une subvention de 1 500€.",
    ],
)
def test_one_sentence_many_ways(words: str) -> None:
    ((name, amount),) = given(grants.extract(*item(f"Subvention\n{words}")))
    assert name.endswith("Amis du Four")
    assert amount == 1500


def test_a_list_behind_one_verb() -> None:
    words = "Le conseil décide d'attribuer : 300 € à l'ADMV, 250 € à l'Ecole du Val et 100 € à la Croix-Verte."
    assert given(grants.extract(*item(f"Subventions\n{words}"))) == [("ADMV", 300), ("Ecole du Val", 250), ("Croix-Verte", 100)]
    assert given(grants.extract(*item(f"Primes\n{words}"))) == []  # no word of grant: another thing may be given


def test_the_granted_column_of_a_table() -> None:
    said = grants.extract(*item(TABLE))
    assert given(said) == [("Chorale du Val", 400), ("Judo Club", 600), ("Les Amis du Four", 300)]
    assert quoted(TABLE, said[0]) == "Chorale du Val 400 €"


def test_a_table_that_does_not_make_up_its_total_is_held_back_and_told() -> None:
    view, segment, title = item(TABLE.replace("1 300", "1 900"))
    assert grants.extract(view, segment, title) == []
    assert [w.code for w in grants.doubts(view, segment, title)] == ["grants_total"]


def test_a_list_on_one_line() -> None:
    said = grants.extract(
        *item(
            "Subventions\nIl est proposé d'attribuer les subventions suivantes : Ecole du Val : 1 500 € Union du Four : 2 300 € "
            "soit un total de 3 800 €."
        )
    )
    assert given(said) == [("Ecole du Val", 1500), ("Union du Four", 2300)]


def test_rows_in_a_markdown_table() -> None:
    said = grants.extract(
        *item(
            "Subventions\nLe conseil décide :\n- d'attribuer les subventions figurant au tableau ci-dessous ;\n- d'imputer la "
            "dépense à l'article "
            "6574.\n\n| Association | Montant |\n| --- | --- |\n| Les Archers du Four | 1 700 € |\n| Judo Club | 900 € |\n"
        )
    )
    assert given(said) == [("Les Archers du Four", 1700), ("Judo Club", 900)]


def test_a_sum_shared_out_among_people() -> None:
    said = grants.extract(
        *item(
            "Bourse initiatives : participation\nIl est proposé de prélever la somme de 1 300 €, et de la répartir de la "
            "manière suivante :\n"
            "LOUP Antonin, étudiant.\nProjet : un disque.\n500 €\nRENARD Flore, étudiante.\nProjet : un film.\n800 €\nLe "
            "conseil attribue les bourses."
        )
    )
    assert given(said) == [("LOUP Antonin", 500), ("RENARD Flore", 800)]


def test_the_decision_wins_over_the_proposal() -> None:
    said = grants.extract(
        *item(
            "Subvention au Judo Club\nIl est proposé d'attribuer au Judo Club une subvention de 900 €. "
            "Le conseil, après en avoir délibéré, décide d'attribuer au Judo Club une subvention de 700 €."
        )
    )
    assert given(said) == [("Judo Club", 700)]


@pytest.mark.parametrize(
    "text",
    [
        "Eglise\nLe conseil décide de solliciter une subvention de 20 000 € auprès du Département.",
        "Demande de subvention DETR\nLe conseil adopte le plan de financement : DETR 20 000 €, Région 10 000 €.",
        "Subvention\nLe conseil décide de refuser d'attribuer une subvention de 100 € au Judo Club.",
        "Subvention\nL'association Judo Club sollicite une subvention de 3 000 €.",
        "Adhésion\nLe conseil décide de verser la cotisation de 50 € au CAUV.",
        "Budget primitif\nSubventions aux associations : 12 000 €, charges de personnel : 30 000 €.",
        "Subvention\nLe conseil avait accordé une subvention de 60 € au Judo Club.",
        "Subventions d'équipement\nLe conseil décide de fixer les règles suivantes :\nL’amortissement linéaire : 2 000 €\nLe solde : 300 €",
    ],
)
def test_what_is_no_grant(text: str) -> None:
    assert grants.extract(*item(text)) == []
