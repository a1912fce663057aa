"""What contradicts itself in one paper is held back or told, rule by rule, on invented words; what agrees stays."""

import re

import pytest

from council.guard import Guard
from data_loaders.documents.checks import guards
from data_loaders.documents.record import (
    AttendanceRecord,
    DeliberationRecord,
    PaperRecord,
    VoteRecord,
)
from locales import LANGUAGES, text
from tests.documents.checks.guarded import run

TITLE = "Refuge pour les oiseaux"


def _item(words: str, vote: VoteRecord | None = None, **money: object) -> tuple[PaperRecord, str]:
    """A paper of one act: its title, then the words."""
    whole = f"{TITLE}. {words}"
    vote = vote or VoteRecord("adopted")
    vote.evidence = vote.evidence or [(len(TITLE), len(whole))]
    item = DeliberationRecord("7", TITLE, vote=vote, evidence={"title": [(0, len(TITLE))]}, **money)  # type: ignore[arg-type]
    return PaperRecord("a.txt", "", deliberations=[item]), whole


def _words_of(record: PaperRecord, whole: str) -> list[str]:
    """The passages of the fact held back: both sides of a contradiction."""
    return [whole[start:end] for start, end in record.held_back[0]["evidence"]]


@pytest.mark.parametrize("counts", [(2, 6), (8, 8)])
def test_adopted_against_its_own_counts_is_no_outcome(counts: tuple[int, int]) -> None:
    record, words = _item("Le conseil vote.", VoteRecord("adopted", False, None, *counts))
    assert run(record, words) == ["not_carried"]
    assert record.deliberations[0].vote.outcome is None
    assert (record.deliberations[0].vote.for_, record.deliberations[0].vote.against) == counts
    assert (record.held_back[0]["fact"], record.held_back[0]["outcome"], record.held_back[0]["item"]["number"]) == ("vote", "adopted", "7")


def test_a_tie_with_the_casting_vote_of_the_chair_is_carried() -> None:
    record, words = _item("8 pour, 8 contre, la voix du maire étant prépondérante.", VoteRecord("adopted", False, None, 8, 8))
    assert run(record, words) == []
    record, words = _item("2 pour, 8 contre, la voix du maire étant prépondérante.", VoteRecord("adopted", False, None, 2, 8))
    assert run(record, words) == ["not_carried"]


@pytest.mark.parametrize(
    "words",
    [
        "Le conseil, à l’unanimité, décide de ne pas signer la convention.",
        "Le conseil décide à l'unanimité des membres présents, de ne pas créer de refuge.",
        "Le conseil, après avoir pris connaissance de la convention, décide de ne pas la renouveler.",
    ],
)
def test_who_decides_not_to_adopts_nothing(words: str) -> None:
    record, whole = _item(words)
    assert run(record, whole) == ["turned_down"]
    assert record.deliberations[0].vote.outcome is None
    assert "de ne pas" in _words_of(record, whole)[-1]


@pytest.mark.parametrize(
    "words",
    [
        "Oui au maintien : 7. Non au maintien : 10. Le conseil décide de ne pas maintenir M. Roy dans ses fonctions.",
        "Le maire présente le dossier. Mis aux voix, l'avis défavorable recueille 7 voix pour et 3 contre.",
        "Avis défavorable à l'unanimité.",
    ],
)
def test_a_refusal_in_the_votes_own_sentence_adopts_nothing(words: str) -> None:
    record, whole = _item(words)
    assert run(record, whole) == ["turned_down"]
    assert record.deliberations[0].vote.outcome is None


@pytest.mark.parametrize(
    "words",
    [
        "Vu l'avis défavorable de la commission, le conseil adopte la convention à l'unanimité.",
        "Le conseil décide de ne pas voter à bulletin secret et désigne M. Roy.",
        "Le conseil retient l'offre de M. Roy et décide de ne pas retenir l'offre de M. Blin.",
    ],
)
def test_an_opinion_heard_or_a_ballot_waived_refuses_nothing(words: str) -> None:
    record, whole = _item(words)
    assert run(record, whole) == []


@pytest.mark.parametrize(
    "words",
    [
        "Le conseil décide de ne pas procéder au scrutin secret et désigne M. Roy.",
        "Le conseil décide de ne pas recourir au vote à bulletins secrets.",
        "Le conseil décide de ne pas augmenter les taux.",
        "Le conseil décide à l'unanimité de ne pas relouer cette parcelle au locataire en place.",
        "En mai, le conseil avait décidé de ne pas signer. Le conseil décide de signer la convention.",
        "Le conseil décide : de choisir de ne pas reverser la taxe.",
        "Le conseil décide de signer la convention, et de ne pas la publier.",
    ],
)
def test_the_form_of_a_ballot_or_an_older_act_turns_nothing_down(words: str) -> None:
    record, whole = _item(words)
    assert run(record, whole) == []


def test_unanimity_with_votes_on_both_sides_is_unknown() -> None:
    record, words = _item("Adopté.", VoteRecord("adopted", True, "unanimité", 18, 1))
    assert run(record, words) == ["both_sides"]
    vote = record.deliberations[0].vote
    assert (vote.outcome, vote.unanimous, vote.for_) == ("adopted", None, 18)


@pytest.mark.parametrize(
    ("words", "held", "other"),
    [
        ("Le conseil, à l'unanimité, prend acte du rapport.", [], ""),
        ("Le conseil, à l'unanimité : - prend acte du montant, - décide d'inscrire la dépense.", ["noted_yet_decided"], "- décide"),
        (f"Adopté à l'unanimité. {'On en parle. ' * 20} Dont acte.", ["noted_yet_decided"], "dont acte"),
    ],
)
def test_prend_acte_beside_a_decision_is_no_outcome(words: str, held: list[str], other: str) -> None:
    record, whole = _item(words, VoteRecord("noted", True, "unanimité"))
    said = [re.search(pattern, whole) for pattern in ("unanimité", "prend acte|Dont acte")]
    record.deliberations[0].vote.evidence = [found.span() for found in said if found]
    assert run(record, whole) == held
    assert record.deliberations[0].vote.outcome == (None if held else "noted")
    if held:
        assert {words.casefold() for words in _words_of(record, whole)} >= {"unanimité", other}


@pytest.mark.parametrize(("more", "outcome"), [("", None), ("- d'approuver le budget.\n", "adopted")])
def test_a_report_that_was_only_to_be_noted_is_not_adopted(more: str, outcome: str | None) -> None:
    words = f"Il est proposé au conseil municipal :\n- de prendre acte du rapport.\n{more}- Pour : 9\nAdopté à l'unanimité."
    record, whole = _item(words, VoteRecord("adopted", True, "unanimité", 9))
    run(record, whole)
    assert record.deliberations[0].vote.outcome == outcome
    record, whole = _item("Il est proposé aux membres du conseil municipal de prendre acte du rapport.\nVote : pour", VoteRecord("adopted"))
    assert run(record, whole) == ["noted_yet_decided"]
    assert _words_of(record, whole)[-1] == "prendre acte"


def test_far_fewer_votes_than_members_are_no_counts() -> None:
    record, words = _item("Logo B : 1 voix.", VoteRecord("adopted", True, None, 1))
    record.attendance = [AttendanceRecord(f"Odile AUBRAC{i}", "present") for i in range(19)]
    assert run(record, words) == ["too_few"]
    assert (record.deliberations[0].vote.for_, record.deliberations[0].vote.unanimous) == (None, None)


def test_more_votes_than_members_are_another_poll() -> None:
    record, words = _item("Sondage des habitants. Pour : 49. Contre : 33.", VoteRecord("adopted", False, None, 49, 33))
    record.attendance = [AttendanceRecord(f"Odile AUBRAC{i}", "present") for i in range(13)]
    other = DeliberationRecord("8", TITLE, vote=VoteRecord("adopted", True, None, 13), evidence={"title": [(0, len(TITLE))]})
    record.deliberations.append(other)
    assert run(record, words) == ["too_many"]
    assert (record.deliberations[0].vote.outcome, record.deliberations[0].vote.for_) == (None, None)
    record.deliberations, other.vote.for_ = [other], 400
    assert run(record, words) == ["too_many"], "where all are weighted, none is told again"
    record, words = _item("Sondage. Pour : 11. Contre : 4.", VoteRecord("adopted", False, None, 11, 4))
    record.attendance = [AttendanceRecord("Odile AUBRAC", "present")]
    assert run(record, words) == [], "the mayor alone is no roll"


def test_an_act_in_whose_text_others_begin_has_no_outcome() -> None:
    told = "Le maire informe.\n DE-2024/55 – Bourg\nLe conseil décide.\n DE-2024/{} – École\nLe conseil désigne à l'unanimité M. ROUX."
    for number, codes in (("56", ["other_acts"]), ("54", [])):
        record, words = _item(told.format(number), VoteRecord("adopted", True))
        record.deliberations[0].number = "DE-2024/54"
        assert run(record, words) == codes
        vote = record.deliberations[0].vote
        assert (vote.outcome, vote.unanimous) == ((None, None) if codes else ("adopted", True))


def test_two_opposite_closings_are_two_decisions() -> None:
    record, words = _item("Rejeté par 12 voix. Le second projet est adopté à l'unanimité.")
    assert run(record, words) == ["several_closings"]
    record, words = _item("Adopté à l'unanimité. Adopté à l'unanimité.")
    assert run(record, words) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guard", guards.GUARDS, ids=lambda guard: guard.name)
def test_every_guard_has_its_words(guard: Guard[guards.Look], language: str) -> None:
    assert text(f"guard.{guard.name}", language)  # type: ignore[arg-type]
    if guard.effect == "held_back":
        assert text(f"doubt.{guard.name}", language)  # type: ignore[arg-type]


def test_what_is_not_built_is_no_refusal_of_the_title() -> None:
    record, words = _item("Le conseil, après en avoir délibéré, décide de ne pas exonérer les terrains.")
    record.deliberations[0].title = "Exonération de taxe des terrains non bâtis"
    assert run(record, words) == ["turned_down"]
    record, words = _item("Le conseil, après en avoir délibéré, décide de ne pas l’autoriser.")
    record.deliberations[0].title = "Refus d’un permis"
    assert run(record, words) == []
