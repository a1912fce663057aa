"""What a sum is by the words around it: thousands, a result, changed since, past; and a firm that an act does not choose."""

import pytest

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import contracts, grants
from data_loaders.documents.text.view import View

SYNDICATE = "Participation au SIVOS\nLa participation communale au SIVOS du Val pour 2013 est fixée à 38 214 €. Accord unanime."


def given(text: str) -> list[tuple[str, float | None]]:
    said = grants.extract(View.of(text), Segment("item", 0, len(text)), text.split("\n", 1)[0], adopted=True)
    return [(one.beneficiary, one.amount) for one in said]


def bought(text: str) -> list[tuple[str | None, float | None]]:
    said = contracts.extract(View.of(text), Segment("item", 0, len(text)), text.split("\n", 1)[0], adopted=True)
    return [(one.supplier, one.amount) for one in said]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Subventions communales\nLe conseil décide d'inscrire les subventions suivantes :\n"
            "Chorale du Val : 228,67 €, Foyer rural : 534 €, École du Loup (sorties) : 12 € x 41 élèves = 492 €.",
            [("Chorale du Val", 228.67), ("Foyer rural", 534), ("École du Loup", 492)],
        ),
        (
            "Subventions 2024\nIl est proposé d'attribuer les subventions suivantes (en K€) :\n"
            "    Orchestre de chambre du Val : 310\n    Lire en Loutre : 18\nLe conseil adopte à l'unanimité.",
            [("Orchestre de chambre du Val", 310_000), ("Lire en Loutre", 18_000)],
        ),
        (
            "Subvention à l'Avenir Loup\nM. ORME propose 900 €. M. PIN demande que l'aide soit portée à 1 200 €. "
            "Une subvention de 1 200 € est donc mise aux voix.\nVote : 15 pour.",
            [("Avenir Loup", 1200)],
        ),
        (
            "Subvention au Don du Val\nLa reconduction de l'aide de 2013, soit 130 €, est votée à l'unanimité pour l'Amicale du Val.",
            [("Amicale du Val", 130)],
        ),
        (
            "SUBVENTIONS AUX ECOLES\nRapporteur : Mme Rose NOIR\nArbre de Noël : 6,50 euros par enfant\n"
            "      Ecole maternelle Le Loup (112 enfants) : 728,00 euros\n      Ecole élémentaire Orme (240 enfants) : 1 560,00 euros\n"
            "UNANIMITE",
            [("Ecole maternelle Le Loup", 728), ("Ecole élémentaire Orme", 1560)],
        ),
        (SYNDICATE, []),
        (
            "BASKET-CLUB\nIl est rappelé que le Basket-Club a perçu 3 000 € au printemps. Il sollicite un complément de 1 500 €. "
            "Le conseil décide de lui verser un complément de 1 000 €.",
            [("BASKET-CLUB", 1000)],
        ),
    ],
)
def test_a_sum_is_what_the_words_around_it_make_of_it(text: str, told: list[tuple[str, float | None]]) -> None:
    assert given(text) == told


def test_what_was_proposed_first_is_not_given_where_the_vote_does_not_repeat_it() -> None:
    assert given("Subvention au Judo du Val\nM. ORME propose 900 €. M. PIN demande que l'aide soit portée à 1 200 €. Accord.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ravalement\nLa société LOUP FAÇADES a présenté une offre de 148 000 euros HT. La commission a déclaré l'appel d'offres "
            "infructueux. Le conseil décide de relancer la consultation.",
            [],
        ),
        (
            "Diagnostics accessibilité\nPar délibération 10-81, le conseil avait confié les diagnostics au cabinet Orme-Conseil pour "
            "3 950 € HT. Le conseil confie la mission au cabinet Orme-Conseil pour la somme de 4 725 € HT.",
            [("Orme-Conseil", 4725)],
        ),
        (
            "Diagnostics accessibilité\nEn 2009, le conseil avait retenu le cabinet Orme-Conseil pour 3 950 € HT. "
            "Le conseil confie la mission au cabinet Loup-Conseil pour 4 725 € HT.",
            [("Loup-Conseil", 4725)],
        ),
        (
            "Ravalement\nAprès un appel d'offres infructueux, la société LOUP FAÇADES est retenue pour 148 000 euros HT.",
            [("LOUP FAÇADES", 148_000)],
        ),
    ],
)
def test_what_an_earlier_or_failed_procedure_tells_is_no_award(text: str, told: list[tuple[str | None, float | None]]) -> None:
    assert bought(text) == told
