"""Who is against, told in words; counts of two choices; whose names stand beside a vote (invented papers)."""

import pytest

from tests.documents.readings.papers import item_vote


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Adopté par 7 voix pour, Mme BUIS votant contre.", False),
        ("Le conseil approuve par 7 voix pour, M. MERLE s'étant prononcé contre.", False),
        ("Adopté à l'unanimité, à l'exception de Mme BUIS qui vote contre.", False),
        ("Le conseil, à l'unanimité des votants (M. MERLE et Mme BUIS contre), approuve les tarifs.", False),
        ("Le conseil approuve par 7 voix pour et deux oppositions.", False),
        ("Le conseil approuve, malgré l'opposition de M. MERLE, par 7 voix.", False),
        ("Adopté par 5 voix pour. Contre : Luc MERLE.", False),
        ("Adopté par 4 voix, Luc MERLE et Eva BUIS ayant voté contre.", False),
        ("Adopté par 5 voix pour. M. MERLE s'y oppose.", False),
        ("Le conseil approuve (5 pour). Opposition de M. MERLE.", False),
        ("M. MERLE s'y oppose, puis se range à l'avis de tous. Adopté à l'unanimité.", True),
        ("Adopté à l'unanimité moins Mme BUIS.", None),
        ("Adopté par 18 voix pour sur 21 votants.", None),
        ("Adopté par 18 voix sur 21.", None),
        ("Adopté à l'unanimité des membres présents, sauf M. MERLE.", None),
        ("Adopté à l'unanimité, sauf M. MERLE qui s'abstient.", True),
        ("Adopté à l'unanimité. M. MERLE dit qu'il aurait voté contre.", True),
        ("Adopté à l'unanimité moins une abstention.", True),
    ],
)
def test_somebody_against(text: str, alike: bool | None) -> None:
    said = item_vote(text)
    assert (said.outcome, said.unanimous) == ("adopted", alike)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Le conseil valide le tracé B par 5 voix contre 3 pour le tracé A.", "adopted"),
        ("Le nom « Rue du Lin » l'emporte par 5 voix contre 3 pour « Rue du Chai ».", None),
    ],
)
def test_voices_of_two_choices_are_no_counts(text: str, outcome: str | None) -> None:
    said = item_vote(text, "Choix")
    assert (said.outcome, said.unanimous, said.for_, said.against) == (outcome, None, None, None)


def test_a_count_behind_who_did_not_vote_is_that_of_its_own_word() -> None:
    said = item_vote("Adopté, Mme BUIS n'ayant pas pris part au vote : 6 voix pour.")
    assert (said.for_, said.not_voting, [p["who"] for p in said.positions]) == (6, None, ["BUIS"])
    assert item_vote("Ne prend pas part au vote : 1. Pour : 6").not_voting == 1


def test_names_of_the_line_above_are_not_those_who_did_not_vote() -> None:
    said = item_vote(
        "Absents : Mme LAURE Anne, M. CHARME Rémi\nN'a pas pris part au vote : M. MERLE Luc\n\nLe conseil, par 6 voix pour, approuve."
    )
    assert [(p["who"], p["position"]) for p in said.positions] == [("MERLE Luc", "not_voting")]


def test_a_giver_in_brackets_votes_as_the_holder() -> None:
    said = item_vote("Pour : 3 / Contre : 2 (Mme BUIS pour elle-même et pour Mme LOUP) / Abstention : 1 (M. MERLE)\nAdopté.")
    assert [(p["who"], p["position"]) for p in said.positions] == [("BUIS", "against"), ("LOUP", "against"), ("MERLE", "abstention")]
    one = item_vote("Pour : 4 / Contre : 1 (Mme LAURE) / Abstention : 1 (Mme BUIS pour Mme LOUP)\nAdopté.")
    assert [(p["who"], p["position"]) for p in one.positions] == [("LAURE", "against")]
