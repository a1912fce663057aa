"""A vote under a heading that no reading saw is not the vote of the item above it (invented minutes)."""

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.paper import Paper

_HEAD = """COMMUNE DE VALBRUME-LE-HAUT
CONSEIL MUNICIPAL DU 14 MARS 2024
Présents : Anne LAURE (maire), Luc MERLE, Paul RENARD, Zoé LOUP, Ida BUIS, Rémi CHARME
Secrétaire : Luc MERLE

"""
_FIRST = "Délibération 10. Curage du ruisseau\nLe conseil approuve les travaux à l'unanimité.\n\n"


def votes(body: str) -> list[tuple[str | None, str | None, bool | None, int | None, int | None]]:
    record = pipeline.extract(Paper("paper.txt", "", "text/plain", _HEAD + body, (0,)))
    return [(d.number, d.vote.outcome, d.vote.unanimous, d.vote.for_, d.vote.against) for d in record.deliberations]


def test_the_next_acts_vote_is_its_own() -> None:
    said = votes(
        "2024-11 Tarifs du port – adopté à l'unanimité\n2024-12 Vœu de la minorité – rejeté\n"
        "2024-13 Chemin du Clos – retiré\n2024-14 Budget du camping – adopté à l'unanimité\n"
    )
    assert ("2024-13", "adopted", True, None, None) not in said
    assert ("2024-14", "adopted", True, None, None) in said


def test_counts_of_the_next_act_are_its_own() -> None:
    said = votes(
        "24-05-01 BUDGET – Votes pour : 4 ; contre : 2. ADOPTÉ.\n24-05-02 MOTION – Votes pour : 2 ; contre : 4. REJETÉE.\n"
        "24-05-03 AIDE AU CCAS – 6 voix pour.\n"
    )
    assert said[1:] == [("24-05-02", "rejected", False, 2, 4), ("24-05-03", "adopted", True, 6, None)]


@pytest.mark.parametrize("how", ["à bulletin secret", "au scrutin secret", "(6 bulletins : 4 oui, 2 non)"])
def test_an_act_after_a_ballot_is_an_item(how: str) -> None:
    said = votes(
        f"Délibération 2024-21 : Prime\nLe conseil municipal, {how}, accorde la prime.\n\n"
        "Délibération 2024-22 : Tarif de la halle\nLe conseil municipal, à l'unanimité, fixe le tarif.\n"
    )
    assert [one[0] for one in said] == ["2024-21", "2024-22"]
    assert said[0][2] is not True


def test_a_refusal_of_the_next_point_is_not_the_points() -> None:
    said = votes(
        "1) Achat de la pompe\nLe conseil choisit à l'unanimité la pompe.\n\n"
        "2) Aide au club : le maire propose 200 €. Le conseil, par 4 voix pour et 1 contre, décide de verser 250 €.\n\n"
        "3) Tarif de la halle : le conseil refuse la hausse à l'unanimité.\n"
    )
    assert said[1][1:] == ("adopted", False, 4, 1)


def test_titles_that_run_into_their_text_part_acts() -> None:
    said = votes(
        "Délibération portant sur la durée de travail de l’agent : Après en avoir délibéré, à l’unanimité le conseil municipal décide :\n\n"
        "1)    De porter à 8 heures la durée hebdomadaire,\n\n2)    D’inscrire la dépense au budget.\n\n \n\n"
        "Couverture du four : Après lecture de deux devis, le Conseil Municipal, par 4 voix pour et 1 voix contre, accepte celui de "
        "l’entreprise LOUP TOITS pour un montant de 6 410,80 € TTC.\n\n \n\n"
        "Eclairage : le point est reporté à la prochaine séance.\n"
    )
    assert [one[1:] for one in said] == [
        ("adopted", True, None, None),
        ("adopted", False, 4, 1),
        ("deferred", None, None, None),
    ]


def test_a_decision_that_counts_its_parts_stays_whole() -> None:
    said = votes(
        "1. Tarifs de la halle\nLe conseil approuve à l'unanimité les tarifs.\n"
        "2. Règlement du port\nLe conseil décide :\n1. D'approuver le règlement\n2. De fixer les droits\n3. D'autoriser le maire à signer\n"
        "Adopté à l'unanimité.\n"
    )
    assert said[-1][1:3] == ("adopted", True)


def test_an_act_that_is_quoted_heads_nothing() -> None:
    said = votes(
        "Délibération 2024-31 : Cimetière\nVu le plan, modifié par la délibération\n2024-33 Plan, à venir\n"
        "Le conseil approuve à l'unanimité.\n"
    )
    assert said == [("2024-31", "adopted", True, None, None)]


def test_the_next_dash_is_another_matter() -> None:
    said = votes(
        "- Chemin du Clos : le conseil accepte les travaux par 4 voix pour et 1 contre.\n"
        "- Herse : le conseil refuse l'achat à l'unanimité.\n"
        "- Mât de la place : reporté.\n- Fossés : le conseil donne son accord à l'unanimité.\n"
    )
    assert said == [
        (None, "adopted", False, 4, 1), (None, "rejected", True, None, None), (None, "deferred", None, None, None),
        (None, "adopted", True, None, None),
    ]  # fmt: skip


def test_a_title_set_apart_between_two_votes_is_another_matter() -> None:
    acts = f"{_FIRST}Délibération 11. Rapport de l'eau\nLe conseil municipal prend acte.\n\n"
    wish = "{}\nVotes pour : 2. Contre : 4.\n"
    assert votes(acts + wish.format("Halte au hameau, demande de la minorité"))[1] == ("11", "noted", None, None, None)
    assert len(votes(acts + wish.format("Votes sur le rapport"))) == 2


def test_below_a_title_left_out_the_next_in_its_style_bounds_it() -> None:
    said = votes(
        f"{_FIRST}Délibération 11. Rapport de l'eau\nLe conseil prend acte.\n\nHALTE AU HAMEAU\nLa majorité demande un délai.\n\n"
        "RENFORT DU CENTRE\nVotes pour : 2. Contre : 4. Rejeté.\n"
    )
    assert said[1:] == [("11", "noted", None, None, None), (None, "rejected", False, 2, 4)]


@pytest.mark.parametrize("mark", ["***", ">>", "§", "=>", "++"])
def test_any_mark_that_a_paper_repeats_heads_its_matters(mark: str) -> None:
    said = votes(
        f"{mark} Four du bourg\nLe conseil accepte de le refaire, à l'unanimité.\n\n"
        f"{mark} Sentier des Aulnes\nLe conseil refuse la vente à l'unanimité.\n\n{mark} Repas\n5 pour, 1 contre.\n"
    )
    assert [one[1] for one in said] == ["adopted", "rejected", "adopted"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Refusée à l'unanimité", "rejected"),
        ("Refus à l'unanimité", "rejected"),
        ("Non adoptée à l'unanimité", "rejected"),
        ("Avis défavorable à l'unanimité", "rejected"),
        ("Écartée à l'unanimité", "rejected"),
        ("Reportée à l'unanimité", "deferred"),
        ("Adoptée à l'unanimité", "adopted"),
    ],
)
def test_the_fate_told_on_the_titles_own_line_is_no_title(words: str, outcome: str) -> None:
    line = "2024-11 – Cession du lavoir – {}\n2024-12 – Halle – Adopté à l'unanimité\n"
    record = pipeline.extract(Paper("paper.txt", "", "text/plain", _HEAD + line.format(words), (0,)))
    assert (record.deliberations[0].title, record.deliberations[0].vote.outcome) == ("Cession du lavoir", outcome)


def test_an_act_decided_in_unknown_words_takes_no_vote_of_the_next() -> None:
    said = votes(
        "1. Tarif de la cantine\nLe conseil municipal approuve à l'unanimité le tarif de 3,20 €.\n\n"
        "2. Voirie communale\nOn garde la troisième offre, celle de l'entreprise Loup, que chacun juge la meilleure.\n\n"
        "3. Budget primitif\nAdopté par 4 voix pour et 1 contre.\n"
    )
    assert [one[1:] for one in said] == [("adopted", True, None, None), (None, None, None, None), ("adopted", False, 4, 1)]
