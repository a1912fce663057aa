"""Counts of another day, of a commission or of an amendment are not those of the act (invented papers)."""

import pytest

from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice import vote
from data_loaders.documents.record import PaperRecord, VoteRecord
from data_loaders.documents.text.view import View


def read(text: str) -> VoteRecord:
    return vote.of_item(prose(View.of(text)), 0, len(text), title="Tarifs du port", record=PaperRecord("paper.txt", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Cette délibération annule et remplace celle du 3 mai adoptée par 4 voix pour et 2 contre. Le conseil approuve à l'unanimité.",
        "Le conseil avait rejeté ces tarifs le 3 mai par 4 voix contre et 2 pour. Le conseil approuve à l'unanimité les nouveaux tarifs.",
        "La commission a émis un avis défavorable par 3 voix contre 2. Le conseil approuve à l'unanimité.",
        "L'amendement de M. MERLE est rejeté par 4 voix contre 2. La délibération est adoptée à l'unanimité.",
    ],
)
def test_the_acts_own_vote(text: str) -> None:
    said = read(text)
    assert (said.outcome, said.unanimous, said.for_, said.against) == ("adopted", True, None, None)


def test_what_was_refused_before_is_not_counted_now() -> None:
    said = read("Le vœu de M. MERLE, déjà rejeté en juin par 5 voix contre, est adopté par 4 pour et 2 contre.")
    assert said.outcome == "adopted"
    assert said.against != 5


def test_the_word_on_an_amendment_is_not_the_acts() -> None:
    said = read("Amendement n° 1 (Mme BUIS) : adopté à l'unanimité\nTexte amendé : adopté, 5 pour, 1 contre (M. MERLE)\n")
    assert (said.outcome, said.mention, said.unanimous, said.for_, said.against) == ("adopted", None, False, 5, 1)


def test_an_amendment_alone_keeps_its_vote() -> None:
    assert read("L'amendement de M. MERLE est rejeté par 4 voix contre 2.").against == 4


def test_the_councils_own_counts_stay() -> None:
    said = read(
        "M. MERLE, qui avait donné pouvoir à Mme BUIS, entre. La commission est favorable. Le conseil approuve par 5 pour et 1 contre."
    )
    assert (said.outcome, said.for_, said.against) == ("adopted", 5, 1)
