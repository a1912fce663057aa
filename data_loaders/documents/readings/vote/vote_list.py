"""Votes of a list whose print mixed its columns: several rows, then the votes of all of them, all alike (article L2121-25 CGCT)."""

from collections.abc import Sequence

from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.readings.vote import vote_outcome, vote_unanimity
from data_loaders.documents.readings.vote.counts import vote_counts
from data_loaders.documents.readings.vote.vote_unanimity import Mention
from data_loaders.documents.record import VoteRecord
from data_loaders.documents.text.view import View


def alike(view: View, start: int, end: int) -> list[Mention]:
    """The unanimous votes that stand in [start, end); none where another vote stands among them."""
    found = vote_unanimity.find(view, start, end)
    if vote_counts.find(view, start, end) or any(m.word != "unanimité" for m in found):
        return []
    return found


def voted(view: View, item: Item) -> bool:
    """Do any words of a vote stand in the row?"""
    start, end = item.heading.title, item.segment.end
    return any((vote_unanimity.find(view, start, end), vote_counts.find(view, start, end), vote_outcome.events(view, start, end)))


def spread(view: View, items: Sequence[Item], votes: list[VoteRecord]) -> None:
    """Gives rows without a vote, followed by a row with at least as many unanimous votes as rows, one of those votes each."""
    waiting: list[int] = []
    for place, item in enumerate(items):
        if waiting and items[place - 1].segment.end != item.segment.start:
            waiting = []  # another sitting's rows
        found = alike(view, item.heading.title, item.segment.end)
        if not found:
            waiting = [] if item.mixed or voted(view, item) else [*waiting, place]
            continue
        if waiting and len(found) > len(waiting):
            for row, mention in zip([*waiting, place], found, strict=False):
                votes[row].outcome, votes[row].unanimous, votes[row].mention = "adopted", True, "unanimité"
                votes[row].evidence = [view.span(mention.start, mention.end)]
        waiting = []


def example(text: str) -> int:
    """How many unanimous votes, and no other, stand in a text."""
    return len(alike(View.of(text), 0, len(text)))


EXAMPLES: list[tuple[str, int]] = [
    ("2022_006 Accord à l’unanimité Accord à l’unanimité TARIFS Accord à l’unanimité", 3),
    ("Tarifs de la piscine Adoptée à l'unanimité", 1),
]
NOT_FOUND = ["TARIFS 29 VOIX POUR et 1 VOIX CONTRE", "Accord à l’unanimité Adoptée à la majorité", "TARIFS"]
