"""The vote of an item, odd cases by name. All texts are invented."""

from typing import Any

import pytest

from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice import vote
from data_loaders.documents.readings.vote import vote_region
from data_loaders.documents.record import PaperRecord, VoteRecord
from data_loaders.documents.text.view import View


def read(text: str, *, reported: bool = False, draft: bool = False) -> VoteRecord:
    return vote.of_item(prose(View.of(text)), 0, len(text), reported=reported, draft=draft)


def said(text: str) -> dict[str, Any]:
    """What is stated of a vote, without the empty keys."""
    record = read(text)
    keys = ("outcome", "unanimous", "mention", "for_", "against", "abstentions", "not_voting")
    return {key: value for key in keys if (value := getattr(record, key)) is not None}


UNANIMOUS = {"outcome": "adopted", "unanimous": True, "mention": "unanimité"}
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "slash is zero": (
        "POUR : 14, CONTRE : /, ABSTENTION : 2",
        {"outcome": "adopted", "unanimous": True, "for_": 14, "against": 0, "abstentions": 2},
    ),
    "counts beat the mention": (
        "Adopté à l'unanimité. Pour : 12 Contre : 3",
        {"outcome": "adopted", "unanimous": False, "mention": "unanimité", "for_": 12, "against": 3},
    ),
    "abstentions are not expressed": ("Adopté à l'unanimité moins deux abstentions.", UNANIMOUS | {"abstentions": 2}),
    "majority without counts is unknown": ("Adopté à la majorité.", {"outcome": "adopted", "mention": "majorité"}),
    "majority with named votes against": (
        "Le conseil, à la majorité, approuve. Contre : M. RENARD",
        {"outcome": "adopted", "unanimous": False, "mention": "majorité"},
    ),
    "a commission's opinion is not the vote": (
        "Vu l'avis favorable à l'unanimité de la commission (pour : 8 ; contre : 0), "
        "le conseil, après en avoir délibéré, décide de créer un emploi.",
        {"outcome": "adopted"},
    ),
    "a vote on how to vote is not the item's": (
        "Le conseil décide à l'unanimité de ne pas procéder au scrutin secret. "
        "Après en avoir délibéré, le conseil désigne Mme LOUP par 9 voix pour.",
        {"outcome": "adopted", "unanimous": True, "for_": 9},
    ),
    "an earlier vote is not the item's": (
        "Lors de la séance du 3 avril, le projet fut rejeté par 3 voix pour, 9 contre. " + "Il est revu. " * 40 + "ADOPTÉ À L'UNANIMITÉ",
        UNANIMOUS,
    ),
    "a decision over two printed lines": ("Le Conseil, après en avoir \ndélibéré, décide à \nl'unanimité d'acheter.", UNANIMOUS),
    "a unanimous refusal": (
        "Le conseil municipal refuse à l'unanimité d'adhérer.",
        {"outcome": "rejected", "unanimous": True, "mention": "unanimité"},
    ),
    "not adopted": (
        "La motion n'est pas adoptée : 3 pour, 9 contre.",
        {"outcome": "rejected", "unanimous": False, "for_": 3, "against": 9},
    ),
    "noted and voted": (
        "Le conseil, à l'unanimité, prend acte du rapport.",
        {"outcome": "noted", "unanimous": True, "mention": "unanimité"},
    ),
    "withdrawn": ("Madame le Maire retire ce point de l'ordre du jour.", {"outcome": "withdrawn"}),
    "postponed": ("Le maire propose de reporter ce point à la prochaine séance. Le conseil accepte.", {"outcome": "deferred"}),
    "a proposal is no decision": ("Il est proposé au conseil d'approuver la convention et d'autoriser le maire à signer.", {}),
    "a table's row": (
        "Pour Contre Abstention 15 0 2",
        {"outcome": "adopted", "unanimous": True, "for_": 15, "against": 0, "abstentions": 2},
    ),
    "a table without numbers": ("Le conseil vote : Pour Contre Abstention UNANIMITE", UNANIMOUS),
    "numbers in words": (
        "par dix voix pour, deux contre et une abstention, le conseil adopte",
        {"outcome": "adopted", "unanimous": False, "for_": 10, "against": 2, "abstentions": 1},
    ),
    "who takes no part": (
        "Pour : 27 Contre : 0 Ne prend pas part au vote : 2",
        {"outcome": "adopted", "unanimous": True, "for_": 27, "against": 0, "not_voting": 2},
    ),
    "after the signatures nothing counts": (
        "Le conseil, après en avoir délibéré, approuve le plan. "
        + "Détail. " * 30
        + "Pour extrait conforme. Annexe : adopté à l'unanimité",
        {"outcome": "adopted"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_vote_is_what_the_words_say(name: str) -> None:
    text, expected = CASES[name]
    assert said(text) == expected


def test_every_stated_vote_shows_its_words() -> None:
    for text, expected in CASES.values():
        assert bool(read(text).evidence) == bool(expected)


def test_a_draft_decides_nothing() -> None:
    assert read("Le Conseil, après en avoir délibéré, désigne Mme LOUP.", draft=True) == VoteRecord()
    assert vote_region.is_draft(View.of("PROJET DE DELIBERATION SEANCE DU 9 MAI 2023 C 2023/02/1"), 42)


def test_reported_decisions_are_noted() -> None:
    assert read("Contrat de nettoyage, 12 000 €.", reported=True).outcome == "noted"


def test_two_votes_are_rounds_and_the_last_is_the_items() -> None:
    record = read("Amendement : Pour : 5 Contre : 12. " + "Débat. " * 40 + "Projet : Pour : 17 Contre : 0")
    assert (record.for_, record.against, record.outcome) == (17, 0, "adopted")
    assert [(r["for"], r["against"]) for r in record.rounds] == [(5, 12), (17, 0)]


def test_groups_and_persons_keep_their_kind() -> None:
    positions = read("Adopté par 20 voix pour, 3 contre (groupe Rivages), 1 abstention (M. Paul RENARD)").positions
    assert positions == [
        {"who": "Rivages", "kind": "group", "position": "against"},
        {"who": "Paul RENARD", "kind": "person", "position": "abstention"},
    ]


def test_more_names_than_votes_are_left_out() -> None:
    assert read("Pour : 12 Contre : 1 (M. Paul RENARD, Mme Anne LOUP)").positions == []


def test_secret_ballots_name_nobody() -> None:
    record = read("Vote à bulletins secrets. Nombre de bulletins : 15. Pour : 13 Contre : 2 (MM. RENARD et MERLE). Le conseil adopte.")
    assert (record.secret, record.positions, record.unanimous) == (True, [], False)


def test_an_election_by_ballots_is_no_unanimity() -> None:
    record = read("Nombre de bulletins : 15. Le conseil, après en avoir délibéré, élit Mme LOUP.")
    assert (record.outcome, record.secret, record.unanimous) == ("adopted", True, None)


def test_a_quoted_rule_is_no_secret_ballot() -> None:
    assert read("Les délégués sont élus au scrutin secret, sauf vote à main levée. Le conseil, à main levée, élit Mme LOUP.").secret is None


def test_a_bulk_vote_is_flagged() -> None:
    assert read("Les délibérations sont votées en bloc et adoptées à l'unanimité.").bulk is True


NAMED = {
    "verb first": ("Votent contre : Mme Anne LOUP, M. Luc MERLE.", [("Anne LOUP", "against"), ("Luc MERLE", "against")]),
    "past": ("Se sont abstenus : M. RENARD et Mme LOUP.", [("RENARD", "abstention"), ("LOUP", "abstention")]),
    "participle": ("à la majorité (M. Luc MERLE votant contre).", [("Luc MERLE", "against")]),
    "left the room": ("M. Luc MERLE, concerné, quitte la salle et ne participe pas au vote.", [("Luc MERLE", "not_voting")]),
    "without civility": ("2 abstentions (Luc MERLE, Anne LOUP).", [("Luc MERLE", "abstention"), ("Anne LOUP", "abstention")]),
    "count in brackets": ("Contre (3) : MM. RENARD, MERLE, Mme LOUP", [("RENARD", "against"), ("MERLE", "against"), ("LOUP", "against")]),
    "after the outcome": ("À L'UNANIMITÉ\nM. Luc MERLE, intéressé, ne prend pas part au vote.", [("Luc MERLE", "not_voting")]),
    "civility at the line's end": (
        "Pour : 9 - Abstention : 2 (Mme Anne LOUP, M.\nLuc MERLE)",
        [("Anne LOUP", "abstention"), ("Luc MERLE", "abstention")],
    ),
    "an office": ("Le Maire se retire de la salle et ne prend pas part au vote.", [("Jeanne DUPIN", "not_voting")]),
    "no names in brackets": ("Abstentions : 2 (voir le tableau)", []),
    "no names after a colon": ("2 contre : projet refusé par la commission", []),
}


@pytest.mark.parametrize("name", NAMED)
def test_persons_are_named_in_many_ways(name: str) -> None:
    said, expected = NAMED[name]
    text = f"Le conseil municipal, après en avoir délibéré, approuve le projet. {said}"
    record = PaperRecord("", "")
    record.session.president = "Jeanne DUPIN"
    read = vote.of_item(prose(View.of(text)), 0, len(text), record=record)
    assert [(p["who"], p["position"]) for p in read.positions] == expected


def test_unanimity_but_for_one_vote_against_is_none() -> None:
    assert read("Le conseil municipal approuve, à l'unanimité moins un vote contre, le projet.").unanimous is False
    assert read("Le conseil municipal approuve, à l'unanimité moins une voix, le projet.").unanimous is None


def test_an_election_by_secret_ballot_is_told_secret_where_nothing_else_is_decided() -> None:
    text = "Il est procédé au vote à bulletins secrets. M. Luc MERLE est élu délégué avec 5 voix."
    record = read(text)
    assert (record.outcome, record.secret) == (None, True)
    assert [text[start:end] for start, end in record.evidence] == ["procédé au vote à bulletins secrets"]
