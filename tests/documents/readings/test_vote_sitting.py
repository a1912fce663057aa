"""Outcomes beside words that are none of the item's: a point withdrawn at once, the minutes, the secretary."""

from data_loaders.documents.choice import vote
from data_loaders.documents.text.view import View


def _outcome(words: str, title: str = "") -> str | None:
    return vote.of_item(View.of(words), 0, len(words), title=title).outcome


def test_a_point_withdrawn_at_once_stays_so_whatever_is_decided_behind_it() -> None:
    decided = "Voirie\nLe conseil, après en avoir délibéré, à l'unanimité, approuve les travaux."
    assert _outcome(f"Ce point est retiré de l'ordre du jour, faute de pièces.\n{decided}") == "withdrawn"


def test_what_settles_the_sitting_is_no_outcome_of_an_item() -> None:
    words = (
        "Le procès-verbal de la séance du 3 mai est approuvé à l'unanimité. M. Luc MERLE est désigné, à l'unanimité, secrétaire de séance."
    )
    assert _outcome(words, "Travaux de voirie") is None
    assert _outcome(words, "Approbation du procès-verbal") == "adopted"


def test_what_a_speaker_tells_in_a_debate_is_no_outcome_of_it() -> None:
    speech = "L'essentiel des tarifs est voté chaque année. " + "Nous maintenons un effort d'investissement élevé. " * 30
    assert _outcome(speech, "Débat d'orientation budgétaire 2010") is None
    assert _outcome(f"{speech}Le conseil prend acte de ce débat.", "Débat d'orientation budgétaire 2010") == "noted"
    assert _outcome(f"{speech}Pour : 20, contre : 3. Adopté.", "Débat d'orientation budgétaire 2010") == "adopted"
