"""A refusal voted by all is a refusal, what is put off is not adopted, and a losing bid is not the item's fate (invented papers)."""

import pytest

from tests.documents.readings.papers import item_vote


@pytest.mark.parametrize(
    "text",
    [
        "La requête est refusée à l'unanimité.",
        "La cession est donc refusée à l'unanimité moins une abstention.",
        "Ces deux offres sont écartées à l'unanimité.",
        "Refus unanime.",
        "Le conseil vote contre à l'unanimité.",
        "Tous les membres votent contre, à l'unanimité.",
        "Le conseil communautaire, à l'unanimité, est opposé à cette implantation.",
        "À l'unanimité, l'assemblée ne donne pas son aval.",
        "Le comité ne retient pas cette proposition, à l'unanimité.",
        "Vote : contre à l'unanimité",
        "Après échange,\nUnanimité contre.",
        "Le conseil municipal n'accepte pas, à l'unanimité.",
        "Le conseil décline cette demande à l'unanimité.",
        "Le conseil, à l'unanimité des membres présents, maintient son opposition.",
    ],
)
def test_refused_by_all(text: str) -> None:
    said = item_vote(text)
    assert (said.outcome, said.unanimous) == ("rejected", True)


@pytest.mark.parametrize(
    "text",
    [
        "À la majorité, la demande est refusée.",
        "La demande est refusée par 5 voix et 1 abstention.",
        "La candidature n'a pas été retenue.",
        "La demande est refusée, le vote ayant donné 5 voix pour et 2 contre.",
    ],
)
def test_refused(text: str) -> None:
    assert item_vote(text).outcome == "rejected"


def test_what_a_title_refuses_is_adopted() -> None:
    assert item_vote("Le conseil vote contre, à l'unanimité.", "Motion contre la fermeture de la gare").outcome == "adopted"


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil approuve la vente à l'unanimité. M. Roux se dit contre ce principe.",
        "La première offre est refusée à l'unanimité. La seconde proposition, meilleure, est adoptée à l'unanimité.",
        "Une aide, déjà refusée par l'État, est demandée de nouveau. Le conseil approuve à l'unanimité.",
        "Le conseil, à l'unanimité, ne souhaite pas augmenter le loyer.",
    ],
)
def test_still_adopted(text: str) -> None:
    assert item_vote(text).outcome == "adopted"


def test_a_wish_against_is_a_refusal_only_of_what_the_title_asks() -> None:
    text = "Le conseil municipal, à l'unanimité, ne souhaite pas vendre."
    assert item_vote(text, "Demande d'achat d'un terrain").outcome == "rejected"
    assert item_vote(text).outcome is None
    assert item_vote("À l'unanimité, le conseil renonce au projet.").outcome is None
    assert item_vote("À l'unanimité, le conseil renonce à exercer son droit de préemption.").outcome == "adopted"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Le conseil décide à l'unanimité de surseoir.", "deferred"),
        ("Le conseil décide, à l'unanimité des membres présents, d'ajourner sa réponse.", "deferred"),
        ("Le comité syndical, après en avoir délibéré, surseoit à statuer.", "deferred"),
        ("Le conseil décide, à la majorité, de laisser ce dossier en suspens.", "deferred"),
        ("Le conseil, à l'unanimité, souhaite un second devis avant de statuer.", "deferred"),
        ("Affaire en attente, à l'unanimité.", "deferred"),
        ("Le conseil décide à l'unanimité de retirer ce dossier de l'ordre du jour.", "withdrawn"),
        ("Le dossier est en attente de l'avis du Département. Le conseil approuve à l'unanimité.", "adopted"),
        ("Le conseil décide à l'unanimité de reporter en section de fonctionnement la somme de 300 €.", "adopted"),
        ("Le conseil décide à l'unanimité de retirer la délibération du 3 mai 2021.", "adopted"),
    ],
)
def test_put_off_or_withdrawn(text: str, outcome: str) -> None:
    assert item_vote(text).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "L'offre de la société ARDOISE a été rejetée. Le conseil attribue le marché à la société BETON. Unanimité.",
        "Le conseil rejette l'offre de la société ARDOISE et attribue le marché à la société BETON. Pour 5",
        "Le conseil refuse à l'unanimité le devis de la société ARDOISE et retient celui de la société BETON.",
        "Le conseil rejette l'option 1 et adopte l'option 2 à l'unanimité.",
    ],
)
def test_a_losing_bid_is_not_the_fate(text: str) -> None:
    assert item_vote(text, "Marché de toiture").outcome == "adopted"


def test_a_bid_refused_with_nothing_chosen_is_rejected() -> None:
    assert item_vote("Le conseil rejette l'offre de la société ARDOISE à l'unanimité.", "Offre pour la toiture").outcome == "rejected"


@pytest.mark.parametrize("between", ["\n\n", "\nDEMANDE DE MONSIEUR FERRON :\n"])
def test_a_refusal_below_an_act_that_was_adopted_is_not_sure_to_be_its_own(between: str) -> None:
    said = item_vote(f"Le compte est adopté par 15 voix pour et 1 abstention.{between}Le conseil refuse par 12 voix contre et 3 voix pour.")
    assert said.outcome is None
    alone = item_vote("Le conseil refuse par 12 voix contre et 3 voix pour.")
    assert alone.outcome == "rejected"


def test_a_request_that_falls_below_a_list_of_grants_turns_no_act_down() -> None:
    falls = "La demande du Moto-club (500 €) n'est pas retenue."
    gives = "Après discussion le conseil donne, à l'unanimité :\n   au Comité des fêtes   300 €\n   à l'ACCA   120 €\n"
    assert item_vote(gives + falls, "Subventions").outcome == "adopted"
    assert item_vote(f"{falls} Unanimité.", "Demande du Moto-club").outcome == "rejected"


def test_what_is_not_voted_or_refused_by_a_part_of_the_council_is_no_refusal() -> None:
    withdrawn = "La commune a délibéré contre ce transfert. Le président retire le rapport ; il n'est pas voté."
    assert item_vote(withdrawn, "Transfert de la voie").outcome == "withdrawn"
    told = "Elle regrette qu'une partie du conseil refuse de venir.\n5 voix pour, 1 voix contre.\nLe budget est adopté."
    assert item_vote(told, "Vote du budget").outcome == "adopted"
