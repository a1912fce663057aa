"""Counts of another day, of a commission or of an amendment are not those of the act (invented papers)."""

import pytest

from data_loaders.documents.choice import vote
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View
from tests.documents.readings.papers import item_vote


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
    said = item_vote(text)
    assert (said.outcome, said.unanimous, said.for_, said.against) == ("adopted", True, None, None)


def test_counts_dated_on_the_sessions_own_day_are_of_today() -> None:
    record = PaperRecord("paper.txt", "")
    record.session.date = "2024-05-03"
    text = "Le tarif a été adopté le 3 mai 2024 par 4 voix pour et 2 voix contre."
    assert vote.of_item(View.of(text), 0, len(text), title="Tarifs du port", record=record).against == 2
    record.session.date = "2024-06-07"
    assert vote.of_item(View.of(text), 0, len(text), title="Tarifs du port", record=record).against is None


@pytest.mark.parametrize(
    "text",
    [
        "VU l'avis favorable du conseil d'école, par 15 voix pour et 1 voix contre, pour la semaine de quatre jours.\nM. MERLE le lit",
        "Au point 7 il a été noté : adopté par 24 voix pour et 5 abstentions, alors qu'il fallait noter : 24 voix pour et 3 contre.",
    ],
)
def test_a_vote_that_is_cited_is_none_of_the_acts(text: str) -> None:
    said = item_vote(text)
    assert (said.outcome, said.for_, said.against) == (None, None, None)


def test_how_to_vote_is_no_round_of_the_vote() -> None:
    said = item_vote("M. MERLE demande le vote à main levée, refusé par 6 voix contre 3. Le tarif est adopté par 5 pour et 4 contre.")
    assert (said.outcome, said.for_, said.against, said.rounds) == ("adopted", 5, 4, [])


def test_what_was_refused_before_is_not_counted_now() -> None:
    said = item_vote("Le vœu de M. MERLE, déjà rejeté en juin par 5 voix contre, est adopté par 4 pour et 2 contre.")
    assert said.outcome == "adopted"
    assert said.against != 5


def test_the_word_on_an_amendment_is_not_the_acts() -> None:
    said = item_vote("Amendement n° 1 (Mme BUIS) : adopté à l'unanimité\nTexte amendé : adopté, 5 pour, 1 contre (M. MERLE)\n")
    assert (said.outcome, said.mention, said.unanimous, said.for_, said.against) == ("adopted", None, False, 5, 1)


def test_an_amendment_alone_keeps_its_vote() -> None:
    assert item_vote("L'amendement de M. MERLE est rejeté par 4 voix contre 2.").against == 4


def test_the_councils_own_counts_stay() -> None:
    said = item_vote(
        "M. MERLE, qui avait donné pouvoir à Mme BUIS, entre. La commission est favorable. Le conseil approuve par 5 pour et 1 contre."
    )
    assert (said.outcome, said.for_, said.against) == ("adopted", 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Ce budget, déjà voté à l'unanimité en 2021, est lu. Le conseil municipal approuve le budget.",
        "Ce point, voté à l'unanimité lors de la séance du 3 mars, est lu.\nLe conseil municipal approuve le budget.",
    ],
)
def test_what_was_voted_before_says_nothing_of_this_votes_unanimity(text: str) -> None:
    record = PaperRecord("paper.txt", "")
    record.session.date = "2024-05-03"
    said = vote.of_item(View.of(text), 0, len(text), title="Budget du port", record=record)
    assert (said.outcome, said.mention, said.unanimous) == ("adopted", None, None)
