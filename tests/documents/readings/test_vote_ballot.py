"""Elections by secret ballot (article L2121-21 CGCT): who is elected is no outcome, a vote on the act is one. All texts are invented."""

import pytest

from tests.documents.readings.papers import item_vote

BALLOT = "Les délégués sont élus au scrutin secret à la majorité absolue. Il est donc procédé à un vote à bulletin secret. "


@pytest.mark.parametrize(
    "told",
    [
        "Il ressort de ce vote que Mme Rose LOUP est\nélue déléguée titulaire à l'unanimité des membres présents.",
        "Sont élus, par 14 voix pour : Mme LOUP et M. MERLE.",
        "Le conseil municipal procède donc à l'élection. Sont déclarés élus à l'unanimité : Mme LOUP et M. MERLE.",
    ],
)
def test_the_word_on_who_is_elected_by_secret_ballot_is_no_outcome(told: str) -> None:
    record = item_vote(f"{BALLOT}{told}")
    assert (record.outcome, record.unanimous, record.mention, record.secret) == (None, None, None, True)


def test_a_vote_on_the_act_behind_an_election_is_its_outcome() -> None:
    assert item_vote(f"{BALLOT}Mme Rose LOUP est élue. Adopté à l'unanimité.").outcome == "adopted"
    assert item_vote("Mme Rose LOUP est élue déléguée à l'unanimité.").outcome == "adopted"


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil municipal procède au vote. M. NOIR obtient 9 voix, Mme PETIT obtient 6 voix. M. NOIR est élu délégué.",
        "Après en avoir délibéré, le conseil municipal élit M. NOIR par 9 voix contre 6 à Mme PETIT.",
        "Paul NOIR : 9 voix\nAnne PETIT : 6 voix\nLe conseil municipal désigne M. NOIR.",
    ],
)
def test_votes_for_names_elect_and_adopt_nothing(text: str) -> None:
    said = item_vote(text)
    assert (said.outcome, said.unanimous, said.for_, said.against) == (None, None, None, None)
