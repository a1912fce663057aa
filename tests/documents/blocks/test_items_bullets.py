"""Items that only bullets head, and lists in a decision that head none. All papers are invented."""

from data_loaders.documents.choice import items
from data_loaders.documents.text.view import View

ROLL = "L'an deux mille vingt-trois, le neuf mai, le conseil municipal de Valmerle s'est réuni. Présents : M. Paul RENARD, Mme Anne LOUP. "
DECIDED = "Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve la proposition."


def heads(text: str) -> list[str]:
    """The first words of each item's title."""
    return [" ".join(text[i.heading.title :].split()[:2]) for i in items.find(View.of(text), "minutes")]


def test_bullets_head_items_that_nothing_else_does() -> None:
    subjects = ("Tarifs de la cantine", "Vente d'un terrain communal", "Travaux de la mairie")
    text = f"{ROLL}\n" + "\n".join(f"➢ {s}\n{DECIDED}\n" for s in subjects)
    assert heads(text) == ["Tarifs de", "Vente d'un", "Travaux de"]


def test_bullets_of_a_decision_head_none() -> None:
    listed = "➢ Fixe le repas à 3 euros\n➢ Tarif du goûter à 1 euro"
    text = f"{ROLL}\n1) Tarifs de la cantine\n{DECIDED}\n{listed}\n2) Vente d'un terrain\n{DECIDED}"
    assert heads(text) == ["Tarifs de", "Vente d'un"]


def test_a_list_inside_an_item_opens_none() -> None:
    inner = "Les devis sont : 1. Renard et fils 2. Merle frères. "
    text = f"{ROLL}1. Tarifs cantine {DECIDED} 2. Travaux toiture {inner}{DECIDED} 3. Subvention chorale {DECIDED}"
    assert heads(text) == ["Tarifs cantine", "Travaux toiture", "Subvention chorale"]
